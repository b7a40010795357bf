"""The row contract: a row for every article, whatever the others are, and a reason where needed."""
