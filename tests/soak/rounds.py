"""How many rounds: few within `make test`, many within `make soak`."""

import os

SOAKING = os.environ.get("SAMSKAB_TEST_SOAK") == "1"


def rounds(few: int, many: int) -> int:
    """Return the number of rounds for this run."""
    return many if SOAKING else few
