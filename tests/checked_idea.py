"""A selected idea whose reality check can be filled in, part by part, over HTTP."""

from dataclasses import dataclass
from typing import Any

from builders import Caller, World

ASSESSMENT = {"wanted": 4, "fits_the_work": 3, "feasible": 4, "worth_it": None, "confidence": 4}
CHANGE = {
    "kind": "roles",
    "description": "Night staff answer alarms instead of walking rounds.",
    "affected": "Night staff",
    "owner": "Head of Solbakken",
    "readiness": 3,
}
ASSUMPTION = {
    "statement": "Residents accept a sensor above the bed.",
    "importance": 5,
    "evidence": 2,
}
SPEAKERS = {"employee": "care_staff", "citizen_voice": "citizen", "lead": "management"}


@dataclass
class CheckedIdea:
    """The world's project with a selected idea."""

    world: World
    id: str

    @classmethod
    async def select(cls, world: World, title: str = "A bed sensor") -> "CheckedIdea":
        lead = world.caller("lead")
        challenge = await lead.created(
            f"{world.project}/challenges", {"question": "How can nights be safe?"}
        )
        idea = await world.caller("employee").created(
            f"{world.project}/ideas", {"challenge_id": challenge["id"], "title": title}
        )
        checked = cls(world, idea["id"])
        await checked.answer("selected")
        return checked

    @property
    def path(self) -> str:
        return f"/ideas/{self.id}"

    @property
    def lead(self) -> Caller:
        return self.world.caller("lead")

    async def answer(self, status: str) -> None:
        version = (await self.lead.read(self.path))["version"]
        answered = await self.lead.client.post(
            f"{self.path}/answer",
            json={"status": status, "answer": "As we agreed."},
            headers={"If-Match": f'"{version}"'},
        )
        assert answered.status_code in (200, 201), answered.text

    async def say(self, who: str, perspective: str | None = None, **more: Any) -> Any:
        """Let somebody give their assessment."""
        body = {**ASSESSMENT, "perspective": perspective or SPEAKERS[who], **more}
        return await self.world.caller(who).created(f"{self.path}/assessments", body)

    async def everyone_speaks(self) -> None:
        for who in SPEAKERS:
            await self.say(who)

    async def describe_change(self, **more: Any) -> Any:
        return await self.lead.created(f"{self.path}/organisational-changes", {**CHANGE, **more})

    async def state_assumption(self, **more: Any) -> Any:
        return await self.lead.created(f"{self.path}/assumptions", {**ASSUMPTION, **more})

    async def complete(self) -> None:
        await self.everyone_speaks()
        await self.describe_change()

    async def read(self) -> Any:
        return await self.lead.read(f"{self.path}/reality-check")

    async def conditions(self) -> dict[str, Any]:
        gate = await self.lead.read(f"{self.world.project}/gate")
        return {condition["name"]: condition for condition in gate["conditions"]}
