"""Quick rating rounds: a few ideas for each to rate, and a ranking that says how sure it is."""
