"""What the endpoints of personal links take and give."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Input, Name, OptionalText, Output, Whole
from samskab.projects.models import Perspective
from samskab.reality_check.assessments.schemas import Step


class LinkState(StrEnum):
    """What has become of a personal link."""

    WAITING = "waiting"
    SPOKEN = "spoken"
    EXPIRED = "expired"
    REVOKED = "revoked"


class PersonalLinkCreate(Input):
    """For whom the link is, from whose place they speak, and how long it is good."""

    label: Name = Field(
        description="Names them for those who read what they said.",
        examples=["Relative, Solbakken"],
    )
    perspective: Perspective = Field(examples=["relative"])
    days: Annotated[Whole, Field(ge=1, le=60)] = Field(14, examples=[14])


class PersonalLinkRead(Output):
    """A personal link without its secret."""

    id: UUID
    idea_id: UUID
    created_at: datetime
    round: int = Field(examples=[1])
    label: str = Field(examples=["Relative, Solbakken"])
    perspective: Perspective
    made_by_name: str = Field(examples=["Mette Holm"])
    expires_at: datetime
    state: LinkState


class PersonalLinkMade(PersonalLinkRead):
    """A new link with its secret, which is told this once and kept nowhere."""

    secret: str = Field(examples=["q1W2e3R4t5Y6u7I8o9P0a1S2d3F4g5H6j7K8l9Z0x1C"])


class Contribution(Input):
    """What somebody thinks of the idea; null on a scale is "cannot say"."""

    wanted: Step | None = Field(None, examples=[4])
    fits_the_work: Step | None = Field(None, examples=[3])
    feasible: Step | None = Field(None, examples=[None])
    worth_it: Step | None = Field(None, examples=[4])
    confidence: Step = Field(examples=[3])
    comment: OptionalText = Field("", examples=["My mother would sleep."])
    blocker: OptionalText = Field("", examples=["She must be asked first."])


class ContributionRead(Output):
    """What was said over the link, with the answer to what would stop the idea."""

    wanted: int | None
    fits_the_work: int | None
    feasible: int | None
    worth_it: int | None
    confidence: int
    comment: str
    blocker: str
    blocker_answer: str | None


class PersonalLinkOpened(Output):
    """What whoever holds the link sees: the idea, their own words, nobody else's."""

    idea_title: str = Field(examples=["A sensor that tells when someone leaves the bed"])
    idea_text: str = Field(examples=["The night watch is called only when it is needed."])
    project_title: str = Field(examples=["Safe nights without hourly checks"])
    label: str = Field(examples=["Relative, Solbakken"])
    perspective: Perspective
    expires_at: datetime
    open: bool = Field(description="Whether something can be said or corrected now.")
    said: ContributionRead | None
