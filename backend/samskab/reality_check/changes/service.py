"""The verbs of organisational change: describe, change, remove, or state that none is needed."""

from uuid import UUID

from sqlmodel import col, select

from samskab.core import audit, events
from samskab.core.database import Session
from samskab.core.etags import expect
from samskab.core.problems import Conflict
from samskab.ideas.models import Idea
from samskab.projects.access import Access
from samskab.projects.models import Phase
from samskab.projects.rules import is_earlier
from samskab.projects.service import scope_of
from samskab.reality_check.changes.schemas import (
    NoChangeStatementCreate,
    OrganisationalChangeCreate,
    OrganisationalChangePatch,
)
from samskab.reality_check.events import (
    NoChangeStated,
    OrganisationalChangeDescribed,
    RealityCheckAction,
)
from samskab.reality_check.models import NoChangeStatement, OrganisationalChange
from samskab.reality_check.policy import require_open


async def describe(
    session: Session, here: Access, idea: Idea, new: OrganisationalChangeCreate
) -> OrganisationalChange:
    """Describe a change that the idea needs; it outdoes a statement that none is needed."""
    require_open(here, idea)
    change = OrganisationalChange(**scope_of(here.project), idea_id=idea.id, **new.model_dump())
    session.add(change)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        RealityCheckAction.CHANGE_DESCRIBED,
        change,
        after=new.model_dump(),
    )
    events.record(
        session,
        here.actor.user_id,
        OrganisationalChangeDescribed(
            **scope_of(here.project), idea_id=idea.id, organisational_change_id=change.id
        ),
    )
    return change


async def alter(
    session: Session,
    here: Access,
    change: OrganisationalChange,
    patch: OrganisationalChangePatch,
    version: int,
) -> OrganisationalChange:
    """Change the description of an organisational change."""
    here.require_active()
    expect(change, version)
    before, after = audit.change(change, patch.changes())
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        RealityCheckAction.CHANGE_CHANGED,
        change,
        before=before,
        after=after,
    )
    return change


async def remove(
    session: Session, here: Access, change: OrganisationalChange, version: int
) -> None:
    """Remove a change. Past the reality check the last one stays (house rule 5)."""
    here.require_active()
    expect(change, version)
    if is_earlier(Phase.REALITY_CHECK, here.project.phase):
        await _keep_one(session, change)
    audit.record(
        session,
        here.actor.user_id,
        RealityCheckAction.CHANGE_REMOVED,
        change,
        before=change.model_dump(),
    )
    await session.delete(change)


async def state_none_needed(
    session: Session, here: Access, idea: Idea, new: NoChangeStatementCreate
) -> NoChangeStatement:
    """State by name why the idea needs no organisational change; the idea must be locked."""
    require_open(here, idea)
    described = select(OrganisationalChange.id).where(OrganisationalChange.idea_id == idea.id)
    if (await session.exec(described)).first() is not None:
        raise Conflict(
            "change_described",
            "An organisational change is described for this idea. Remove it first, if none is "
            "needed after all.",
        )
    statement = NoChangeStatement(
        **scope_of(here.project),
        idea_id=idea.id,
        stated_by=here.actor.user_id,
        stated_by_name=here.actor.name,
        reason=new.reason,
    )
    session.add(statement)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        RealityCheckAction.NO_CHANGE_STATED,
        statement,
        after=new.model_dump(),
    )
    events.record(
        session,
        here.actor.user_id,
        NoChangeStated(**scope_of(here.project), idea_id=idea.id),
    )
    return statement


async def latest_statement(session: Session, idea_id: UUID) -> NoChangeStatement | None:
    """Return the newest statement that an idea needs no change, if there is one."""
    statement = (
        select(NoChangeStatement)
        .where(NoChangeStatement.idea_id == idea_id)
        .order_by(col(NoChangeStatement.id).desc())
        .limit(1)
    )
    return (await session.exec(statement)).one_or_none()


async def _keep_one(session: Session, change: OrganisationalChange) -> None:
    # The idea's row is locked, so that two removals at once do not each count on the other.
    await session.get_one(Idea, change.idea_id, with_for_update=True)
    others = select(OrganisationalChange.id).where(
        OrganisationalChange.idea_id == change.idea_id, OrganisationalChange.id != change.id
    )
    if (await session.exec(others)).first() is not None:
        return
    if await latest_statement(session, change.idea_id) is None:
        raise Conflict(
            "last_organisational_change",
            "The idea left the reality check with this organisational change. Change its "
            "description, or describe another before you remove it.",
        )
