"""Readiness on two scales of nine levels: of the technology, and of the organisation."""
