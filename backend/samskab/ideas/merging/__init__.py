"""What was merged into an idea stays part of it: its authors, its support, its discussion."""
