"""Where a result lies, seen from what was expected, and how a change becomes points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samskab.evaluation.expected import Met, in_points, met
from samskab.evaluation.statistics.values import Anchors

POINTS = st.integers(-100, 100)


@given(POINTS, POINTS, st.floats(-100, 100))
def test_a_result_lies_in_one_place(one: int, other: int, change: float) -> None:
    low, high = sorted((one, other))
    assert met(low, high, change) is (
        Met.BELOW if change < low else Met.ABOVE if change > high else Met.WITHIN
    )


def test_the_ends_are_within() -> None:
    assert met(5, 15, 5.0) is met(5, 15, 15.0) is Met.WITHIN


@pytest.mark.parametrize(
    ("change", "worst", "best", "points"),
    [(10, 0, 100, 10), (1, 0, 5, 20), (-2, 8, 0, 25), (2, 8, 0, -25)],
)
def test_better_is_positive_whichever_way_the_outcome_runs(
    change: float, worst: float, best: float, points: float
) -> None:
    assert in_points(change, Anchors(worst, best)) == pytest.approx(points)
