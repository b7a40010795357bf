"""What others measure of the same texts, and at what price: `python -m tests.bench.peers`."""
