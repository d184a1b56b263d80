"""What the endpoints for themes take and give."""

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Input, Name, Output, Patch, Whole
from samskab.ideas.models import IdeaStatus

MOST_THEMES = 60
MOST_AT_ONCE = 1000
HowMany = Annotated[Whole, Field(ge=2, le=MOST_THEMES)]


class ProposedTheme(Output):
    """Some ideas that share words; with `theme_id`, they would join a theme that stands."""

    theme_id: UUID | None = Field(examples=[None])
    title: str = Field(examples=["Light, corridor, bathroom"])
    words: list[str] = Field(examples=[["light", "corridor", "bathroom", "dark"]])
    idea_count: int = Field(description="Ideas that would lie in it.", examples=[14])
    added: int = Field(description="Of them, those that do not lie in it yet.", examples=[14])
    examples: list[str] = Field(
        description="The titles of the ideas nearest to its middle.",
        examples=[["Warm light that follows you to the bathroom"]],
    )


class ThemeProposal(Output):
    """How the ideas could be grouped; nothing is stored until it is kept."""

    fingerprint: str = Field(
        description="Names the ideas and themes that it was made of.", examples=["3f9a0c"]
    )
    number: int = Field(description="Themes asked for.", examples=[12])
    suggested_number: int = Field(examples=[12])
    idea_count: int = Field(description="Ideas that were compared.", examples=[180])
    left_out: int = Field(description="Ideas that share no words with others.", examples=[3])
    themes: list[ProposedTheme]


class ThemesKeep(Input):
    """Keep a proposal. With its fingerprint, only if nothing has changed since it was made."""

    challenge_id: UUID | None = Field(None, examples=[None])
    number: HowMany | None = Field(None, description="Left out: as suggested.", examples=[None])
    fingerprint: Annotated[str, Field(max_length=64)] | None = Field(None, examples=[None])


class ThemesKept(Output):
    """What was kept."""

    themes: int = Field(description="New themes.", examples=[12])
    placed: int = Field(description="Ideas that were placed.", examples=[177])


class ThemeCreate(Input):
    """A new theme, also split off from others: the ideas leave where they lay."""

    title: Name = Field(examples=["Light at night"])
    idea_ids: list[UUID] = Field(default=[], max_length=MOST_AT_ONCE, examples=[[]])


class ThemePatch(Patch):
    """What may change of a theme."""

    clearable: ClassVar[frozenset[str]] = frozenset()

    title: Name | None = Field(None, examples=["Light at night"])


class ThemeRead(Output):
    """A theme with how many ideas lie in it and how many people stand behind them."""

    id: UUID
    title: str = Field(examples=["Light at night"])
    words: list[str] = Field(examples=[["light", "corridor", "bathroom"]])
    corrected: bool = Field(description="A person has changed it: a new grouping keeps it.")
    idea_count: int = Field(examples=[14])
    support_count: int = Field(examples=[52])
    version: int


class ThemesMerge(Input):
    """Themes whose ideas go into this one; they are no more afterwards."""

    theme_ids: list[UUID] = Field(min_length=1, max_length=MOST_THEMES)


class Placement(Input):
    """Where an idea is put."""

    theme_id: UUID


class PlacementItem(Placement):
    """An idea and where it is put."""

    idea_id: UUID


class Placements(Input):
    """Several ideas at once, all or none."""

    items: list[PlacementItem] = Field(min_length=1, max_length=MOST_AT_ONCE)


class Placed(Output):
    """How many ideas were put somewhere else than they lay."""

    placed: int = Field(examples=[3])


class IdeaTheme(Output):
    """The theme in which an idea lies."""

    idea_id: UUID
    theme_id: UUID | None
    title: str | None = Field(examples=["Light at night"])
    by_hand: bool = Field(description="A person put it there.")


class UnplacedIdea(Output):
    """An idea that lies in no theme, and the one it comes nearest to."""

    id: UUID
    title: str = Field(examples=["A lamp in the slippers"])
    status: IdeaStatus
    proposed_theme_id: UUID | None
    proposed_title: str | None = Field(examples=["Light at night"])


class UnplacedIdeas(Output):
    """The newest ideas that lie in no theme, and how many there are in all."""

    items: list[UnplacedIdea]
    total: int = Field(examples=[7])
