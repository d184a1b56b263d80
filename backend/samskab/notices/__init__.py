"""Notices: people are told what concerns them, in the interface and by mail."""
