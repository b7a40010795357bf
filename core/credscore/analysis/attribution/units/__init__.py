"""Units: the sentences that are read together, as lists of tokens with one token for each quote."""
