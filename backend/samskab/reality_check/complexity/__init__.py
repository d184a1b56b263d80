"""Complexity in seven domains: judged and shown side by side, never summed."""
