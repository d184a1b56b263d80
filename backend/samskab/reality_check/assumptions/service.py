"""The verbs of assumptions: state, change, remove."""

from typing import Any

from samskab.core import audit, events
from samskab.core.database import Session
from samskab.core.etags import expect
from samskab.ideas.models import Idea
from samskab.projects.access import Access
from samskab.projects.service import scope_of
from samskab.reality_check import rules
from samskab.reality_check.assumptions.schemas import AssumptionCreate, AssumptionPatch
from samskab.reality_check.events import AssumptionStated, RealityCheckAction
from samskab.reality_check.models import Assumption
from samskab.reality_check.policy import require_open


async def state(session: Session, here: Access, idea: Idea, new: AssumptionCreate) -> Assumption:
    """Write down what must be true for the idea to work."""
    require_open(here, idea)
    assumption = Assumption(
        **scope_of(here.project),
        idea_id=idea.id,
        **new.model_dump(),
        priority=rules.priority(new.importance, new.evidence),
    )
    session.add(assumption)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        RealityCheckAction.ASSUMPTION_STATED,
        assumption,
        after=new.model_dump(),
    )
    events.record(
        session,
        here.actor.user_id,
        AssumptionStated(**scope_of(here.project), idea_id=idea.id, assumption_id=assumption.id),
    )
    return assumption


async def change(
    session: Session, here: Access, assumption: Assumption, patch: AssumptionPatch, version: int
) -> Assumption:
    """Change an assumption; its priority follows importance and evidence."""
    here.require_active()
    expect(assumption, version)
    fields = patch.changes()
    importance = fields.get("importance", assumption.importance)
    evidence = fields.get("evidence", assumption.evidence)
    fields["priority"] = rules.priority(importance, evidence)
    before, after = audit.change(assumption, fields)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        RealityCheckAction.ASSUMPTION_CHANGED,
        assumption,
        before=before,
        after=after,
    )
    return assumption


async def remove(session: Session, here: Access, assumption: Assumption, version: int) -> None:
    """Remove an assumption; what it said stays in the audit trail."""
    here.require_active()
    expect(assumption, version)
    audit.record(
        session,
        here.actor.user_id,
        RealityCheckAction.ASSUMPTION_REMOVED,
        assumption,
        before=shown(assumption),
    )
    await session.delete(assumption)


def shown(assumption: Assumption) -> dict[str, Any]:
    """Return an assumption with whether it is critical."""
    return {
        **assumption.model_dump(),
        "critical": rules.is_critical(assumption.importance, assumption.evidence),
    }
