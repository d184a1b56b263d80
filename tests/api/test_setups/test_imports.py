"""Imports of responses: all or nothing, the same file never twice."""

import json
from pathlib import Path
from typing import Any

from httpx import Response

from builders import World
from study_world import BEFORE, MEASURED, StudyWorld, outcome

ITEMS = {f"sus{n}": f"sus{n}" for n in range(1, 11)}
HEADING = "participant_id,user_type," + ",".join(ITEMS)
ROW = "4,3,3,2,3,3,3,4,4,1"


async def _with_sus(world: World) -> tuple[StudyWorld, str]:
    study = await StudyWorld.create(world, design="descriptive")
    sus = await study.lead.created(
        f"{study.path}/instruments", {"kind": "sus", "answered_by": ["employee"]}
    )
    await study.lead.created(f"{study.path}/outcomes", outcome(sus["id"], best=100.0))
    return study, sus["id"]


def _mapping(instrument_id: str, **more: Any) -> dict[str, Any]:
    return {
        "instrument_id": instrument_id,
        "participant_column": "participant_id",
        "cohort_column": "user_type",
        "items": ITEMS,
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
        **more,
    }


async def _send(study: StudyWorld, content: bytes, mapping: dict[str, Any]) -> Response:
    return await study.lead.client.post(
        f"{study.path}/response-imports",
        files={"file": ("responses.csv", content, "text/csv")},
        data={"mapping": json.dumps(mapping)},
    )


async def test_real_questionnaires_arrive_with_their_published_scores(
    world: World, shared_data: Path
) -> None:
    study, sus = await _with_sus(world)
    content = (shared_data / "questionnaires/sus_heritrace/sus_items.csv").read_bytes()
    first = await _send(study, content, _mapping(sus))
    assert first.json() == {"rows": 19, "responses": 19, "known": 0, "participants": 19}
    people = {p["id"]: p for p in await study.listed("participants")}
    scores = {
        people[r["participant_id"]]["external_ref"]: r["score"]
        for r in await study.listed("responses")
    }
    lines = [line.split(",") for line in content.decode().split()[1:]]
    assert scores == {line[0]: float(line[-1]) for line in lines}
    assert sorted(p["cohort"] for p in people.values()).count("end_user") == 9
    assert {(p["state"], p["consent"]) for p in people.values()} == {("active", "given")}
    again = await _send(study, content, _mapping(sus))
    assert again.json() == {"rows": 19, "responses": 0, "known": 19, "participants": 0}


async def test_one_wrong_row_and_nothing_is_stored(world: World) -> None:
    study, sus = await _with_sus(world)
    content = f"{HEADING}\n1e,end_user,{ROW}\n2e,end_user,4,3,3,2,3,3,3,4,9,x\n".encode()
    refused = await _send(study, content, _mapping(sus))
    assert refused.status_code == 422
    assert [(e["pointer"], e["code"]) for e in refused.json()["errors"]] == [
        ("/rows/2/sus10", "not_whole")
    ]
    content = content.replace(b"9,x", b"9,1")
    refused = await _send(study, content, _mapping(sus))
    assert [(e["pointer"], e["code"]) for e in refused.json()["errors"]] == [
        ("/rows/2/sus9", "answer_out_of_range")
    ]
    assert await study.listed("participants") == []
    assert await study.listed("responses") == []


async def test_consent_must_be_stated_and_must_cover(world: World) -> None:
    study, sus = await _with_sus(world)
    content = f"{HEADING}\n1e,end_user,{ROW}\n".encode()
    unknown = await _send(study, content, _mapping(sus, create=None))
    assert unknown.json()["errors"][0]["code"] == "unknown_participant"
    mapping = _mapping(sus)
    mapping["create"]["consent"]["scopes"] = ["photo"]
    uncovered = await _send(study, content, mapping)
    assert uncovered.json()["errors"][0]["code"] == "no_consent"
    assert await study.listed("participants") == []


async def test_a_file_that_is_no_table_is_refused_with_its_remedy(world: World) -> None:
    study, sus = await _with_sus(world)
    for content, code in (
        (b"\xff\xfe", "not_utf8"),
        (b"", "no_rows"),
        (HEADING.encode(), "no_rows"),
        (b"a,b\n1,2\n", "rows_invalid"),
        (f"{HEADING}\n".encode() + b"1e,u,4\n" * 1001, "too_many_rows"),
    ):
        refused = await _send(study, content, _mapping(sus))
        assert (refused.status_code, refused.json()["code"]) == (422, code)
    bad = await study.lead.client.post(
        f"{study.path}/response-imports",
        files={"file": ("a.csv", b"a,b\n1,2\n", "text/csv")},
        data={"mapping": "no json"},
    )
    assert bad.status_code == 400
