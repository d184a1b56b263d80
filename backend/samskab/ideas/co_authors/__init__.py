"""Co-authors: the others whose idea it is too."""
