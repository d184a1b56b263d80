"""What the project's endpoints take and give."""

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Input, LongText, Name, Output, Patch, Sentence, Whole
from samskab.projects.models import Perspective, Phase, ProjectRole, ProjectState


class Weights(Input):
    """The weights of the three bottom lines: whole per cents that sum to 100."""

    citizen: Whole = Field(ge=0, le=100, examples=[40])
    employee: Whole = Field(ge=0, le=100, examples=[35])
    organisation: Whole = Field(ge=0, le=100, examples=[25])


class WeightsPut(Weights):
    """New weights; once measuring has begun, with the reason for the change."""

    reason: Sentence | None = Field(None, examples=["Agreed with the steering group."])


class WeightsRead(Output):
    """The weights of the three bottom lines, in per cent."""

    citizen: int = Field(examples=[40])
    employee: int = Field(examples=[35])
    organisation: int = Field(examples=[25])


class WeightsChangeRead(Output):
    """One agreement on weights."""

    id: UUID
    created_at: datetime
    changed_by: UUID
    weight_citizen: int = Field(examples=[40])
    weight_employee: int = Field(examples=[35])
    weight_organisation: int = Field(examples=[25])
    reason: str | None = Field(examples=["Agreed with the steering group."])
    after_freeze: bool


class ProjectCreate(Input):
    """A new project; whoever makes it leads it."""

    municipality_id: UUID
    title: Name = Field(examples=["Safe nights without hourly checks"])
    summary: LongText = Field(
        examples=["Night staff wake residents by looking in. Can sensors replace the rounds?"]
    )
    weights: Weights | None = Field(None, examples=[None])


class ProjectPatch(Patch):
    """What may change of a project."""

    clearable: ClassVar[frozenset[str]] = frozenset()

    title: Name | None = Field(None, examples=["Safe nights"])
    summary: LongText | None = Field(None, examples=["Can sensors replace the rounds?"])


class ProjectRead(Output):
    """A project."""

    id: UUID
    municipality_id: UUID
    title: str = Field(examples=["Safe nights without hourly checks"])
    summary: str = Field(examples=["Night staff wake residents by looking in."])
    phase: Phase
    state: ProjectState
    phase_since: datetime
    weights: WeightsRead
    weights_frozen_at: datetime | None
    created_at: datetime
    updated_at: datetime
    version: int


class ProjectDetail(ProjectRead):
    """A project, with what the caller may do in it."""

    my_role: ProjectRole | None
    my_perspective: Perspective | None
    my_permissions: list[str] = Field(examples=[["ideas:idea:read"]])


class ProjectMemberCreate(Input):
    """A person who joins the project for one of their organisations."""

    user_id: UUID
    organisation_id: UUID
    role: ProjectRole = Field(examples=["contributor"])
    perspective: Perspective = Field(examples=["care_staff"])


class ProjectMemberPatch(Patch):
    """What may change of a member."""

    role: ProjectRole | None = Field(None, examples=["observer"])
    perspective: Perspective | None = Field(None, examples=["management"])


class ProjectMemberRead(Output):
    """A person in the project."""

    id: UUID
    user_id: UUID
    name: str = Field(examples=["Anna Krogh"])
    organisation_id: UUID
    organisation_name: str = Field(examples=["Nordby Kommune"])
    role: ProjectRole
    perspective: Perspective
    version: int


class TimelineItem(Output):
    """Something that happened in the project."""

    id: UUID
    created_at: datetime
    kind: str = Field(examples=["idea_submitted"])
    actor_id: UUID | None
    actor_name: str | None = Field(examples=["Anna Krogh"])
    data: dict[str, Any] = Field(examples=[{"idea_id": "0198c0de-7000-7000-8000-000000000001"}])
