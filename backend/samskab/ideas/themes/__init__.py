"""Themes: what a project's ideas are about, proposed from their words and corrected by people."""
