"""Import of ideas from a CSV of any shape."""
