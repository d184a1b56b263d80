"""Themes over HTTP: proposed, kept, corrected by hand, and never overwritten."""

from typing import Any

from builders import World
from ideas_world import open_challenge, submit

FALLS = [
    ("Faldalarm uden kamera", "En radar mærker faldet og kalder nattevagten."),
    ("Alarmer der ikke vækker", "Faldalarmen vækker alle om natten, ikke kun nattevagten."),
    ("Fald om natten", "Faldene sker på vej til badeværelset, når alarmen er slukket."),
]
MEALS = [
    ("Middag ved fælles bord", "Maden smager bedre, når vi spiser den sammen ved bordet."),
    ("Varm mad til middag", "Maden er kold, når den kommer frem til bordet."),
    ("Mad fra eget køkken", "Duften af mad fra køkkenet giver lyst til middag."),
]


async def ideas(world: World, texts: list[tuple[str, str]], challenge: Any = None) -> list[str]:
    challenge = challenge or await open_challenge(world)
    made = [await submit(world, challenge, title=title, text=text) for title, text in texts]
    return [idea["id"] for idea in made]


async def proposal(world: World, query: str = "?number=2") -> Any:
    return await world.caller("lead").read(f"{world.project}/theme-proposal{query}")


async def keep(world: World, **body: Any) -> Any:
    path = f"{world.project}/theme-groupings"
    return await world.caller("lead").created(path, {"number": 2, **body})


async def themes(world: World) -> dict[str, Any]:
    rows = await world.caller("observer").read(f"{world.project}/themes")
    return {row["title"]: row for row in rows["items"]}


async def members(world: World, theme: Any) -> set[str]:
    rows = await world.caller("observer").read(f"{world.project}/ideas?theme_id={theme['id']}")
    return {row["id"] for row in rows["items"]}


async def theme_of(world: World, idea_id: str) -> Any:
    return await world.caller("observer").read(f"/ideas/{idea_id}/theme")


async def test_themes_are_proposed_by_their_words_and_kept_as_they_were_seen(world: World) -> None:
    falls, meals = await ideas(world, FALLS), await ideas(world, MEALS)
    seen = await proposal(world)
    assert [theme["idea_count"] for theme in seen["themes"]] == [3, 3]
    assert (seen["idea_count"], seen["left_out"], seen["suggested_number"]) == (6, 0, 2)
    assert await themes(world) == {}
    kept = await keep(world, fingerprint=seen["fingerprint"])
    assert kept == {"themes": 2, "placed": 6}
    found = await themes(world)
    assert set(found) == {theme["title"] for theme in seen["themes"]}
    assert {frozenset(await members(world, theme)) for theme in found.values()} == {
        frozenset(falls),
        frozenset(meals),
    }


async def test_a_proposal_that_is_outdated_is_not_kept(world: World) -> None:
    await ideas(world, FALLS + MEALS)
    seen = await proposal(world)
    await ideas(world, [("Endnu en radar", "Den mærker også fald.")])
    path = f"{world.project}/theme-groupings"
    body = {"number": 2, "fingerprint": seen["fingerprint"]}
    late = await world.caller("lead").post(path, body)
    assert (late.status_code, late.json()["code"]) == (409, "proposal_outdated")
    assert await themes(world) == {}


async def test_what_was_corrected_by_hand_survives_every_new_grouping(world: World) -> None:
    falls, meals = await ideas(world, FALLS), await ideas(world, MEALS)
    await keep(world)
    lead = world.caller("lead")
    of_meals = await theme_of(world, meals[0])
    renamed = await lead.patch(f"/themes/{of_meals['theme_id']}", {"title": "Ved bordet"}, 1)
    assert (renamed.json()["title"], renamed.json()["corrected"]) == ("Ved bordet", True)
    # An idea that the words put elsewhere.
    moved = await lead.client.put(
        f"/ideas/{falls[0]}/theme", json={"theme_id": of_meals["theme_id"]}
    )
    assert moved.json()["by_hand"] is True
    for number in (2, 3, 5, 2):
        await keep(world, number=number)
        assert (await theme_of(world, falls[0]))["title"] == "Ved bordet"
        for idea_id in meals:
            assert (await theme_of(world, idea_id))["title"] == "Ved bordet"
    assert (await themes(world))["Ved bordet"]["idea_count"] == 4


