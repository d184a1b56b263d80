"""Mapping profiles: how a municipality's files become ideas, kept for the next time."""
