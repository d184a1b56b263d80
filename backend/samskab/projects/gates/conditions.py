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


class Remark(BaseModel):
    """Something that is to be known at the gate. It neither opens nor closes it."""

    model_config = ConfigDict(frozen=True)

    name: str = Field(examples=["legal_questions_open"])
    explanation: str = Field(examples=["4 questions of law and data protection are open."])
    facts: dict[str, int] = Field(examples=[{"open": 4}])
    link: str = Field(
        description="Path of the interface, within the project, where it is dealt with.",
        examples=["reality-check"],
    )


class GateRemark(Protocol):
    """A remark that a phase hands in; `wiring.py` registers it."""

    phase: Phase

    async def remark(self, session: Session, project: Project) -> Remark | None:
        """Return what is to be known, if there is anything."""


class EvidenceSource(Protocol):
    """What a phase adds to the evidence that a decision stores (house rule 2)."""

    name: str

    async def collect(self, session: Session, project: Project) -> dict[str, Any]:
        """Return plain JSON: figures and ids, no participant's data."""


_conditions: list[GateCondition] = []
_sources: list[EvidenceSource] = []
_remarks: list[GateRemark] = []


def register(
    conditions: Sequence[GateCondition],
    sources: Sequence[EvidenceSource],
    remarks: Sequence[GateRemark],
) -> None:
    """Set what the phases handed in; called once, by `wiring.py`."""
    _conditions[:] = conditions
    _sources[:] = sources
    _remarks[:] = remarks


async def check_all(session: Session, project: Project) -> list[Condition]:
    """Return every condition of the project's present phase, as it stands."""
    return [
        await condition.check(session, project)
        for condition in _conditions
        if condition.phase is project.phase
    ]


async def remarks_on(session: Session, project: Project) -> list[Remark]:
    """Return what is to be known at the gate of the project's present phase."""
    said = [
        await source.remark(session, project)
        for source in _remarks
        if source.phase is project.phase
    ]
    return [remark for remark in said if remark is not None]


async def collect_all(session: Session, project: Project) -> dict[str, Any]:
    """Return the evidence of every phase."""
    return {source.name: await source.collect(session, project) for source in _sources}
