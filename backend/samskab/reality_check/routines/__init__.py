"""The routine before and after: who does what, for how long, with which human contact."""
