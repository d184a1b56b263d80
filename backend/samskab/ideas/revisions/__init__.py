"""Revisions: what an idea said before each change."""
