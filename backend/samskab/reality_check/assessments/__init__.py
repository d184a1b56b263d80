"""Assessments: what one perspective thinks of an idea, and what would stop it."""
