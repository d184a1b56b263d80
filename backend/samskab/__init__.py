"""Samskab: the workbench of a municipal living lab, from challenge to decision."""
