"""Integrity, measured: invented additions are planted into clean articles and looked for."""
