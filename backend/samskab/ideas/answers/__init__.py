"""Answers: what became of an idea, and why (house rule 6)."""
