"""The perspectives that must speak about an idea."""
