"""The verbs of themes: keep a proposal, and correct it by hand."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func
from sqlmodel import col, select

from samskab.core import audit, events
from samskab.core.database import Session, select_columns
from samskab.core.etags import expect
from samskab.core.problems import Conflict, Invalid
from samskab.ideas.models import Idea
from samskab.ideas.themes import proposing
from samskab.ideas.themes.events import ThemeAction, ThemesGrouped
from samskab.ideas.themes.models import Theme, ThemeIdea
from samskab.ideas.themes.proposing import Proposal
from samskab.ideas.themes.schemas import PlacementItem, ThemeCreate, ThemesKeep
from samskab.projects.access import Access
from samskab.projects.models import Project
from samskab.projects.service import scope_of

AT_ONCE = 500


def themes_of(project_id: UUID) -> Any:
    """Select a project's themes with how many ideas and supporters each has."""
    return (
        select_columns(
            Theme.id,
            Theme.title,
            Theme.words,
            Theme.corrected,
            func.count(col(Idea.id)).label("idea_count"),
            func.coalesce(func.sum(Idea.support_count), 0).label("support_count"),
            Theme.version,
        )
        .outerjoin(ThemeIdea, col(ThemeIdea.theme_id) == Theme.id)
        .outerjoin(Idea, col(Idea.id) == ThemeIdea.idea_id)
        .where(Theme.project_id == project_id)
        .group_by(Theme.id, Theme.title, Theme.words, Theme.corrected, Theme.version)
    )


async def describe(session: Session, theme: Theme) -> Any:
    """Return a theme with its figures."""
    return (await session.exec(themes_of(theme.project_id).where(col(Theme.id) == theme.id))).one()


async def theme_of(session: Session, idea: Idea) -> dict[str, Any]:
    """Return the theme in which an idea lies."""
    statement = (
        select_columns(ThemeIdea.theme_id, Theme.title, ThemeIdea.by_hand)
        .join(Theme, col(Theme.id) == ThemeIdea.theme_id)
        .where(ThemeIdea.idea_id == idea.id)
    )
    row = (await session.exec(statement)).one_or_none()
    if row is None:
        return {"idea_id": idea.id, "theme_id": None, "title": None, "by_hand": False}
    return {"idea_id": idea.id, **row._mapping}


async def keep(
    session: Session, here: Access, proposal: Proposal, wanted: ThemesKeep
) -> dict[str, int]:
    """Keep a proposal. The project's row must be locked.

    Raises 409 where ideas or themes have changed since it was made, or since the one was made
    that the caller has seen.
    """
    here.require_active()
    project = here.project
    now = await proposing.fingerprint(session, project.id, wanted.challenge_id)
    if not now == proposal.fingerprint == (wanted.fingerprint or now):
        raise Conflict(
            "proposal_outdated",
            "Ideas or themes have changed since this was proposed. Look at the new proposal.",
        )
    lying = proposal.lying
    moved: dict[UUID, UUID] = {}
    new = 0
    for each in proposal.groups:
        theme = each.theme
        if theme is None:
            theme = Theme(**scope_of(project), title=each.title, words=each.words)
            session.add(theme)
            new += 1
        for place in each.places:
            if lying.themes[place] != theme.id:
                moved[lying.ids[place]] = theme.id
    await session.flush()
    await _put(session, project, moved, by_hand=False)
    await _dissolve_empty(session, project.id)
    events.record(
        session,
        here.actor.user_id,
        ThemesGrouped(**scope_of(project), themes=new, placed=len(moved)),
    )
    await session.flush()
    return {"themes": new, "placed": len(moved)}


async def create(session: Session, here: Access, new: ThemeCreate) -> Theme:
    """Make a new theme by hand, with ideas that leave where they lay."""
    here.require_active()
    await _demand_ideas(session, here, new.idea_ids)
    theme = Theme(**scope_of(here.project), title=new.title, corrected=True)
    session.add(theme)
    await session.flush()
    await _correct_where(session, new.idea_ids)
    await _put(session, here.project, dict.fromkeys(new.idea_ids, theme.id), by_hand=True)
    after = {"title": new.title, "ideas": len(new.idea_ids)}
    audit.record(session, here.actor.user_id, ThemeAction.CREATED, theme, after=after)
    await session.flush()
    return theme


async def rename(
    session: Session, here: Access, theme: Theme, changes: dict[str, Any], version: int
) -> None:
    """Give a theme another title; no grouping dissolves it any more."""
    here.require_active()
    expect(theme, version)
    before, after = audit.change(theme, {**changes, "corrected": True})
    await session.flush()
    audit.record(
        session, here.actor.user_id, ThemeAction.CHANGED, theme, before=before, after=after
    )
    await session.flush()


