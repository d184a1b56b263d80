"""How often a step of a routine is done; the routine itself is a table of the reality check."""

from enum import StrEnum


class Per(StrEnum):
    """In which time a step is done so many times."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
