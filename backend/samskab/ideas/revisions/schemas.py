"""What the revisions' endpoints give."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Output
from samskab.ideas.effects.schemas import ExpectedEffect
from samskab.ideas.revisions.models import IdeaPart
from samskab.projects.models import BottomLine


class IdeaRevisionRead(Output):
    """A change of an idea: who made it, when, and which parts it changed."""

    id: UUID
    idea_id: UUID
    changed_by: UUID
    changed_by_name: str = Field(examples=["Anna Krogh"])
    changed: list[IdeaPart]
    created_at: datetime


class PieceKind(StrEnum):
    """What became of a piece of text."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


class Piece(Output):
    """A piece of a text that was kept, removed or added."""

    kind: PieceKind
    text: str = Field(examples=["without a camera"])


class TextDifference(Output):
    """How a text was changed; its pieces in reading order."""

    part: IdeaPart
    label: str | None = Field(
        description="With `field_values`: the challenge's field.", examples=[None]
    )
    pieces: list[Piece]


class EffectDifference(Output):
    """How an expectation on one bottom line was changed; null: nothing was said."""

    bottom_line: BottomLine
    before: ExpectedEffect | None
    after: ExpectedEffect | None


class IdeaDifference(IdeaRevisionRead):
    """A change of an idea with the difference it made."""

    texts: list[TextDifference]
    effects: list[EffectDifference]
