"""Support: who stands behind an idea."""
