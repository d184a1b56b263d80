"""Workshops: who is invited, who came, and the ideas that were caught there."""
