"""Rating rounds over HTTP: fair shares, nobody led by the others, a ranking that is unsure."""

import asyncio
from collections import Counter
from datetime import timedelta
from typing import Any

import pytest

from builders import World
from ideas_world import open_challenge, submit
from samskab.core import clock
from samskab.core.settings import Settings
from samskab.identity.models import OrganisationRole
from samskab.worker import deliver

RATERS = ("employee", "company", "researcher", "citizen_voice")
LATER = "2099-06-30T21:59:00Z"


async def ideas(world: World, number: int, by: str = "lead") -> tuple[Any, list[Any]]:
    challenge = await open_challenge(world)
    made = [await submit(world, challenge, by=by, title=f"Idea {n}") for n in range(number)]
    return challenge, made


async def open_round(world: World, challenge: Any, **more: Any) -> Any:
    body = {
        "challenge_id": challenge["id"],
        "question": "How much would it help?",
        "lowest": "Not at all",
        "highest": "Very much",
        "ideas_each": 3,
        "closes_at": LATER,
        **more,
    }
    return await world.caller("lead").created(f"{world.project}/rating-rounds", body)


async def begin(world: World, opened: Any, who: str) -> list[Any]:
    answer = await world.caller(who).put(f"/rating-rounds/{opened['id']}/share", None, None)
    assert answer.status_code == 200, answer.text
    return answer.json()["items"]


async def rate(world: World, opened: Any, who: str, idea_id: str, score: int | None) -> Any:
    path = f"/rating-rounds/{opened['id']}/ratings/{idea_id}"
    return await world.caller(who).put(path, {"score": score}, None)


async def finish(world: World, opened: Any, who: str) -> Any:
    return await world.caller(who).put(f"/rating-rounds/{opened['id']}/share/finished", None, None)


async def rate_all(world: World, opened: Any, who: str, score: Any) -> None:
    for idea in await begin(world, opened, who):
        assert (await rate(world, opened, who, idea["idea_id"], score(idea))).status_code == 200
    assert (await finish(world, opened, who)).status_code == 200


async def result(world: World, opened: Any, who: str) -> Any:
    return await world.caller(who).read(f"/rating-rounds/{opened['id']}/result")


async def close(world: World, opened: Any) -> None:
    past = (clock.now() - timedelta(seconds=1)).isoformat()
    path = f"/rating-rounds/{opened['id']}"
    closed = await world.caller("lead").patch(path, {"closes_at": past}, opened["version"])
    assert closed.json()["state"] == "closed"
    again = await world.caller("lead").patch(path, {"closes_at": LATER}, opened["version"] + 1)
    assert (again.status_code, again.json()["code"]) == (409, "rating_round_closed")


async def test_a_share_stays_the_same_and_never_holds_ones_own_ideas(world: World) -> None:
    challenge, _ = await ideas(world, 4)
    own = await submit(world, challenge, by="employee", title="My own")
    shared = await submit(world, challenge, by="lead", title="Ours")
    me = world.users["employee"].id
    added = await world.caller("lead").put(f"/ideas/{shared['id']}/co-authors/{me}", None, None)
    assert added.status_code == 200
    opened = await open_round(world, challenge, ideas_each=10)
    share = await begin(world, opened, "employee")
    assert not {own["id"], shared["id"]} & {each["idea_id"] for each in share}
    assert len(share) == 4
    assert await begin(world, opened, "employee") == share
    again = await world.caller("employee").read(f"/rating-rounds/{opened['id']}/share")
    assert again["items"] == share
    assert "author_id" not in share[0], "whose idea it is leads nobody"


async def test_shares_are_balanced_also_when_all_begin_at_once(world: World) -> None:
    challenge, made = await ideas(world, 8)
    people = [f"rater{n}" for n in range(4)]
    for person in people:
        await world.add_person(person, "nordby", OrganisationRole.DECISION_MAKER)
    opened = await open_round(world, challenge, ideas_each=4)
    shares = await asyncio.gather(*(begin(world, opened, person) for person in people))
    given = Counter(idea["idea_id"] for share in shares for idea in share)
    assert set(given) == {idea["id"] for idea in made}
    assert set(given.values()) == {2}, "eight ideas, four people with four each"
    assert len({tuple(i["idea_id"] for i in share) for share in shares}) > 1


async def test_the_result_is_kept_from_whoever_could_still_rate(world: World) -> None:
    challenge, made = await ideas(world, 3)
    opened = await open_round(world, challenge)
    best = made[1]["id"]
    for who in RATERS[:3]:
        await rate_all(world, opened, who, lambda idea: 5 if idea["idea_id"] == best else 2)
    for who in ("citizen_voice", "lead", "observer"):
        seen = await result(world, opened, who)
        assert (seen["withheld"], seen["items"]) == ("unfinished", [])
    seen = await result(world, opened, "employee")
    assert (seen["withheld"], seen["raters"], seen["ratings"]) == (None, 3, 9)
    first, second, third = seen["items"]
    assert (first["idea_id"], first["place"], first["ratings"]) == (best, 1, 3)
    assert first["lower"] < first["level"] < first["upper"] <= 5
    assert second["level"] == third["level"]
    assert second["best_place"] <= 2
    assert second["worst_place"] == 3
    await close(world, opened)
    for who in ("citizen_voice", "lead", "observer"):
        assert (await result(world, opened, who))["items"] == seen["items"]


