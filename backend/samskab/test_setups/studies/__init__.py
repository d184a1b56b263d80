"""Studies and their sites: the research design of one test set-up."""
