"""What the trail's endpoints take and give."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Input, Name, Output
from samskab.ideas.co_authors.schemas import CoAuthor
from samskab.ideas.models import IdeaStatus
from samskab.ideas.trail.origin import Origin
from samskab.projects.models import Phase, ProjectState


class PublicTrailStep(Output):
    """Something that happened to the idea; the sentence is made by the interface."""

    kind: str = Field(
        description="Say `written`, `changed`, `answered`, `state_set`, `joined`, `decided`; later "
        "phases add their own.",
        examples=["answered"],
    )
    at: datetime
    outcome: str | None = Field(
        description="How it came out, for kinds that have it: a status, the kind of a decision.",
        examples=["selected"],
    )
    text: str = Field(
        description="The answer or the reason in full.",
        examples=["We take it to the reality check."],
    )
    facts: dict[str, int | str] = Field(examples=[{"times": 1}])
    other_title: str | None = Field(
        description="The idea that carries this one on, or in which this happened.",
        examples=[None],
    )


class TrailStep(PublicTrailStep):
    """Something that happened to the idea, with who did it and where it can be seen."""

    by: str | None = Field(examples=["Mette Holm"])
    other_id: UUID | None
    link: str | None = Field(
        description="Path of the interface, within the project.", examples=["decision"]
    )


class TrailNow(Output):
    """Where the idea stands now, or the idea that carries it on."""

    status: IdeaStatus
    since: datetime
    title: str = Field(examples=["A radar that sees falls without a camera"])
    carried_on: bool = Field(description="Whether it lives on in another idea.", examples=[False])
    looked_at_since: datetime | None = Field(
        description="Since when somebody looks at it, to answer it."
    )
    phase: Phase = Field(description="The phase that the project is in.")
    state: ProjectState


class _Told(Output):
    title: str = Field(examples=["A radar that sees falls without a camera"])
    text: str = Field(examples=["It hangs in the ceiling and calls the night staff."])
    challenge: str = Field(examples=["How can nights be safe without waking residents?"])
    project_title: str = Field(examples=["Safe nights without hourly checks"])
    origin: Origin
    support_count: int = Field(examples=[14])
    comment_count: int = Field(examples=[3])
    now: TrailNow


class TrailRead(_Told):
    """An idea from its first word to what became of it; the steps in their order."""

    idea_id: UUID
    author: str | None = Field(description="As others know them.", examples=["Anna Krogh"])
    co_authors: list[CoAuthor]
    source: str | None = Field(description="Where it was imported from.", examples=[None])
    steps: list[TrailStep]
    may_link: bool = Field(
        description="Whether you may give its author a link to this page.", examples=[False]
    )


class PublicTrail(_Told):
    """The same for an author without an account: no other person is named."""

    municipality: str = Field(examples=["Nordby Kommune"])
    steps: list[PublicTrailStep]
    expires_at: datetime


class TrailCode(Input):
    """The code on a slip, however somebody typed it."""

    code: Name = Field(
        max_length=100,
        description="With or without hyphens, spaces and capitals.",
        examples=["K7QF-2M9D-XW4P-3HBT"],
    )


class TrailLinkCreate(Input):
    """A link for the author; it takes the place of the one before."""

    days: int = Field(
        365, ge=1, le=1095, strict=True, description="For how long it can be used.", examples=[365]
    )


class TrailLinkRead(Output):
    """Whether the author has a link; its code is told once, when it is made."""

    made: bool = Field(examples=[True])
    made_by_name: str | None = Field(examples=["Mette Holm"])
    made_at: datetime | None
    expires_at: datetime | None
    version: int = Field(description="0 while there is none.")


class TrailLinkMade(TrailLinkRead):
    """The new link. Its code is not kept and cannot be shown again."""

    code: str = Field(examples=["K7QF-2M9D-XW4P-3HBT"])
    address: str = Field(
        description="What the author opens; the code stands behind the #, where no server "
        "and no log sees it.",
        examples=["https://samskab.nordby.example/trail#K7QF-2M9D-XW4P-3HBT"],
    )
