"""Gate conditions and evidence: what the phases hand in, and where it is kept."""

from collections.abc import Sequence
from typing import Any, Protocol

from pydantic import BaseModel, ConfigDict, Field

from samskab.core.database import Session
from samskab.projects.models import Phase, Project


class Condition(BaseModel):
    """One condition as it stands. `facts` fill the interface's translated sentence."""

    model_config = ConfigDict(frozen=True)

    name: str = Field(examples=["ideas_answered"])
    met: bool
    binding: bool = Field(
        default=False, description="No justification passes the gate while it is unmet."
    )
    explanation: str = Field(examples=["3 ideas are still unanswered."])
    facts: dict[str, int | str | list[str]] = Field(examples=[{"unanswered": 3}])
    link: str = Field(
        description="Path of the interface, within the project, where it is dealt with.",
        examples=["ideas?status=submitted"],
    )


class GateCondition(Protocol):
    """A condition that a phase hands in; `wiring.py` registers it."""

    phase: Phase

    async def check(self, session: Session, project: Project) -> Condition:
        """Tell how the condition stands for a project."""


class EvidenceSource(Protocol):
    """What a phase adds to the evidence that a decision stores (house rule 2)."""

    name: str

    async def collect(self, session: Session, project: Project) -> dict[str, Any]:
        """Return plain JSON: figures and ids, no participant's data."""


_conditions: list[GateCondition] = []
_sources: list[EvidenceSource] = []


def register(conditions: Sequence[GateCondition], sources: Sequence[EvidenceSource]) -> None:
    """Set what the phases handed in; called once, by `wiring.py`."""
    _conditions[:] = conditions
    _sources[:] = sources


async def check_all(session: Session, project: Project) -> list[Condition]:
    """Return every condition of the project's present phase, as it stands."""
    return [
        await condition.check(session, project)
        for condition in _conditions
        if condition.phase is project.phase
    ]


async def collect_all(session: Session, project: Project) -> dict[str, Any]:
    """Return the evidence of every phase."""
    return {source.name: await source.collect(session, project) for source in _sources}
