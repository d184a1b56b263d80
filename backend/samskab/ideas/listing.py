"""Which ideas are meant, and in which order: the filters that the list and the export share."""

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Query
from pydantic import StringConstraints
from sqlalchemy import ColumnElement
from sqlmodel import col, select

from samskab.core.database import Session
from samskab.core.paging import Key
from samskab.core.schemas import OptionalText
from samskab.ideas.co_authors.service import is_idea_of
from samskab.ideas.fields.service import chosen
from samskab.ideas.handling.filtering import Assigned, is_assigned, overdue_on
from samskab.ideas.handling.today import Today
from samskab.ideas.models import Idea, IdeaStatus
from samskab.ideas.search.service import contains
from samskab.ideas.states.service import is_in_state
from samskab.ideas.tags.schemas import normalised
from samskab.ideas.tags.service import tagged_with
from samskab.ideas.themes.models import ThemeIdea
from samskab.identity.permissions import Permission
from samskab.projects.access import Access
from samskab.projects.models import Perspective

FieldChoiceFilter = Annotated[
    str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}:[a-z][a-z0-9_]{0,39}$")
]


class IdeaSort(StrEnum):
    """The orders of the list."""

    NEWEST = "newest"
    OLDEST = "oldest"
    SUPPORT = "support"
    TITLE = "title"


# Ids are ordered by the moment they were made.
_KEYS = {
    IdeaSort.NEWEST: [Key(Idea.id, descending=True)],
    IdeaSort.OLDEST: [Key(Idea.id)],
    IdeaSort.SUPPORT: [Key(Idea.support_count, descending=True), Key(Idea.id, descending=True)],
    IdeaSort.TITLE: [Key(Idea.title), Key(Idea.id)],
}


@dataclass(frozen=True)
class IdeaFilters:
    """What a caller asks of a project's ideas, as query parameters."""

    today: Today
    challenge_id: Annotated[UUID | None, Query(description="Only to this challenge.")] = None
    status: Annotated[IdeaStatus | None, Query(description="Only in this status.")] = None
    origin_perspective: Annotated[
        Perspective | None, Query(description="Only from this perspective.")
    ] = None
    theme_id: Annotated[UUID | None, Query(description="Only in this theme.")] = None
    state_id: Annotated[UUID | None, Query(description="Only in this own state.")] = None
    mine: Annotated[bool, Query(description="Only your own, alone or with others.")] = False
    tag: Annotated[OptionalText | None, Query(max_length=40, description="Only with this tag.")] = (
        None
    )
    field_choice: Annotated[
        list[FieldChoiceFilter] | None,
        Query(
            max_length=10,
            description="Only where a field of the challenge has this choice, as in "
            "`time_of_day:night`; given again for another field.",
        ),
    ] = None
    assigned: Annotated[
        Assigned | None, Query(description="Only those that you answer, or that nobody does.")
    ] = None
    overdue: Annotated[
        bool,
        Query(description="Only unanswered ones whose day has passed; for those who answer."),
    ] = False
    q: Annotated[
        OptionalText | None,
        Query(
            max_length=200,
            description="Words that title or text must have, by their beginnings.",
        ),
    ] = None
    sort: Annotated[IdeaSort, Query(description="The order.")] = IdeaSort.NEWEST

    @property
    def keys(self) -> list[Key]:
        """The keys of the asked order."""
        return _KEYS[self.sort]

    @property
    def named(self) -> list[str]:
        """The names of the filters that were given, without what was searched for."""
        asked = (field for field in fields(self) if field.name != "today")
        return [field.name for field in asked if getattr(self, field.name) != field.default]

    def narrow(self, session: Session, statement: Any, here: Access) -> Any:
        """Return a statement over ideas with the asked conditions added.

        Raises 403 where somebody asks what is overdue who is not told of days.
        """
        if self.challenge_id is not None:
            statement = statement.where(Idea.challenge_id == self.challenge_id)
        if self.status is not None:
            statement = statement.where(Idea.status == self.status)
        if self.origin_perspective is not None:
            statement = statement.where(Idea.origin_perspective == self.origin_perspective)
        if self.theme_id is not None:
            placed = select(ThemeIdea.idea_id).where(ThemeIdea.theme_id == self.theme_id)
            statement = statement.where(col(Idea.id).in_(placed))
        if self.state_id is not None:
            statement = statement.where(is_in_state(here, self.state_id))
        if self.mine:
            statement = statement.where(is_idea_of(here.actor.user_id))
        statement = statement.where(*self._said())
        if self.assigned is not None:
            statement = statement.where(is_assigned(self.assigned, here.actor.user_id))
        if self.overdue:
            here.require(Permission.IDEA_ANSWER)
            statement = statement.where(overdue_on(self.today))
        if self.q:
            statement = statement.where(contains(session, self.q))
        return statement

    def _said(self) -> list[ColumnElement[bool]]:
        """Return the conditions on what an idea says by its tags and the challenge's fields."""
        found = [chosen(*choice.split(":")) for choice in self.field_choice or ()]
        return [tagged_with(normalised(self.tag)), *found] if self.tag else found


Filters = Annotated[IdeaFilters, Depends()]
