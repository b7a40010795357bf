"""How the weights are made: `python -m training`; needs what `requirements.txt` pins."""
