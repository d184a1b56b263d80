"""A running study with its questionnaire, outcome and consent text, made over HTTP."""

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from httpx import Response

from builders import Caller, World

BEFORE = "2026-03-01T09:00:00Z"
MEASURED = "2026-03-02T09:00:00Z"
LATER = "2026-04-02T09:00:00Z"

STUDY = {
    "title": "Bed sensors at Solbakken",
    "question": "Do residents sleep better without hourly rounds?",
    "design": "pre_post",
    "field_test": "pilot",
    "inclusion": "Residents who are checked on at night and can consent.",
    "target_n": 20,
}
RESTED = {
    "code": "rested",
    "text_da": "Hvor udhvilet er du i dag?",
    "text_en": "How rested are you today?",
    "minimum": 0,
    "maximum": 10,
    "label_minimum_da": "slet ikke",
    "label_maximum_da": "helt",
    "label_minimum_en": "not at all",
    "label_maximum_en": "fully",
}
SLEEP = {
    "kind": "own",
    "title_da": "Nattesøvn",
    "title_en": "Night's sleep",
    "answered_by": ["citizen", "employee"],
    "items": [RESTED],
    "scoring": "item",
    "scored_items": ["rested"],
}
GIVEN = {
    "kind": "given",
    "text_number": 1,
    "scopes": ["survey"],
    "given_by": "self",
    "form": "paper",
    "happened_at": BEFORE,
}


def outcome(instrument_id: str, **more: Any) -> dict[str, Any]:
    return {
        "title": "Rested in the morning",
        "bottom_line": "citizen",
        "direction": "higher_is_better",
        "unit": "points from 0 to 10",
        "instrument_id": instrument_id,
        "smallest_important_change": 1.0,
        "worst": 0.0,
        "best": 10.0,
        **more,
    }


@dataclass
class StudyWorld:
    """A study that runs, and short ways to take part in it."""

    world: World
    lead: Caller
    id: str
    instrument_id: str
    outcome_id: str

    @classmethod
    async def create(cls, world: World, state: str = "running", **study: Any) -> "StudyWorld":
        lead = world.caller("lead")
        made = await lead.created(f"{world.project}/studies", {**STUDY, **study})
        path = f"/studies/{made['id']}"
        instrument = await lead.created(f"{path}/instruments", SLEEP)
        measured = await lead.created(f"{path}/outcomes", outcome(instrument["id"]))
        await lead.created(f"{path}/consent-texts", {"text_da": "Du kan altid sige stop."})
        for following in ("approved", "running"):
            if state != "draft":
                await lead.created(f"{path}/state", {"state": following})
            if state == following:
                break
        return cls(world, lead, made["id"], instrument["id"], measured["id"])

    @property
    def path(self) -> str:
        return f"/studies/{self.id}"

    async def participant(self, **more: Any) -> Any:
        return await self.lead.created(f"{self.path}/participants", {"role": "citizen", **more})

    async def consenting(self, **more: Any) -> Any:
        person = await self.participant()
        await self.consent(person, **more)
        return person

    async def consent(self, person: Any, **more: Any) -> Any:
        return await self.lead.created(f"/participants/{person['id']}/consents", {**GIVEN, **more})

    async def withdraw(self, person: Any, choice: str, **more: Any) -> Any:
        said = {"kind": "withdrawn", "scopes": [], "data_choice": choice, "happened_at": LATER}
        return await self.consent(person, **said, **more)

    def response(self, person: Any, **more: Any) -> dict[str, Any]:
        return {
            "client_id": str(uuid4()),
            "participant_id": person["id"],
            "instrument_id": self.instrument_id,
            "moment": "baseline",
            "recorded_at": MEASURED,
            "answers": {"rested": 4},
            **more,
        }

    async def send(self, person: Any, **more: Any) -> Response:
        return await self.lead.post(f"{self.path}/responses", self.response(person, **more))

    async def listed(self, what: str) -> list[Any]:
        found = await self.lead.read(f"{self.path}/{what}")
        items: list[Any] = found["items"]
        return items
