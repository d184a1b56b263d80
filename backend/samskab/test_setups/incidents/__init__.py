"""Incidents: what went wrong, how serious it was and how it was answered."""
