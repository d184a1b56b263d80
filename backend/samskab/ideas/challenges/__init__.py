"""Challenges: the questions that a project opens."""
