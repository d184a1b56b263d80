"""The 19 real questionnaires of a usability test give the published figures."""

import json
from pathlib import Path
from typing import Any

import pytest

from builders import World
from study_world import BEFORE, MEASURED, StudyWorld, outcome

# Mean, standard deviation and 95 % interval as published with the data set.
PUBLISHED = {
    "end_user": (9, 78.8889, 14.4217, 67.8034, 89.9744),
    "technician": (10, 83.75, 8.8388, 77.4271, 90.0729),
}


async def test_findings_give_the_published_means_deviations_and_intervals(
    world: World, shared_data: Path
) -> None:
    study = await StudyWorld.create(world, design="descriptive")
    sus = await study.lead.created(
        f"{study.path}/instruments", {"kind": "sus", "answered_by": ["employee"]}
    )
    measured = await study.lead.created(
        f"{study.path}/outcomes", outcome(sus["id"], bottom_line="employee", best=100.0)
    )
    questionnaires = shared_data / "questionnaires/sus_heritrace/sus_items.csv"
    await _import(study, sus["id"], questionnaires.read_bytes())
    for who in ("lead", "company"):
        evaluation = await world.caller(who).read(f"{world.project}/evaluation")
        finding = next(f for f in evaluation["findings"] if f["outcome_id"] == measured["id"])
        assert finding["compares"] is False
        groups = {row["group"]: row["summary"] for row in finding["summaries"]}
        assert groups[None]["n"] == 19
        for group, (n, mean, deviation, lower, upper) in PUBLISHED.items():
            found = groups[group]
            assert found["n"] == n
            assert found["mean"] == pytest.approx(mean, abs=5e-5)
            assert found["standard_deviation"] == pytest.approx(deviation, abs=5e-5)
            assert found["interval"]["lower"] == pytest.approx(lower, abs=5e-5)
            assert found["interval"]["upper"] == pytest.approx(upper, abs=5e-5)
    assert evaluation["lines"][1]["explained"] is True


async def _import(study: StudyWorld, instrument_id: str, content: bytes) -> None:
    items = {f"sus{number}": f"sus{number}" for number in range(1, 11)}
    mapping: dict[str, Any] = {
        "instrument_id": instrument_id,
        "participant_column": "participant_id",
        "cohort_column": "user_type",
        "items": items,
        "moment": "baseline",
        "recorded_at": MEASURED,
        "create": {
            "role": "employee",
            "consent": {
                "scopes": ["survey"],
                "form": "paper",
                "text_number": 1,
                "happened_at": BEFORE,
            },
        },
    }
    answer = await study.lead.client.post(
        f"{study.path}/response-imports",
        files={"file": ("responses.csv", content, "text/csv")},
        data={"mapping": json.dumps(mapping)},
    )
    assert answer.status_code in (200, 201), answer.text
