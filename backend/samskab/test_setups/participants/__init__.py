"""Participants: pseudonymous codes and where they stand in the study."""