async def merge(session: Session, here: Access, theme: Theme, others: Sequence[UUID]) -> None:
    """Let the ideas of other themes go into this one; the others are no more."""
    here.require_active()
    wanted = set(others) - {theme.id}
    statement = select(Theme).where(Theme.project_id == here.project.id, col(Theme.id).in_(wanted))
    found = (await session.exec(statement)).all()
    if not wanted or len(found) != len(wanted):
        raise _unknown_theme("/theme_ids")
    ideas = select(ThemeIdea.idea_id).where(col(ThemeIdea.theme_id).in_(wanted))
    moved = dict.fromkeys((await session.exec(ideas)).all(), theme.id)
    await _put(session, here.project, moved, by_hand=True)
    theme.corrected = True
    titles = [other.title for other in found]
    for other in found:
        await session.delete(other)
    await session.flush()
    after = {"titles": titles, "ideas": len(moved)}
    audit.record(session, here.actor.user_id, ThemeAction.MERGED, theme, after=after)
    await session.flush()


async def dissolve(session: Session, here: Access, theme: Theme, version: int) -> None:
    """Dissolve a theme; its ideas lie in none."""
    here.require_active()
    expect(theme, version)
    audit.record(
        session,
        here.actor.user_id,
        ThemeAction.DISSOLVED,
        theme,
        before={"title": theme.title},
    )
    await session.exec(delete(ThemeIdea).where(col(ThemeIdea.theme_id) == theme.id))
    await session.delete(theme)
    await session.flush()


async def place(session: Session, here: Access, items: Sequence[PlacementItem]) -> int:
    """Put ideas into themes by hand, all or none; return how many lie elsewhere now."""
    here.require_active()
    wanted = {item.idea_id: item.theme_id for item in items}
    await _demand_ideas(session, here, wanted)
    themes = {theme.id: theme for theme in await proposing.themes_of(session, here.project.id)}
    if not set(wanted.values()) <= set(themes):
        raise _unknown_theme("/items")
    before = await _lying(session, wanted)
    moved = {idea: theme for idea, theme in wanted.items() if before.get(idea) != theme}
    await _correct_where(session, moved)
    await _put(session, here.project, wanted, by_hand=True)
    for theme_id in sorted(set(moved.values())):
        themes[theme_id].corrected = True
        count = sum(theme == theme_id for theme in moved.values())
        audit.record(
            session,
            here.actor.user_id,
            ThemeAction.IDEAS_PLACED,
            themes[theme_id],
            after={"ideas": count},
        )
    await session.flush()
    return len(moved)


async def take_out(session: Session, here: Access, idea: Idea) -> None:
    """Take an idea out of its theme; repeating it changes nothing."""
    here.require_active()
    before = await _lying(session, [idea.id])
    if not before:
        return
    await _correct_where(session, before)
    await session.exec(delete(ThemeIdea).where(col(ThemeIdea.idea_id) == idea.id))
    audit.record(
        session,
        here.actor.user_id,
        ThemeAction.IDEA_TAKEN_OUT,
        idea,
        before={"theme_id": before[idea.id]},
    )
    await session.flush()


async def _lying(session: Session, idea_ids: Iterable[UUID]) -> dict[UUID, UUID]:
    found: dict[UUID, UUID] = {}
    for some in _some(list(idea_ids)):
        statement = select_columns(ThemeIdea.idea_id, ThemeIdea.theme_id).where(
            col(ThemeIdea.idea_id).in_(some)
        )
        found.update({row.idea_id: row.theme_id for row in (await session.exec(statement)).all()})
    return found


async def _put(
    session: Session, project: Project, where: Mapping[UUID, UUID], *, by_hand: bool
) -> None:
    for some in _some(list(where)):
        await session.exec(delete(ThemeIdea).where(col(ThemeIdea.idea_id).in_(some)))
        session.add_all(
            ThemeIdea(
                **scope_of(project), theme_id=where[idea_id], idea_id=idea_id, by_hand=by_hand
            )
            for idea_id in some
        )
        await session.flush()


async def _correct_where(session: Session, idea_ids: Iterable[UUID]) -> None:
    """Mark the themes that lose an idea by hand: a new grouping leaves the rest of them alone."""
    lost = set((await _lying(session, idea_ids)).values())
    themes = (await session.exec(select(Theme).where(col(Theme.id).in_(lost)))).all()
    for theme in themes:
        theme.corrected = True


async def _dissolve_empty(session: Session, project_id: UUID) -> None:
    """Dissolve the themes that a grouping has emptied, never one that a person has touched."""
    filled = select(ThemeIdea.theme_id).where(ThemeIdea.project_id == project_id)
    await session.exec(
        delete(Theme)
        .where(
            col(Theme.project_id) == project_id,
            ~col(Theme.corrected),
            col(Theme.id).not_in(filled),
        )
        .execution_options(synchronize_session=False)
    )


async def _demand_ideas(session: Session, here: Access, idea_ids: Iterable[UUID]) -> None:
    wanted = set(idea_ids)
    statement = select(func.count(col(Idea.id))).where(
        Idea.project_id == here.project.id, col(Idea.id).in_(wanted)
    )
    if (await session.exec(statement)).one() != len(wanted):
        raise Invalid("unknown_idea", "There is no such idea in this project.", "/idea_ids")


def _unknown_theme(pointer: str) -> Invalid:
    return Invalid("unknown_theme", "There is no such theme in this project.", pointer)


def _some(ids: list[UUID]) -> list[list[UUID]]:
    return [ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE)]
