"""Organisational change: what must change beside the technology, or why nothing must."""
