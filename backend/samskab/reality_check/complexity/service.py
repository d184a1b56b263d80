"""The verbs of complexity: judge domains, read what stands."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlmodel import select

from samskab.core import audit, events
from samskab.core.database import Session
from samskab.ideas.models import Idea
from samskab.projects.access import Access
from samskab.projects.service import scope_of
from samskab.reality_check.complexity.models import ComplexityDomain, ComplexityJudgement
from samskab.reality_check.complexity.schemas import ComplexityJudgementsCreate
from samskab.reality_check.events import ComplexityJudged, RealityCheckAction
from samskab.reality_check.newest import newest_of
from samskab.reality_check.policy import require_open


async def judge(
    session: Session, here: Access, idea: Idea, new: ComplexityJudgementsCreate
) -> dict[str, Any]:
    """Judge domains by name, and return all seven as they stand; the idea must be locked.

    A judgement that repeats what stands is not written again.
    """
    require_open(here, idea)
    standing = (await _standing(session, [idea.id])).get(idea.id, {})
    written = []
    for one in new.judgements:
        former = standing.get(one.domain)
        if former is not None and (former.level, former.note) == (one.level, one.note):
            continue
        standing[one.domain] = ComplexityJudgement(
            **scope_of(here.project),
            idea_id=idea.id,
            **one.model_dump(),
            former_level=former.level if former else None,
            judged_by=here.actor.user_id,
            judged_by_name=here.actor.name,
        )
        written.append(standing[one.domain])
    session.add_all(written)
    await session.flush()
    for judgement in written:
        audit.record(
            session,
            here.actor.user_id,
            RealityCheckAction.COMPLEXITY_JUDGED,
            judgement,
            before={"level": judgement.former_level},
            after={"domain": judgement.domain, "level": judgement.level},
        )
    if written:
        events.record(
            session,
            here.actor.user_id,
            ComplexityJudged(
                **scope_of(here.project), idea_id=idea.id, domains=[w.domain for w in written]
            ),
        )
    return _shown(idea.id, standing)


async def read(session: Session, idea_id: UUID) -> dict[str, Any]:
    """Return the seven domains of an idea with the judgements that stand."""
    return _shown(idea_id, (await _standing(session, [idea_id])).get(idea_id, {}))


def judgements_of(idea_id: UUID) -> Any:
    """Select every judgement of an idea's complexity."""
    return select(ComplexityJudgement).where(ComplexityJudgement.idea_id == idea_id)


async def evidence(session: Session, idea_ids: Collection[UUID]) -> dict[UUID, dict[str, Any]]:
    """Return what each judged idea's domains were judged to be, for the record of a decision."""
    return {
        idea_id: {
            domain.value: {"level": domains[domain].level.value, "note": domains[domain].note}
            for domain in ComplexityDomain
            if domain in domains
        }
        for idea_id, domains in (await _standing(session, idea_ids)).items()
    }


async def _standing(
    session: Session, idea_ids: Collection[UUID]
) -> dict[UUID, dict[ComplexityDomain, ComplexityJudgement]]:
    return await newest_of(session, ComplexityJudgement, "domain", idea_ids)


def _shown(idea_id: UUID, standing: dict[ComplexityDomain, ComplexityJudgement]) -> dict[str, Any]:
    return {
        "idea_id": idea_id,
        "domains": [_domain_shown(domain, standing.get(domain)) for domain in ComplexityDomain],
    }


def _domain_shown(
    domain: ComplexityDomain, judgement: ComplexityJudgement | None
) -> dict[str, Any]:
    return {
        "domain": domain,
        "level": judgement.level if judgement else None,
        "note": judgement.note if judgement else "",
        "judged_by": judgement.judged_by if judgement else None,
        "judged_by_name": judgement.judged_by_name if judgement else None,
        "judged_at": judgement.created_at if judgement else None,
    }
