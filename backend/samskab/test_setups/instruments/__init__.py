"""Instruments: questionnaires, built in or made of own questions."""
