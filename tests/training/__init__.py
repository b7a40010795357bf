"""Training scripts for the models that ship: run by hand, not by the tests."""
