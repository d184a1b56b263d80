"""Pure rules of readiness: how many levels, and how many demands each makes."""

HIGHEST = 9
# Each level makes three demands; the interface has their words.
DEMANDS = 3


def next_level(level: int) -> int | None:
    """Return the level after this one, or None after the highest."""
    return level + 1 if level < HIGHEST else None
