"""What later phases hand in: their steps on the trail of an idea, and where that is kept."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from uuid import UUID

from samskab.core.database import Session
from samskab.ideas.models import Idea


@dataclass(frozen=True, kw_only=True)
class Step:
    """Something that happened to an idea. The interface has a sentence for each `kind`.

    `facts` fill that sentence, `outcome` is a code of ours. `by` and `link` are for the members
    of the project only; `text` is shown in full to the author, so it carries nobody's data.
    """

    kind: str
    at: datetime
    by: str | None = None
    text: str = ""
    outcome: str | None = None
    facts: dict[str, int | str] = field(default_factory=dict)
    link: str | None = None
    other_id: UUID | None = None
    other_title: str | None = None


class TrailSource(Protocol):
    """What a phase adds to the trail; `wiring.py` registers it."""

    async def steps(self, session: Session, idea: Idea) -> list[Step]:
        """Return what the phase knows of an idea, in any order."""


_sources: list[TrailSource] = []


def register(sources: Sequence[TrailSource]) -> None:
    """Set what the phases handed in; called once, by `wiring.py`."""
    _sources[:] = sources


async def collect(session: Session, idea: Idea) -> list[Step]:
    """Return what every phase knows of an idea."""
    return [step for source in _sources for step in await source.steps(session, idea)]
