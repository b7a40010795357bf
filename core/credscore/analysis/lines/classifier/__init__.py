"""The trained classifier: the features of a line, and the trees that weigh them."""
