"""One of the real ideas through the reality check, over HTTP."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from httpx import AsyncClient

from checked_idea import ASSESSMENT, CheckedIdea
from samskab.core import clock

SPEAKERS = ("employee", "citizen_voice", "lead")
STEP = {"text": "Look in on every resident", "who": "Night carer", "minutes": 4, "times": 60}
BEFORE = {**STEP, "minutes_low": 3, "minutes_high": 7, "per": "day", "human_contact": True}


@dataclass
class CheckWalk:
    """An idea that was selected."""

    idea: CheckedIdea

    async def speak(self, anonymous: AsyncClient) -> None:
        """Those who are asked speak unseen, then again; one of them without an account."""
        idea, lead = self.idea, self.idea.lead
        await lead.created(
            f"{idea.path}/invitations",
            {
                "user_ids": [str(idea.world.users[who].id) for who in SPEAKERS],
                "speak_by": (clock.now() + timedelta(days=14)).date().isoformat(),
            },
        )
        link = await lead.created(
            f"{idea.path}/personal-links", {"label": "A daughter", "perspective": "relative"}
        )
        secret = {"Samskab-Personal-Link": link["secret"]}
        opened = await anonymous.get("/personal-link", headers=secret)
        assert opened.json()["idea_title"] == (await lead.read(idea.path))["title"]
        await idea.say("employee", wanted=1, blocker="No power at the bed.")
        unspoken = idea.world.caller("citizen_voice")
        assert (await unspoken.read(f"{idea.path}/reality-check"))["unseen"]
        words = {**ASSESSMENT, "comment": "She would sleep."}
        spoken = await anonymous.post("/personal-link/contribution", json=words, headers=secret)
        assert spoken.status_code == 201, spoken.text
        await idea.say("citizen_voice", wanted=5)
        await idea.say("lead", wanted=4)
        await lead.created(f"{idea.path}/assessment-round-closing", {"word": "Let us talk."})
        await lead.created(f"{idea.path}/assessment-rounds")
        await idea.say("employee", wanted=4)
        await lead.created(f"{idea.path}/syntheses", {"text": "The power is solved.", "round": 1})
        rounds = (await lead.read(f"{idea.path}/assessment-rounds"))["items"]
        (second,) = [each for each in rounds if each["number"] == 2]
        moved = {(m["perspective"], m["scale"]): m["direction"] for m in second["movements"]}
        assert moved["care_staff", "wanted"] == "towards_yes"

    async def describe(self) -> None:
        """What must be true, what has to change, and the routine before and after."""
        idea, lead = self.idea, self.idea.lead
        assumption = await idea.state_assumption(
            test="Hang a dummy in two rooms.", kill_criterion="Half of them take it down."
        )
        assert (assumption["priority"], assumption["critical"]) == (20, True)
        await idea.describe_change()
        after = {**BEFORE, "minutes": 1, "minutes_low": 1, "minutes_high": 2}
        routine = await lead.read(f"{idea.path}/routines")
        described = await lead.put(
            f"{idea.path}/routines", {"before": [BEFORE], "after": [after]}, routine["version"]
        )
        assert described.json()["freed_minutes"] == 7 * 60 * (4 - 1), described.text

    async def look_back(self) -> None:
        """Why it failed, a year from now: written unseen, turned over, and assumed."""
        idea, lead = self.idea, self.idea.lead
        session = await lead.created(f"{idea.path}/premortems", {"question": "Why did it fail?"})
        path = f"/premortems/{session['id']}"
        card = await idea.world.caller("employee").created(
            f"{path}/premortem-cards", {"text": "Nobody carried the phone."}
        )
        assert (await lead.read(f"{path}/premortem-cards"))["items"] == []
        await lead.created(f"{path}/state", {"state": "sorting"})
        (shown,) = (await lead.read(f"{path}/premortem-cards"))["items"]
        assert (shown["id"], shown["mine"]) == (card["id"], False)
        assumption = {
            "statement": "Somebody always carries the phone.",
            "importance": 4,
            "evidence": 2,
            "test": "Ask the night shift for a week.",
            "kill_criterion": "It lies in the office twice.",
        }
        await lead.created(f"/premortem-cards/{card['id']}/assumption", assumption)
        statements = {
            each["statement"] for each in (await lead.read(f"{idea.path}/assumptions"))["items"]
        }
        assert assumption["statement"] in statements

    async def judge(self) -> None:
        """How complex it is, domain by domain, and how ready the technology and the house are."""
        idea, lead = self.idea, self.idea.lead
        complexity = await lead.created(
            f"{idea.path}/complexity-judgements",
            {"judgements": [{"domain": "technology", "level": "complicated", "note": "Wi-Fi."}]},
        )
        judged = {each["domain"]: each["level"] for each in complexity["domains"]}
        assert (len(judged), judged["technology"]) == (7, "complicated")
        for scale in ("technology", "organisation"):
            body = {"scale": scale, "level": 4, "evidence": "Shown in the flat.", "met": []}
            await lead.created(f"{idea.path}/readiness-judgements", body)

    async def look_ahead(self) -> None:
        """Who else to ask, what is sold, what the law asks, and what is expected of it."""
        idea, lead = self.idea, self.idea.lead
        suggested = (await lead.read(f"{idea.path}/perspective-suggestions"))["suggested"]
        assert all(each["reasons"] for each in suggested)
        offer = {"product": "Sleep strip", "seller": "Trygvej ApS", "price": 14900}
        priced = {**offer, "currency": "DKK", "price_basis": "bed"}
        await lead.created(f"{idea.path}/market-offers", priced)
        partner = idea.world.caller("company")
        assert (await partner.get(f"{idea.path}/market-offers")).status_code == 403
        answer = {"question": "personal_data", "reply": "no", "note": "Nothing is stored."}
        legal = await lead.created(f"{idea.path}/legal-answers", {"answers": [answer]})
        assert legal["open"] == len(legal["questions"]) - 1
        expected = {"line": "citizen", "low": 5, "likely": 15, "high": 25, "reason": "They sleep."}
        await lead.created(f"{idea.path}/expectations", expected)

    async def frozen(self) -> bool:
        """Tell whether what was expected can no longer be made to fit the result."""
        read = await self.idea.lead.read(f"{self.idea.path}/expectation")
        return read["frozen_at"] is not None

    async def decide(self) -> Any:
        """The blocker is answered, and the municipality decides on what the check has shown."""
        idea = self.idea
        blockers = [
            each
            for each in (await idea.lead.read(f"{idea.path}/assessments"))["items"]
            if each["blocker"]
        ]
        for each in blockers:
            body = {"answer": "The bed has its own battery."}
            await idea.lead.created(f"/assessments/{each['id']}/blocker-answer", body)
        unmet = {n: c["explanation"] for n, c in (await idea.conditions()).items() if not c["met"]}
        assert not unmet, unmet
        return await idea.world.decide()
