"""The demo municipality: a fictional tenant whose projects stand in different phases."""
