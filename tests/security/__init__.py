"""The long forms of what keeps hostile texts texts."""
