"""Handling: who answers an idea and by when, with notes that only those who answer can read."""
