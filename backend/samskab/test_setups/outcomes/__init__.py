"""Outcomes: what is measured on which bottom line, fixed before it is seen."""
