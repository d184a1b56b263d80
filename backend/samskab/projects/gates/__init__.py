"""The gate of a phase: its conditions, and the decisions taken at it."""
