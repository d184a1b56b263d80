"""Reference codes that fit on a slip of paper: 80 random bits in letters nobody mistakes."""

import re
import secrets

# Neither I nor 1, neither O nor 0: what is read aloud or written by hand stays the same.
ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
LENGTH, GROUP = 16, 4


def new_code() -> str:
    """Return a code of 80 bits in groups of four: `K7QF-2M9D-XW4P-3HBT`."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    return "-".join(letters[start : start + GROUP] for start in range(0, LENGTH, GROUP))


def as_written(code: str) -> str:
    """Return a code as it was given out, however somebody typed it: `k7qf 2m9d…` → `K7QF2M9D…`."""
    return re.sub(r"[\s–—-]", "", code).upper()
