"""Sources: the phrase that names who says or thinks what a cue introduces."""
