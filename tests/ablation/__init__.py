"""Ablation: what each condition of an analysis is worth, on labelled texts."""
