"""Ideas that are alike, told from their words alone, within the house."""
