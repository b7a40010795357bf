"""Contents: the stretches that a cue gives as somebody's, and on which side of it they stand."""
