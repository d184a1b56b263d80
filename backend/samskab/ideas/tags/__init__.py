"""Tags: the free words that ideas are found by."""
