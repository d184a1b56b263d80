"""Hours and money spent on a project, by phase and party."""
