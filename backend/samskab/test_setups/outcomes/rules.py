"""Pure rules of outcomes."""

from samskab.test_setups.outcomes.models import OutcomeDirection


def anchors_fit(direction: OutcomeDirection, worst: float, best: float) -> bool:
    """Tell whether worst and best point the way that is called better."""
    if direction is OutcomeDirection.HIGHER_IS_BETTER:
        return best > worst
    return best < worst
