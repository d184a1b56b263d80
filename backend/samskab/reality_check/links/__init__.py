"""Personal links: one contribution by somebody without an account, until a day."""
