"""A project: its members, phases, gates, decisions, spending and long-running jobs."""
