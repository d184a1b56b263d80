"""Own fields: what a challenge asks of an idea beside its title and text."""
