"""Syntheses: what whoever leads reads out of a round, signed, every version kept."""
