"""Flags on what somebody wrote, and what those who lead do about them, with a reason."""
