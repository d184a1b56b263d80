"""Expected effects: what an idea's author expects of it on each of the three bottom lines."""
