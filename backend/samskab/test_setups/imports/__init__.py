"""Imports: responses from a file, all or nothing, the same file never twice."""
