"""Pre-mortem: it is a year from now and it failed; everyone writes why, unseen by the others."""
