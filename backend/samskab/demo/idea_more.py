"""What people of the demo say of their ideas beside title and text, and how ideas grow."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from samskab.demo.stage import Stage
from samskab.ideas import service as ideas
from samskab.ideas.co_authors import service as co_authors
from samskab.ideas.models import Idea
from samskab.ideas.schemas import IdeaPatch
from samskab.identity.permissions import Permission
from samskab.projects.access import find


@dataclass(frozen=True)
class More:
    """Answers to the challenge's fields, tags, expected effects by bottom line, the routine.

    `with_others` become co-authors; `later` is the text as its author puts it after the talk.
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    tags: Sequence[str] = ()
    effects: Mapping[str, tuple[int | None, str]] = field(default_factory=dict)
    routine: str = ""
    with_others: Sequence[str] = ()
    later: str = ""

    def said(self) -> dict[str, Any]:
        """Return it as the API takes it with a new idea."""
        return {
            "field_values": dict(self.values),
            "tags": list(self.tags),
            "expected_effects": {
                line: {"effect": effect, "why": why} for line, (effect, why) in self.effects.items()
            },
            "routine": self.routine,
        }


NOTHING_MORE = More()


async def grow(stage: Stage, idea_id: UUID, by: str, more: More) -> None:
    """Let the author take co-authors along, and put the text better."""
    idea, here = await find(
        stage.session, stage.actor(by), Idea, idea_id, Permission.IDEA_SUBMIT, lock=True
    )
    for key in more.with_others:
        await co_authors.add(stage.session, here, idea, stage.actor(key).user_id)
    if more.later:
        patch = IdeaPatch(text=more.later)
        await ideas.change(stage.session, here, idea, patch, idea.version)
