"""The verbs of expectations: state one, read what stands and what is compared."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlmodel import col, select

from samskab.core import audit, events
from samskab.core.database import Session, select_columns
from samskab.core.problems import Invalid
from samskab.ideas.answers.models import IdeaAnswer
from samskab.ideas.models import Idea, IdeaStatus
from samskab.projects.access import Access
from samskab.projects.gates.models import Decision, DecisionKind
from samskab.projects.models import BottomLine, Phase
from samskab.projects.service import scope_of
from samskab.reality_check.events import ExpectationStated, RealityCheckAction
from samskab.reality_check.expectation import rules
from samskab.reality_check.expectation.models import Expectation
from samskab.reality_check.expectation.schemas import ExpectationCreate
from samskab.reality_check.policy import require_open

Versions = dict[tuple[BottomLine, str], list[Expectation]]


async def state(session: Session, here: Access, idea: Idea, new: ExpectationCreate) -> Expectation:
    """State by name what is expected; earlier versions are kept, and so is what is compared."""
    require_open(here, idea)
    if not new.low <= new.likely <= new.high:
        raise Invalid(
            "expectation_out_of_order",
            "Go from the least over the most likely to the most.",
            "/likely",
        )
    stated = Expectation(
        **scope_of(here.project),
        idea_id=idea.id,
        **new.model_dump(),
        stated_by=here.actor.user_id,
        stated_by_name=here.actor.name,
    )
    session.add(stated)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        RealityCheckAction.EXPECTATION_STATED,
        stated,
        after=new.model_dump(),
    )
    events.record(
        session,
        here.actor.user_id,
        ExpectationStated(
            **scope_of(here.project), idea_id=idea.id, expectation_id=stated.id, line=stated.line
        ),
    )
    return stated


async def read(session: Session, idea: Idea) -> dict[str, Any]:
    """Return what is expected of an idea, as it stands and as it is compared."""
    frozen_at = (await _frozen(session, idea.project_id, [idea.id]))[idea.id]
    versions = (await _versions(session, [idea.id]))[idea.id]
    lines = [(line, "") for line in BottomLine]
    return {
        "idea_id": idea.id,
        "frozen_at": frozen_at,
        "expected": [
            _shown(place, versions.get(place, []), frozen_at)
            for place in (*lines, *(place for place in versions if place[1]))
        ],
    }


def expectations_of(idea_id: UUID) -> Any:
    """Select every version of an idea's expectations."""
    return select(Expectation).where(Expectation.idea_id == idea_id)


async def compared_in(session: Session, project_id: UUID) -> list[tuple[str, Expectation]]:
    """Return the expectations of a project that are compared, each with its idea's title."""
    titles = select_columns(Idea.id, Idea.title).where(Idea.project_id == project_id)
    named = dict((await session.exec(titles.join(Expectation).distinct())).all())
    frozen = await _frozen(session, project_id, named.keys())
    found = await _versions(session, named.keys())
    return [
        (named[idea_id], one)
        for idea_id, versions in found.items()
        for of_place in versions.values()
        if (one := rules.compared(of_place, frozen[idea_id])) is not None
    ]


async def evidence(
    session: Session, idea_ids: Collection[UUID]
) -> dict[UUID, list[dict[str, Any]]]:
    """Return what is expected of each idea as it stands, for the record of a decision."""
    return {
        idea_id: [
            {
                "line": line.value,
                "name": of_place[-1].outcome or line.value,
                **{n: getattr(of_place[-1], n) for n in ("low", "likely", "high", "reason")},
            }
            for (line, _), of_place in versions.items()
        ]
        for idea_id, versions in (await _versions(session, idea_ids)).items()
    }


async def _frozen(
    session: Session, project_id: UUID, idea_ids: Collection[UUID]
) -> dict[UUID, datetime | None]:
    """Return when each idea was chosen for its test, if it was.

    That is a decision that led the project out of its reality check.
    """
    passed = (
        select(Decision.created_at)
        .where(
            Decision.project_id == project_id,
            Decision.from_phase == Phase.REALITY_CHECK,
            Decision.kind == DecisionKind.ADVANCE,
        )
        .order_by(col(Decision.created_at))
    )
    moments = (await session.exec(passed)).all()
    selected = (
        select_columns(IdeaAnswer.idea_id, func.min(col(IdeaAnswer.created_at)))
        .where(
            col(IdeaAnswer.idea_id).in_(list(idea_ids)), IdeaAnswer.status == IdeaStatus.SELECTED
        )
        .group_by(col(IdeaAnswer.idea_id))
    )
    first = {row[0]: row[1] for row in (await session.exec(selected)).all()}
    return {idea_id: rules.frozen_at(first.get(idea_id), moments) for idea_id in idea_ids}


async def _versions(session: Session, idea_ids: Collection[UUID]) -> dict[UUID, Versions]:
    """Return every version of each idea's expectations, in their order, lines before outcomes."""
    statement = (
        select(Expectation)
        .where(col(Expectation.idea_id).in_(list(idea_ids)))
        .order_by(col(Expectation.outcome) != "", col(Expectation.id))
    )
    versions: dict[UUID, Versions] = defaultdict(dict)
    for one in (await session.exec(statement)).all():
        place = (one.line, rules.key_of(one.outcome))
        versions[one.idea_id].setdefault(place, []).append(one)
    return versions


def _shown(
    place: tuple[BottomLine, str], versions: list[Expectation], frozen_at: datetime | None
) -> dict[str, Any]:
    standing = versions[-1] if versions else None
    return {
        "line": place[0],
        "outcome": standing.outcome if standing else "",
        "standing": standing,
        "compared": rules.compared(versions, frozen_at),
    }
