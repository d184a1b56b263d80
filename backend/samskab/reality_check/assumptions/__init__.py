"""Assumptions: what must be true, how sure that is, and the cheapest way to find out."""
