"""Following an idea: through the ideas that carried it on, to what became of it."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from itertools import groupby
from operator import attrgetter
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from samskab.core.database import Session
from samskab.ideas.challenges.models import Challenge
from samskab.ideas.co_authors.service import co_authors_of
from samskab.ideas.models import Idea, IdeaStatus
from samskab.ideas.trail import rules, sources, steps
from samskab.ideas.trail.origin import origin_of
from samskab.ideas.trail.rules import Span
from samskab.ideas.trail.sources import Step
from samskab.identity.models import User
from samskab.projects.models import Project


@dataclass(frozen=True)
class Leg:
    """A stretch of the way: the idea that was followed then, and the answers it was given."""

    idea: Idea
    answers: Sequence[Any]
    span: Span


async def follow(session: Session, project: Project, idea: Idea) -> dict[str, Any]:
    """Return the idea's trail: what it was, its steps in their order, and where it stands now."""
    legs = await _legs(session, idea, Span(idea.created_at))
    author = await _author(session, idea)
    found = [steps.written(idea, author)]
    decisions = await steps.decisions_in(session, project.id)
    carried = list({leg.idea.id for leg in legs})
    for leg in legs:
        own = leg.idea.id == idea.id
        there = await _steps_on(session, leg, decisions, carried)
        found += there if own else [_elsewhere(step, leg.idea) for step in there]
    challenge = await session.get_one(Challenge, idea.challenge_id)
    last = legs[-1].idea
    handled = (
        await steps.handling_of(session, last) if last.status == IdeaStatus.SUBMITTED else None
    )
    return {
        "idea_id": idea.id,
        "title": idea.title,
        "text": idea.text,
        "challenge": challenge.question,
        "project_title": project.title,
        "author": author,
        "co_authors": (await co_authors_of(session, [idea.id]))[idea.id],
        "origin": origin_of(idea),
        "source": idea.source,
        "support_count": idea.support_count,
        "comment_count": idea.comment_count,
        "steps": [asdict(step) for step in _in_order(found)],
        "now": {
            "status": last.status,
            "since": last.answered_at or last.created_at,
            "title": last.title,
            "carried_on": last.id != idea.id,
            "looked_at_since": handled and handled.looked_at_since,
            "phase": project.phase,
            "state": project.state,
        },
    }


async def _legs(session: Session, idea: Idea, span: Span) -> list[Leg]:
    """Return which idea carried this one, and when.

    It ends: an idea is never merged into one that is merged, so each leg is shorter.
    """
    answers = await steps.answers_to(session, idea.id)
    legs: list[Leg] = []
    for answer, part in rules.standings(answers, span):
        if answer is not None and answer.status is IdeaStatus.MERGED:
            target = await session.get_one(Idea, answer.merged_into_id)
            legs += await _legs(session, target, part)
        elif legs and legs[-1].idea is idea:
            legs[-1] = replace(legs[-1], span=Span(legs[-1].span.start, part.end))
        else:
            legs.append(Leg(idea, answers, part))
    return legs


async def _steps_on(
    session: Session, leg: Leg, decisions: Sequence[Step], carried: Sequence[UUID]
) -> list[Step]:
    """Return what happened on a leg; the project's course counts while the idea is selected."""
    own = [
        *map(steps.answered, leg.answers),
        *await steps.changes_of(session, leg.idea.id),
        *await steps.states_of(session, leg.idea.id),
        *await steps.joined_to(session, leg.idea.id, carried),
    ]
    selected = rules.selected_spans(leg.answers, leg.span)
    later = [*decisions, *await sources.collect(session, leg.idea)]
    return [
        *(step for step in own if leg.span.holds(step.at)),
        *(step for step in later if any(span.holds(step.at) for span in selected)),
    ]


def _elsewhere(step: Step, idea: Idea) -> Step:
    """Return the step of another idea so that it says which one it was."""
    if step.kind == "decided" or step.other_id is not None:
        return step
    return replace(step, other_id=idea.id, other_title=idea.title)


def _in_order(found: Sequence[Step]) -> list[Step]:
    """Return the steps by time; changes that follow upon each other are told as one."""
    ordered = sorted(found, key=attrgetter("at"))
    told: list[Step] = []
    for (kind, _), run in groupby(ordered, key=attrgetter("kind", "other_id")):
        same = list(run)
        if kind == "changed":
            told.append(replace(same[-1], facts={"times": len(same)}))
        else:
            told += same
    return told


async def _author(session: Session, idea: Idea) -> str | None:
    if idea.author_id is None:
        return idea.external_author
    statement = select(User.name).where(col(User.id) == idea.author_id)
    return (await session.exec(statement)).one()