async def test_too_few_raters_are_not_shown(world: World) -> None:
    challenge, _ = await ideas(world, 3)
    opened = await open_round(world, challenge)
    for who in RATERS[:2]:
        await rate_all(world, opened, who, lambda _: 3)
    assert (await result(world, opened, "employee"))["withheld"] == "too_few"


async def test_who_cannot_say_says_so_and_it_counts_for_nothing(world: World) -> None:
    challenge, made = await ideas(world, 3)
    opened = await open_round(world, challenge)
    unknown = made[0]["id"]
    for who in RATERS:
        await rate_all(world, opened, who, lambda idea: None if idea["idea_id"] == unknown else 4)
    seen = await result(world, opened, "company")
    assert seen["ratings"] == 8
    last = seen["items"][-1]
    assert (last["idea_id"], last["ratings"], last["level"], last["place"]) == (
        unknown,
        0,
        None,
        None,
    )


async def test_ratings_may_be_mended_until_finished_and_never_after(world: World) -> None:
    challenge, _ = await ideas(world, 3)
    opened = await open_round(world, challenge)
    early = await finish(world, opened, "employee")
    assert (early.status_code, early.json()["code"]) == (409, "rating_not_begun")
    share = [each["idea_id"] for each in await begin(world, opened, "employee")]
    await rate(world, opened, "employee", share[0], 2)
    missing = await finish(world, opened, "employee")
    assert (missing.status_code, missing.json()["code"]) == (409, "ratings_missing")
    for idea_id in share:
        assert (await rate(world, opened, "employee", idea_id, 4)).status_code == 200
    progress = await world.caller("employee").read(f"/rating-rounds/{opened['id']}")
    assert (progress["my_asked"], progress["my_answered"], progress["open_to_me"]) == (3, 3, True)
    assert (await finish(world, opened, "employee")).status_code == 200
    assert (await finish(world, opened, "employee")).status_code == 200, "again: the same"
    late = await rate(world, opened, "employee", share[0], 5)
    assert (late.status_code, late.json()["code"]) == (409, "rating_finished")
    after = await world.caller("employee").read(f"/rating-rounds/{opened['id']}")
    assert (after["my_finished"], after["open_to_me"], after["finished_count"]) == (True, False, 1)


@pytest.mark.parametrize("score", [0, 6, 2.5, "4", True])
async def test_a_score_is_a_whole_number_from_one_to_five(world: World, score: Any) -> None:
    challenge, _ = await ideas(world, 3)
    opened = await open_round(world, challenge)
    (idea, *_) = await begin(world, opened, "employee")
    path = f"/rating-rounds/{opened['id']}/ratings/{idea['idea_id']}"
    answer = await world.caller("employee").put(path, {"score": score}, None)
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/score")


async def test_what_cannot_be_opened_or_rated(world: World) -> None:
    empty = await open_challenge(world)
    body = {"question": "?", "lowest": "a", "highest": "b", "closes_at": LATER}
    lead, path = world.caller("lead"), f"{world.project}/rating-rounds"
    nothing = await lead.post(path, {**body, "challenge_id": empty["id"]})
    assert (nothing.status_code, nothing.json()["code"]) == (409, "no_ideas_to_rate")
    challenge, made = await ideas(world, 2, by="employee")
    past = {**body, "challenge_id": challenge["id"], "closes_at": "2020-01-01T00:00:00Z"}
    assert (await lead.post(path, past)).json()["code"] == "closes_in_the_past"
    astray = await lead.post(path, {**body, "challenge_id": made[0]["id"]})
    assert astray.json()["code"] == "unknown_challenge"
    opened = await open_round(world, challenge)
    own = await world.caller("employee").put(f"/rating-rounds/{opened['id']}/share", None, None)
    assert (own.status_code, own.json()["code"]) == (409, "nothing_to_rate")
    declined = {"status": "declined", "answer": "Not here."}
    await lead.created(f"/ideas/{made[0]['id']}/answer", declined)
    share = await begin(world, opened, "company")
    assert [each["idea_id"] for each in share] == [made[1]["id"]]
    other = await rate(world, opened, "company", made[0]["id"], 3)
    assert (other.status_code, other.json()["code"]) == (409, "idea_not_in_share")
    await close(world, opened)
    late = await rate(world, opened, "company", made[1]["id"], 3)
    assert (late.status_code, late.json()["code"]) == (409, "rating_round_closed")


async def test_members_are_told_and_reminded_until_they_have_finished(
    world: World, settings: Settings
) -> None:
    challenge, _ = await ideas(world, 3)
    opened = await open_round(world, challenge)
    await deliver(world.app.state.database, settings)
    link = f"ideas/ratings/{opened['id']}"

    async def notices(who: str) -> list[Any]:
        found = (await world.caller(who).read("/me/notices"))["items"]
        return [each for each in found if each["kind"] == "rating_wanted"]

    (notice,) = await notices("company")
    assert (notice["link"], notice["title"]) == (link, "How much would it help?")
    assert await notices("observer") == []
    assert await notices("lead") == [], "never the one who did it"

    async def waits(who: str) -> bool:
        work = (await world.caller(who).read("/me/work"))["items"]
        return (link, "rating_wanted") in {(item["link"], item["kind"]) for item in work}

    assert await waits("company")
    assert not await waits("observer")
    await rate_all(world, opened, "company", lambda _: 3)
    assert not await waits("company")
