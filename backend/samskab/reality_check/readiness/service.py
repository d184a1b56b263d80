"""The verbs of readiness: judge a level, read what stands."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlmodel import select

from samskab.core import audit, events
from samskab.core.database import Session
from samskab.core.problems import Invalid
from samskab.ideas.models import Idea
from samskab.projects.access import Access
from samskab.projects.service import scope_of
from samskab.reality_check.events import ReadinessJudged, RealityCheckAction
from samskab.reality_check.newest import newest_of
from samskab.reality_check.policy import require_open
from samskab.reality_check.readiness import rules
from samskab.reality_check.readiness.models import ReadinessJudgement, ReadinessScale
from samskab.reality_check.readiness.schemas import ReadinessJudgementCreate


async def judge(
    session: Session, here: Access, idea: Idea, new: ReadinessJudgementCreate
) -> ReadinessJudgement:
    """Judge by name which level is reached; earlier judgements are kept. The idea is locked."""
    require_open(here, idea)
    if new.met and rules.next_level(new.level) is None:
        raise Invalid("no_next_level", "Level 9 is the highest: leave met out.", "/met")
    former = (await _standing(session, [idea.id])).get(idea.id, {}).get(new.scale)
    judgement = ReadinessJudgement(
        **scope_of(here.project),
        idea_id=idea.id,
        **new.model_dump(),
        former_level=former.level if former else None,
        judged_by=here.actor.user_id,
        judged_by_name=here.actor.name,
    )
    session.add(judgement)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        RealityCheckAction.READINESS_JUDGED,
        judgement,
        before={"level": judgement.former_level},
        after={"scale": judgement.scale, "level": judgement.level},
    )
    events.record(
        session,
        here.actor.user_id,
        ReadinessJudged(
            **scope_of(here.project), idea_id=idea.id, scale=judgement.scale, level=judgement.level
        ),
    )
    return judgement


async def read(session: Session, idea_id: UUID) -> dict[str, Any]:
    """Return both scales of an idea with the judgements that stand."""
    standing = (await _standing(session, [idea_id])).get(idea_id, {})
    return {
        "idea_id": idea_id,
        "scales": [_scale_shown(scale, standing.get(scale)) for scale in ReadinessScale],
    }


def judgements_of(idea_id: UUID) -> Any:
    """Select every judgement of an idea's readiness."""
    return select(ReadinessJudgement).where(ReadinessJudgement.idea_id == idea_id)


async def evidence(session: Session, idea_ids: Collection[UUID]) -> dict[UUID, dict[str, Any]]:
    """Return each judged idea's levels with what shows them, for the record of a decision."""
    return {
        idea_id: {
            scale.value: {"level": scales[scale].level, "evidence": scales[scale].evidence}
            for scale in ReadinessScale
            if scale in scales
        }
        for idea_id, scales in (await _standing(session, idea_ids)).items()
    }


async def _standing(
    session: Session, idea_ids: Collection[UUID]
) -> dict[UUID, dict[ReadinessScale, ReadinessJudgement]]:
    return await newest_of(session, ReadinessJudgement, "scale", idea_ids)


def _scale_shown(scale: ReadinessScale, judgement: ReadinessJudgement | None) -> dict[str, Any]:
    return {
        "scale": scale,
        "level": judgement.level if judgement else None,
        "next_level": rules.next_level(judgement.level) if judgement else 1,
        "met": judgement.met if judgement else [],
        "evidence": judgement.evidence if judgement else "",
        "judged_by": judgement.judged_by if judgement else None,
        "judged_by_name": judgement.judged_by_name if judgement else None,
        "judged_at": judgement.created_at if judgement else None,
    }
