"""Invitations: who is asked to speak about an idea by when, and what became of it."""
