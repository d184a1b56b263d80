"""The trail: an idea from its first word to what became of it, also for authors on paper."""
