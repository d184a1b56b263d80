"""Full-text search over ideas on both engines."""
