"""A real collection of ideas on its way through the idea generation, over HTTP."""

import json
from collections import Counter
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from httpx import AsyncClient

from api.real_phase.data_sets import DataSet
from builders import Caller, World
from ideas_world import open_challenge
from samskab.core.database import Database
from samskab.worker import drain
from workshops_world import ENDS, STARTS

PLACE = {"key": "place", "kind": "short_text", "label": "Where could we try it?"}


@dataclass
class IdeasWalk:
    """What was brought in, and what became of it so far."""

    world: World
    data: DataSet
    challenge: Any
    ids: dict[str, str]
    """The ideas by their id elsewhere."""

    @property
    def lead(self) -> Caller:
        return self.world.caller("lead")

    @classmethod
    async def bring_in(cls, world: World, database: Database, data: DataSet) -> "IdeasWalk":
        """Import the file as the preview understands it, and what it lacks by hand."""
        challenge = await open_challenge(world, answerable_by="public", fields=[PLACE])
        lead = world.caller("lead").client
        files = {"file": ("ideas.csv", data.content)}
        seen = (await lead.post(f"{world.project}/idea-import-previews", files=files)).json()
        understood = {field: column for field, column in seen["mapping"].items() if column}
        assert {**data.columns, **understood} == data.columns
        mapping = {
            "challenge_id": challenge["id"],
            "source": "Elsewhere",
            "columns": data.columns,
        }
        form = {"mapping": json.dumps(mapping)}
        sent = await lead.post(f"{world.project}/idea-imports", files=files, data=form)
        await drain(database)
        job = await world.caller("lead").read(f"/jobs/{sent.json()['id']}")
        assert (job["added"], job["failed"]) == (data.rows, 0)
        walk = cls(world, data, challenge, {})
        walk.ids = {row["source_id"]: row["id"] for row in await walk.exported()}
        return walk

    async def exported(self, **filters: Any) -> list[dict[str, Any]]:
        """Return the rows of the export under the list's filters."""
        query = {"format": "ndjson", **filters}
        content = (await self.lead.get(f"{self.world.project}/ideas/export", params=query)).text
        return [json.loads(line) for line in content.split("\n")[:-1]]

    async def listed(self, **filters: Any) -> list[Any]:
        """Return every page of the list."""
        ideas: list[Any] = []
        query: dict[str, Any] = {"limit": 200, **filters}
        while True:
            page = await self.lead.read(f"{self.world.project}/ideas", params=query)
            ideas += page["items"]
            if page["next"] is None:
                return ideas
            query["cursor"] = page["next"]

    async def list_and_find(self) -> None:
        """Every idea stands in the list once, in its order, and is found by its own words."""
        ideas = await self.listed(sort="support")
        assert Counter(idea["id"] for idea in ideas) == Counter(self.ids.values())
        supports = [idea["support_count"] for idea in ideas]
        assert supports == sorted(supports, reverse=True)
        assert sum(supports) == self.data.support
        for tag, count in self.data.tags.most_common(3):
            assert len(await self.listed(tag=tag)) == count, tag
        for idea in ideas[:: len(ideas) // 20]:
            found = await self.listed(q=idea["title"].removesuffix("…"))
            assert idea["id"] in {each["id"] for each in found}, idea["title"]

    async def say_more(self) -> None:
        """Some get tags, a place, an expected effect, a second author, support and a word."""
        employee = self.world.caller("employee")
        some = list(self.ids.values())[:: len(self.ids) // 4]
        for idea_id in some:
            idea = await self.lead.read(f"/ideas/{idea_id}")
            more = {
                "tags": ["Night", "near home"],
                "field_values": {"place": "Solbakken"},
                "expected_effects": {"citizen": {"effect": 1, "why": "They sleep."}},
                "routine": "The round at night",
            }
            changed = await self.lead.patch(f"/ideas/{idea_id}", more, idea["version"])
            assert changed.status_code == 200, changed.text
            added = await self.lead.put(
                f"/ideas/{idea_id}/co-authors/{employee.user_id}", None, None
            )
            assert added.status_code in (200, 201, 204), added.text
            await employee.client.put(f"/ideas/{idea_id}/support")
            await employee.created(f"/ideas/{idea_id}/comments", {"text": "We need this."})
            after = await self.lead.read(f"/ideas/{idea_id}")
            assert (after["support_count"], after["comment_count"]) == (
                idea["support_count"] + 1,
                idea["comment_count"] + 1,
            )
            assert [each["name"] for each in after["co_authors"]] == [employee.name]
            assert len((await self.lead.read(f"/ideas/{idea_id}/revisions"))["items"]) > 0
        assert {each["id"] for each in await self.listed(tag="night")} == set(some)

    async def rate(self) -> None:
        """Three rate a balanced share each, and what they say is told as a ranking."""
        opened = await self.lead.created(
            f"{self.world.project}/rating-rounds",
            {
                "challenge_id": self.challenge["id"],
                "question": "How much would this help?",
                "lowest": "Not at all",
                "highest": "Very much",
                "ideas_each": 5,
                "closes_at": "2099-06-30T21:59:00Z",
            },
        )
        path = f"/rating-rounds/{opened['id']}"
        asked = list[str]()
        for who in ("employee", "citizen_voice", "researcher"):
            client = self.world.caller(who).client
            share = (await client.put(f"{path}/share")).json()["items"]
            for score, item in enumerate(share, start=1):
                rated = await client.put(f"{path}/ratings/{item['idea_id']}", json={"score": score})
                assert rated.status_code == 200, rated.text
            assert (await client.put(f"{path}/share/finished")).status_code == 200
            asked += [item["idea_id"] for item in share]
        assert len(asked) == len(set(asked)) == 15
        result = await self.world.caller("employee").read(f"{path}/result")
        assert (result["raters"], result["ratings"], result["withheld"]) == (3, 15, None)
        first, *_, last = [row for row in result["items"] if row["ratings"]]
        assert first["lower"] < first["level"] < first["upper"]
        assert last["level"] < first["level"]

    async def merge_alike(self) -> str:
        """What belongs together is merged: support is added, and one comes out again."""
        pairs = self._pairs() or [
            (target, (await self._similar(target))[0]["id"])
            for target in list(self.ids.values())[:: len(self.ids) // 5]
        ]
        seen, merged = set[str](), list[tuple[str, str]]()
        for target, other in pairs:
            if not {target, other} & seen:
                seen |= {target, other}
                merged.append((target, other))
        for target, other in merged:
            before = [await self.lead.read(f"/ideas/{each}") for each in (target, other)]
            await self._answer(other, "merged", merged_into_id=target)
            together = await self.lead.read(f"/ideas/{target}/merged")
            assert [each["id"] for each in together["items"]] == [other]
            assert together["support_count"] == sum(each["support_count"] for each in before)
        assert len(await self.listed(status="merged")) == len(merged) >= 4
        target, other = merged[-1]
        await self._answer(other, "parked")
        assert (await self.lead.read(f"/ideas/{target}/merged"))["items"] == []
        trail = await self.lead.read(f"/ideas/{merged[0][1]}/trail")
        assert "merged" in {step["outcome"] for step in trail["steps"]}
        return merged[0][0]

    async def group(self) -> None:
        """Themes are proposed and kept: each idea in one of them or in none, as they say."""
        path = f"{self.world.project}/theme-groupings"
        kept = await self.lead.created(path, {"number": 15})
        themes = (await self.lead.read(f"{self.world.project}/themes"))["items"]
        assert (len(themes), kept["themes"]) == (15, 15)
        assert sum(theme["idea_count"] for theme in themes) == kept["placed"] > len(self.ids) / 2
        assert len({theme["title"] for theme in themes}) == len(themes)
        largest = max(themes, key=lambda theme: theme["idea_count"])
        assert len(await self.listed(theme_id=largest["id"])) == largest["idea_count"]

    async def gather_more(self, anonymous: AsyncClient) -> None:
        """A workshop and the public page bring what was said elsewhere, in its own words."""
        texts = [row["title"] for row in (await self.exported())[:10]]
        workshop = await self.lead.created(
            f"{self.world.project}/workshops",
            {
                "challenge_id": self.challenge["id"],
                "title": "An evening",
                "place": "Solbakken",
                "starts_at": STARTS,
                "ends_at": ENDS,
            },
        )
        for title in texts:
            body = {"capture_key": str(uuid4()), "title": title, "origin_perspective": "citizen"}
            await self.lead.created(f"/workshops/{workshop['id']}/ideas", body)
        assert (await self.lead.read(f"/workshops/{workshop['id']}"))["idea_count"] == len(texts)
        page = f"/public/challenges/{self.challenge['id']}/ideas"
        for title in texts[:3]:
            left = await anonymous.post(
                page, json={"title": title, "origin_perspective": "citizen"}
            )
            assert left.status_code == 202, left.text
        waiting = (await self.lead.read(f"{self.world.project}/public-ideas"))["items"]
        for one in waiting:
            await self.lead.created(f"/public-ideas/{one['id']}/acceptance")
        assert len(await self.listed()) == len(self.ids) + len(texts) + 3

    async def deal_out_and_answer(self, selected: str) -> None:
        """All that is left is dealt out and answered, each author in their own words."""
        waiting = [idea["id"] for idea in await self.listed(status="submitted")]
        waiting.remove(selected)
        assignee = str(self.world.users["lead"].id)
        for start in range(0, len(waiting), 500):
            some = {"idea_ids": waiting[start : start + 500]}
            handled = {**some, "assignee_id": assignee, "due_on": "2031-03-20"}
            await self.lead.created(f"{self.world.project}/idea-handlings", handled)
        assert len(await self.listed(assigned="me")) == len(waiting)
        for start in range(0, len(waiting), 500):
            some = {"idea_ids": waiting[start : start + 500]}
            answer = "Tak for “{title}”. Vi tager den op til foråret."
            answered = {**some, "status": "parked", "answer": answer, "fill": "da"}
            await self.lead.created(f"{self.world.project}/idea-answers", answered)
        await self._name_a_state(waiting[:3])
        await self._answer(selected, "selected")
        assert await self.listed(status="submitted") == []
        one = await self.lead.read(f"/ideas/{waiting[0]}")
        assert one["title"] in one["answer"]

    async def take_out(self) -> None:
        """The export tells of every idea what became of it."""
        rows = await self.exported()
        assert Counter(row["status"] for row in rows).keys() == {"parked", "merged", "selected"}
        assert {row["source_id"] for row in rows} >= set(self.ids)

    async def _name_a_state(self, ids: list[str]) -> None:
        """The municipality names a state of its own, and some ideas are in it."""
        names = {"name_da": "Venter på budget", "name_en": "Awaits the budget"}
        state = await self.world.caller("administrator").created(
            f"/organisations/{self.world.municipality_id}/idea-states",
            {"status": "parked", **names, "tone": "neutral", "visible": True, "told": False},
        )
        for idea_id in ids:
            put = await self.lead.put(f"/ideas/{idea_id}/state", {"state_id": state["id"]}, None)
            assert put.status_code == 200, put.text
        rows = [row["id"] for row in await self.exported() if row["own_state"] == names["name_da"]]
        assert sorted(rows) == sorted(ids)

    def _pairs(self) -> list[tuple[str, str]]:
        plans = [[self.ids[each] for each in plan if each in self.ids] for plan in self.data.plans]
        return [(plan[0], plan[1]) for plan in plans if len(plan) > 1][:12]

    async def _similar(self, idea_id: str) -> list[Any]:
        found: list[Any] = (await self.lead.read(f"/ideas/{idea_id}/similar"))["items"]
        assert idea_id not in {each["id"] for each in found}
        return found

    async def _answer(self, idea_id: str, status: str, **more: Any) -> None:
        body = {"status": status, "answer": "As we agreed.", **more}
        await self.lead.created(f"/ideas/{idea_id}/answer", body)
