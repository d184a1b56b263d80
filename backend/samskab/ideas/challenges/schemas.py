"""What the challenges' endpoints take and give."""

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, Field

from samskab.core.schemas import Input, OptionalText, Output, Patch, Sentence
from samskab.ideas.challenges.models import Answerers, ChallengeState
from samskab.ideas.fields.schemas import MOST_FIELDS, ChallengeField, ChallengeFieldWrite

_FIRST_YEAR, _LAST_YEAR = 2000, 2199


def _within_reach(value: datetime) -> datetime:
    if not _FIRST_YEAR <= value.year <= _LAST_YEAR:
        raise ValueError(f"must lie between the years {_FIRST_YEAR} and {_LAST_YEAR}")
    return value


Moment = Annotated[AwareDatetime, AfterValidator(_within_reach)]
Question = Annotated[Sentence, Field(max_length=300)]
TargetGroup = Annotated[OptionalText, Field(max_length=300)]
Fields = Annotated[list[ChallengeFieldWrite], Field(max_length=MOST_FIELDS)]


class ChallengeCreate(Input):
    """A new challenge; it opens at once unless another moment is given."""

    question: Question = Field(
        examples=["How can nights be safe without waking residents every hour?"]
    )
    background: OptionalText = Field(
        "", examples=["Night staff look in on each resident every hour."]
    )
    target_group: TargetGroup = Field("", examples=["Residents who wake easily"])
    fields: Fields = Field(
        default_factory=list, description="What it asks beside title and text, in this order."
    )
    answerable_by: Answerers = Field(
        Answerers.EVERYONE_IN_PROJECT, examples=["everyone_in_project"]
    )
    opens_at: Moment | None = Field(None, examples=[None])
    closes_at: Moment | None = Field(None, examples=[None])


class ChallengePatch(Patch):
    """What may change of a challenge; `closes_at` null leaves it open without an end."""

    clearable: ClassVar[frozenset[str]] = frozenset({"closes_at"})

    question: Question | None = Field(None, examples=["How can nights be safe and quiet?"])
    background: OptionalText | None = Field(None, examples=["Night staff look in every hour."])
    target_group: TargetGroup | None = Field(None, examples=["Residents of care centres"])
    fields: Fields | None = Field(
        None,
        description="The whole list in its order. One that is left out is retired where it has "
        "answers, and removed otherwise.",
    )
    answerable_by: Answerers | None = Field(None, examples=["internal"])
    opens_at: Moment | None = Field(None, examples=["2026-03-02T09:00:00Z"])
    closes_at: Moment | None = Field(None, examples=["2099-06-30T21:59:00Z"])


class ChallengeRead(Output):
    """A challenge, and whether the caller may answer it now."""

    id: UUID
    project_id: UUID
    question: str = Field(examples=["How can nights be safe without waking residents every hour?"])
    background: str = Field(examples=["Night staff look in on each resident every hour."])
    target_group: str = Field(examples=["Residents who wake easily"])
    fields: list[ChallengeField]
    answerable_by: Answerers
    opens_at: datetime
    closes_at: datetime | None
    state: ChallengeState
    open_to_me: bool
    idea_count: int = Field(examples=[12])
    created_at: datetime
    updated_at: datetime
    version: int
