"""A look at law and data protection: fixed questions, what is unclear and who clears it."""
