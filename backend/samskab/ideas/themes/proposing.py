"""Proposing themes: what the ideas' words say, around what people have corrected."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import numpy as np
from anyio import to_thread
from sqlalchemy import func
from sqlmodel import col, select

from samskab.core.database import Session, select_columns
from samskab.core.problems import Invalid
from samskab.ideas.challenges.models import Challenge
from samskab.ideas.models import Idea, IdeaStatus
from samskab.ideas.similarity.keeping import MOST_IDEAS, KeptIndexes
from samskab.ideas.similarity.project_index import ProjectIndex
from samskab.ideas.themes import naming
from samskab.ideas.themes.grouping import NOWHERE, closeness, group, nearest, suggested_number
from samskab.ideas.themes.models import Theme, ThemeIdea
from samskab.ideas.themes.vectors import points_of

EXAMPLES = 3


@dataclass(frozen=True)
class Lying:
    """The ideas that are grouped, in the order of their ids, and where each lies now."""

    ids: tuple[UUID, ...]
    titles: tuple[str, ...]
    texts: tuple[str, ...]
    statuses: tuple[IdeaStatus, ...]
    themes: tuple[UUID | None, ...]
    by_hand: tuple[bool, ...]
    versions: tuple[int, ...]


@dataclass(frozen=True)
class Group:
    """A group of ideas: with a theme that stands, or as a new one."""

    theme: Theme | None
    title: str
    words: list[str]
    places: list[int]


@dataclass(frozen=True)
class Proposal:
    """Groups of the ideas as they lay when it was made."""

    fingerprint: str
    number: int
    groups: list[Group]
    lying: Lying

    def shown(self) -> dict[str, Any]:
        """Return it for people to judge: titles, words, sizes, examples."""
        count = len(self.lying.ids)
        return {
            "fingerprint": self.fingerprint,
            "number": self.number,
            "suggested_number": suggested_number(count),
            "idea_count": count,
            "left_out": count - sum(len(each.places) for each in self.groups),
            "themes": [_shown(each, self.lying) for each in self.groups],
        }


async def read(session: Session, project_id: UUID, challenge_id: UUID | None) -> Lying:
    """Return the ideas of a project or a challenge; those merged live on in others."""
    statement = (
        select_columns(
            Idea.id,
            Idea.title,
            func.substr(Idea.text, 1, naming.MOST_LETTERS),
            Idea.status,
            ThemeIdea.theme_id,
            func.coalesce(ThemeIdea.by_hand, False),
            Idea.version,
        )
        .outerjoin(ThemeIdea, col(ThemeIdea.idea_id) == Idea.id)
        .where(Idea.project_id == project_id, Idea.status != IdeaStatus.MERGED)
        .order_by(col(Idea.id).desc())
        .limit(MOST_IDEAS)
    )
    if challenge_id is not None:
        statement = statement.where(Idea.challenge_id == challenge_id)
    rows = sorted((await session.exec(statement)).all())
    columns = zip(*rows, strict=True) if rows else ((),) * 7
    return Lying(*(tuple(column) for column in columns))


async def themes_of(session: Session, project_id: UUID) -> list[Theme]:
    """Return a project's themes in the order in which they were made."""
    statement = select(Theme).where(Theme.project_id == project_id).order_by(col(Theme.id))
    return list((await session.exec(statement)).all())


async def demand_challenge(session: Session, project_id: UUID, challenge_id: UUID | None) -> None:
    """Raise 422 unless the challenge is one of the project's, or none is named."""
    if challenge_id is None:
        return
    challenge = await session.get(Challenge, challenge_id)
    if challenge is None or challenge.project_id != project_id:
        raise Invalid(
            "unknown_challenge", "There is no such challenge in this project.", "/challenge_id"
        )


async def propose(
    session: Session,
    indexes: KeptIndexes,
    project_id: UUID,
    challenge_id: UUID | None,
    number: int | None,
) -> Proposal:
    """Group the ideas around the themes that people have corrected.

    A theme that nobody has corrected gives its ideas back, but for those placed by hand.
    """
    await demand_challenge(session, project_id, challenge_id)
    index = await indexes.of(session, project_id)
    lying = await read(session, project_id, challenge_id)
    themes = await themes_of(session, project_id)
    kept_by_hand = {theme for theme, hand in zip(lying.themes, lying.by_hand, strict=True) if hand}
    standing = [theme for theme in themes if theme.corrected or theme.id in kept_by_hand]
    asked = number or suggested_number(len(lying.ids))
    groups = await to_thread.run_sync(_group, index, lying, standing, asked)
    return Proposal(_fingerprint(lying, themes, challenge_id), asked, groups, lying)


