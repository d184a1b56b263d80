"""Rounds: the first is given unseen by the others, a later one after talk, as in Delphi."""
