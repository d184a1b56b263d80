"""Text blocks over HTTP: kept by a municipality, filled for each author, seen before they go."""

from builders import World
from ideas_world import open_challenge, submit

BLOCK = {
    "title": "Til foråret",
    "text": "Kære {author}. Tak for “{title}” til “{challenge}”. Vi tager den op til foråret.",
    "language": "da",
}


async def test_they_belong_to_the_municipality_and_name_only_known_places(world: World) -> None:
    lead, path = world.caller("lead"), f"{world.project}/text-blocks"
    block = await lead.created(path, BLOCK)
    refused = await lead.post(path, {**BLOCK, "text": "Kære {navn}"})
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "/text")
    assert "{title}" in refused.json()["errors"][0]["detail"]
    one = f"{path}/{block['id']}"
    assert (await lead.patch(one, {"title": "I foråret"}, 9)).status_code == 412
    assert (await lead.patch(one, {"title": "I foråret"}, 1)).json()["title"] == "I foråret"
    for who, status in (("employee", 403), ("company", 403), ("administrator", 403)):
        assert (await world.caller(who).get(path)).status_code == status
        assert (await world.caller(who).patch(one, {"title": "X"}, 2)).status_code == status
    neighbour = world.caller("neighbour")
    theirs = await neighbour.created(
        "/projects",
        {"municipality_id": str(world.neighbour_id), "title": "Other", "summary": "Theirs."},
    )
    there = f"/projects/{theirs['id']}/text-blocks"
    assert (await neighbour.read(there))["items"] == []
    assert (await neighbour.patch(f"{there}/{block['id']}", {"title": "X"}, 2)).status_code == 404
    assert (await lead.delete(one, 2)).status_code == 204
    assert (await lead.read(path))["items"] == []


async def test_in_bulk_each_author_reads_their_own(world: World) -> None:
    lead, challenge = world.caller("lead"), await open_challenge(world)
    typed = await submit(world, challenge, title="Radar {author}")
    paper = await submit(world, challenge, title="Lys", external_author="En pårørende")
    ids = [typed["id"], paper["id"]]
    expected = {
        typed["id"]: f"Kære Employee. Tak for “Radar {{author}}” til “{challenge['question']}”. "
        "Vi tager den op til foråret.",
        paper["id"]: f"Kære En pårørende. Tak for “Lys” til “{challenge['question']}”. "
        "Vi tager den op til foråret.",
    }
    preview = await lead.created(
        f"{world.project}/idea-answer-previews",
        {"idea_ids": ids, "answer": BLOCK["text"], "language": "da"},
    )
    assert {i["idea_id"]: i["answer"] for i in preview["items"]} == expected
    assert preview["total"] == 2
    body = {"idea_ids": ids, "status": "parked", "answer": BLOCK["text"], "fill": "da"}
    await lead.created(f"{world.project}/idea-answers", body)
    for idea_id, text in expected.items():
        assert (await world.caller("employee").read(f"/ideas/{idea_id}"))["answer"] == text


async def test_a_salutation_names_everybody_whose_idea_it_is(world: World) -> None:
    idea = await submit(world, await open_challenge(world))
    employee = world.caller("employee")
    for key in ("company", "researcher"):
        await employee.put(f"/ideas/{idea['id']}/co-authors/{world.users[key].id}", None, None)
    asked = {"idea_ids": [idea["id"]], "answer": "{author}"}
    for language, names in (
        ("da", "Employee, Company og Researcher"),
        ("en", "Employee, Company and Researcher"),
    ):
        preview = await world.caller("lead").created(
            f"{world.project}/idea-answer-previews", {**asked, "language": language}
        )
        assert [item["answer"] for item in preview["items"]] == [names]


async def test_without_filling_the_text_goes_as_it_stands(world: World) -> None:
    idea = await submit(world, await open_challenge(world))
    body = {"idea_ids": [idea["id"]], "status": "parked", "answer": "Se {title}"}
    await world.caller("lead").created(f"{world.project}/idea-answers", body)
    assert (await world.caller("employee").read(f"/ideas/{idea['id']}"))["answer"] == "Se {title}"