async def fingerprint(session: Session, project_id: UUID, challenge_id: UUID | None) -> str:
    """Return the fingerprint that a proposal made now would have."""
    lying = await read(session, project_id, challenge_id)
    return _fingerprint(lying, await themes_of(session, project_id), challenge_id)


async def unplaced(
    session: Session, indexes: KeptIndexes, project_id: UUID, most: int
) -> dict[str, Any]:
    """Return the newest ideas that lie in no theme, each with the one it comes nearest to."""
    index = await indexes.of(session, project_id)
    lying = await read(session, project_id, None)
    themes = await themes_of(session, project_id)
    free = [place for place, theme in enumerate(lying.themes) if theme is None]
    near: list[int] = []
    if free and themes:
        near = await to_thread.run_sync(_near, index, lying, [theme.id for theme in themes])
    items = []
    for place in reversed(free[-most:]):
        theme = themes[near[place]] if near and near[place] != NOWHERE else None
        items.append(
            {
                "id": lying.ids[place],
                "title": lying.titles[place],
                "status": lying.statuses[place],
                "proposed_theme_id": theme.id if theme else None,
                "proposed_title": theme.title if theme else None,
            }
        )
    return {"items": items, "total": len(free)}


def _labels(lying: Lying, order: dict[UUID, int], stays: Sequence[bool]) -> Any:
    labels = [
        order.get(theme, NOWHERE) if theme is not None and stay else NOWHERE
        for theme, stay in zip(lying.themes, stays, strict=True)
    ]
    return np.array(labels, dtype=np.int64)


def _group(index: ProjectIndex, lying: Lying, standing: list[Theme], number: int) -> list[Group]:
    points = points_of(index, lying.ids)
    order = {theme.id: place for place, theme in enumerate(standing)}
    corrected = {theme.id for theme in standing if theme.corrected}
    stays = [
        hand or theme in corrected for theme, hand in zip(lying.themes, lying.by_hand, strict=True)
    ]
    labels = group(points, number, _labels(lying, order, stays))
    groups = max(int(labels.max(initial=NOWHERE)) + 1, len(standing))
    ideas = list(zip(lying.titles, lying.texts, strict=True))
    words = naming.words_of_groups(ideas, labels.tolist(), groups)
    near = closeness(points, labels, groups)
    found = []
    for place in range(groups):
        members = np.flatnonzero(labels == place)
        ordered = members[np.argsort(-near[members], kind="stable")].tolist()
        theme = standing[place] if place < len(standing) else None
        # What is alone, or shares no word that could name it, is no theme.
        if theme is not None or (len(ordered) > 1 and words[place]):
            title = theme.title if theme else naming.title_of(words[place], len(ordered))
            found.append(Group(theme, title, [word for word, _ in words[place]], ordered))
    return sorted(found, key=lambda each: (-len(each.places), each.title))


def _near(index: ProjectIndex, lying: Lying, themes: list[UUID]) -> list[int]:
    points = points_of(index, lying.ids)
    order = {theme_id: place for place, theme_id in enumerate(themes)}
    labels = _labels(lying, order, [True] * len(lying.ids))
    found: list[int] = nearest(points, labels, len(themes)).tolist()
    return found


def _shown(grouped: Group, lying: Lying) -> dict[str, Any]:
    theme_id = grouped.theme.id if grouped.theme else None
    added = sum(theme_id is None or lying.themes[place] != theme_id for place in grouped.places)
    return {
        "theme_id": theme_id,
        "title": grouped.title,
        "words": grouped.words,
        "idea_count": len(grouped.places),
        "added": added,
        "examples": [lying.titles[place] for place in grouped.places[:EXAMPLES]],
    }


def _fingerprint(lying: Lying, themes: Sequence[Theme], challenge_id: UUID | None) -> str:
    ideas = zip(lying.ids, lying.versions, lying.themes, lying.by_hand, strict=True)
    told = [str(challenge_id), *(f"{t.id}{t.version}" for t in themes), *map(str, ideas)]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:32]
