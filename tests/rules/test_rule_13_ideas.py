"""House rule 13: what is not yours of challenges and ideas does not exist for you."""

from typing import Any

import pytest

from builders import World

MAPPING = (
    '{"challenge_id": "0198c0de-7000-7000-8000-000000000001", "source": "x", '
    '"columns": {"title": "title"}}'
)


async def _make(world: World) -> dict[str, str]:
    lead = world.caller("lead")
    challenge = await lead.created(f"{world.project}/challenges", {"question": "How?"})
    idea = await lead.created(
        f"{world.project}/ideas", {"challenge_id": challenge["id"], "title": "A radar"}
    )
    comment = await lead.created(f"/ideas/{idea['id']}/comments", {"text": "Well."})
    return {"challenge": challenge["id"], "idea": idea["id"], "comment": comment["id"]}


@pytest.mark.parametrize("key", ["neighbour", "competitor", "colleague"])
async def test_a_stranger_finds_nothing_and_changes_nothing(world: World, key: str) -> None:
    made = await _make(world)
    stranger = world.caller(key)
    idea, project = f"/ideas/{made['idea']}", world.project
    new = {"challenge_id": made["challenge"], "title": "Mine"}
    upload: dict[str, Any] = {
        "files": {"file": ("a.csv", b"title\nA\n")},
        "data": {"mapping": MAPPING},
    }
    answers = [
        await stranger.get(f"{project}/challenges"),
        await stranger.post(f"{project}/challenges", {"question": "?"}),
        await stranger.get(f"/challenges/{made['challenge']}"),
        await stranger.patch(f"/challenges/{made['challenge']}", {"question": "?"}, 1),
        await stranger.get(f"{project}/ideas"),
        await stranger.get(f"{project}/ideas", params={"q": "radar"}),
        await stranger.post(f"{project}/ideas", new),
        await stranger.get(idea),
        await stranger.patch(idea, {"title": "Mine"}, 1),
        await stranger.get(f"{idea}/comments"),
        await stranger.post(f"{idea}/comments", {"text": "Hello"}),
        await stranger.patch(f"/comments/{made['comment']}", {"text": "?"}, 1),
        await stranger.get(f"{idea}/support"),
        await stranger.client.put(f"{idea}/support"),
        await stranger.client.delete(f"{idea}/support"),
        await stranger.get(f"{idea}/answers"),
        await stranger.get(f"{idea}/merged"),
        await stranger.get(f"{idea}/similar"),
        await stranger.post(f"{project}/ideas/similar", {"title": "A radar"}),
        await stranger.post(f"{idea}/answer", {"status": "selected"}),
        await stranger.post(
            f"{project}/idea-answers", {"status": "selected", "idea_ids": [made["idea"]]}
        ),
        await stranger.client.post(f"{project}/idea-imports", **upload),
        await stranger.client.post(f"{project}/idea-import-previews", **upload),
    ]
    assert [answer.status_code for answer in answers] == [404] * len(answers)
    assert {answer.json()["code"] for answer in answers} == {"not_found"}


async def test_another_tenants_ideas_cannot_be_answered_or_merged_into(world: World) -> None:
    made = await _make(world)
    neighbour = world.caller("neighbour")
    own = await neighbour.created(
        "/projects",
        {"municipality_id": str(world.neighbour_id), "title": "Ours", "summary": "Ours."},
    )
    path = f"/projects/{own['id']}"
    challenge = await neighbour.created(f"{path}/challenges", {"question": "Ours?"})
    idea = await neighbour.created(
        f"{path}/ideas", {"challenge_id": challenge["id"], "title": "Ours"}
    )
    bulk = await neighbour.post(
        f"{path}/idea-answers", {"status": "selected", "idea_ids": [idea["id"], made["idea"]]}
    )
    assert (bulk.status_code, bulk.json()["code"]) == (422, "unknown_idea")
    merge = await neighbour.post(
        f"/ideas/{idea['id']}/answer",
        {"status": "merged", "answer": "Theirs.", "merged_into_id": made["idea"]},
    )
    assert (merge.status_code, merge.json()["code"]) == (422, "unknown_idea")
    submitted = await neighbour.post(
        f"{path}/ideas", {"challenge_id": made["challenge"], "title": "Across"}
    )
    assert (submitted.status_code, submitted.json()["code"]) == (422, "unknown_challenge")
    found = await neighbour.read(f"{path}/ideas", params={"challenge_id": made["challenge"]})
    assert found["items"] == []
