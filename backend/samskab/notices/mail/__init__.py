"""Notices by mail: only what and where, in the recipient's language."""
