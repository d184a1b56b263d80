"""The themes of real proposals, beside the plain baseline of the same run."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "bench"))
themes = pytest.importorskip("themes")


@pytest.mark.real_data
def test_what_was_worked_into_one_plan_lies_together_clearly_more_often_than_by_the_baseline(
    shared_data: Path,
) -> None:
    rounds, related = themes.read_proposals()
    pairs = rounds["1"][:700]
    kept = {
        place: {other for other in others if other < len(pairs)}
        for place, others in related["1"].items()
        if place < len(pairs)
    }
    kept = {place: others for place, others in kept.items() if others}
    f1, rand, v = themes.judge(themes.samskab(pairs, 20), kept)
    base_f1, base_rand, base_v = themes.judge(themes.baseline(pairs, 20), kept)
    assert f1 > 1.5 * base_f1
    assert rand > 1.5 * base_rand
    assert v > base_v + 0.03
