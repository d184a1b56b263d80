"""Responses: planned visits, answers, corrections, absences and imports."""
