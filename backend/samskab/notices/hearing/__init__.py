"""Who is told of which event, phase by phase."""