async def test_new_ideas_wait_with_a_proposal_and_join_what_stands(world: World) -> None:
    challenge = await open_challenge(world)
    await ideas(world, FALLS, challenge)
    (meal, *_) = await ideas(world, MEALS, challenge)
    await keep(world)
    path = f"{world.project}/unplaced-ideas"
    assert await world.caller("observer").read(path) == {"items": [], "total": 0}
    (new,) = await ideas(world, [("Middag på terrassen", "Mad ved et bord ude.")], challenge)
    waiting = await world.caller("observer").read(path)
    theme = await theme_of(world, meal)
    (item,) = waiting["items"]
    assert (waiting["total"], item["id"]) == (1, new)
    assert (item["proposed_theme_id"], item["proposed_title"]) == (
        theme["theme_id"],
        theme["title"],
    )
    placement = {"items": [{"idea_id": new, "theme_id": theme["theme_id"]}]}
    lead = world.caller("lead")
    placed = await lead.created(f"{world.project}/theme-placements", placement)
    assert placed == {"placed": 1}
    assert (await theme_of(world, new))["theme_id"] == theme["theme_id"]
    assert (await world.caller("observer").read(path))["total"] == 0


async def test_split_off_merged_taken_out_dissolved(world: World) -> None:
    falls, meals = await ideas(world, FALLS), await ideas(world, MEALS)
    await keep(world)
    lead = world.caller("lead")
    split = await lead.created(
        f"{world.project}/themes", {"title": "Radar", "idea_ids": [falls[0], meals[0]]}
    )
    assert (split["idea_count"], split["corrected"]) == (2, True)
    other = (await theme_of(world, falls[1]))["theme_id"]
    merged = await lead.created(f"/themes/{split['id']}/merged-themes", {"theme_ids": [other]})
    assert merged["idea_count"] == 4
    assert {t["title"] for t in (await themes(world)).values()} >= {"Radar"}
    assert len(await themes(world)) == 2
    for _ in range(2):
        out = (await lead.client.delete(f"/ideas/{falls[0]}/theme")).json()
        assert out == {"idea_id": falls[0], "theme_id": None, "title": None, "by_hand": False}
    gone = await lead.delete(f"/themes/{split['id']}", merged["version"])
    assert gone.status_code == 204
    assert (await theme_of(world, falls[1]))["theme_id"] is None
    assert (await lead.read(f"/ideas/{falls[1]}"))["status"] == "submitted"


async def test_support_is_summed_and_merged_ideas_live_on_in_others(world: World) -> None:
    falls, _ = await ideas(world, FALLS), await ideas(world, MEALS)
    await world.caller("company").client.put(f"/ideas/{falls[0]}/support")
    lead = world.caller("lead")
    body = {"status": "merged", "answer": "The same.", "merged_into_id": falls[0]}
    await lead.created(f"/ideas/{falls[1]}/answer", body)
    seen = await proposal(world)
    assert seen["idea_count"] == 5
    await keep(world)
    title = (await theme_of(world, falls[0]))["title"]
    assert (await themes(world))[title]["support_count"] == 1
    assert (await theme_of(world, falls[1]))["theme_id"] is None


async def test_only_this_projects_ideas_themes_and_challenges(world: World) -> None:
    (idea,) = await ideas(world, FALLS[:1])
    lead = world.caller("lead")
    astray = await lead.get(f"{world.project}/theme-proposal?challenge_id={idea}")
    assert (astray.status_code, astray.json()["code"]) == (422, "unknown_challenge")
    wrong = {"title": "T", "idea_ids": [world.project_id]}
    unknown = await lead.post(f"{world.project}/themes", wrong)
    assert (unknown.status_code, unknown.json()["code"]) == (422, "unknown_idea")
    nowhere = await lead.client.put(f"/ideas/{idea}/theme", json={"theme_id": idea})
    assert (nowhere.status_code, nowhere.json()["code"]) == (422, "unknown_theme")
    made = await lead.created(f"{world.project}/themes", {"title": "T", "idea_ids": [idea]})
    itself = await lead.post(f"/themes/{made['id']}/merged-themes", {"theme_ids": [made["id"]]})
    assert (itself.status_code, itself.json()["code"]) == (422, "unknown_theme")
    stale = await lead.patch(f"/themes/{made['id']}", {"title": "U"}, 9)
    assert stale.status_code == 412
    for who in ("employee", "observer"):
        refused = await world.caller(who).get(f"{world.project}/theme-proposal")
        assert refused.status_code == 403
    assert (await world.caller("neighbour").get(f"{world.project}/themes")).status_code == 404


async def test_without_ideas_nothing_is_proposed(world: World) -> None:
    seen = await proposal(world, "")
    assert (seen["themes"], seen["idea_count"], seen["left_out"]) == ([], 0, 0)
    assert await keep(world) == {"themes": 0, "placed": 0}
    await ideas(world, FALLS[:1])
    assert (await proposal(world, ""))["left_out"] == 1
