"""The verbs of required perspectives: read them, agree on them."""

from uuid import UUID

from sqlmodel import select

from samskab.core import audit, events
from samskab.core.database import Session
from samskab.core.etags import expect
from samskab.core.problems import Conflict
from samskab.ideas.models import Idea
from samskab.projects.access import Access
from samskab.projects.models import CARRYING_OUT, Project
from samskab.projects.service import scope_of
from samskab.reality_check import rules
from samskab.reality_check.events import RealityCheckAction, RequiredPerspectivesSet
from samskab.reality_check.models import RequiredPerspectives
from samskab.reality_check.perspectives.schemas import RequiredPerspectivesPut
from samskab.reality_check.policy import require_open


async def required(session: Session, project: Project, idea_id: UUID) -> RequiredPerspectives:
    """Return what is required of an idea; the usual set, with version 0, until agreed anew."""
    statement = select(RequiredPerspectives).where(RequiredPerspectives.idea_id == idea_id)
    agreed = (await session.exec(statement)).one_or_none()
    if agreed is not None:
        return agreed
    return RequiredPerspectives(
        **scope_of(project),
        idea_id=idea_id,
        perspectives=[p.value for p in rules.USUAL_PERSPECTIVES],
        version=0,
    )


async def agree(
    session: Session, here: Access, idea: Idea, new: RequiredPerspectivesPut, version: int
) -> RequiredPerspectives:
    """Agree on who must speak; the idea's row must be locked.

    The carrying-out perspective cannot be left out (house rule 4).
    """
    require_open(here, idea)
    agreed = await required(session, here.project, idea.id)
    expect(agreed, version)
    wanted = rules.in_order(new.perspectives)
    if CARRYING_OUT not in wanted:
        raise Conflict(
            "carrying_out_required",
            "Those who would carry it out are always heard. "
            f"Keep {CARRYING_OUT} among the required perspectives.",
        )
    before, after = agreed.perspectives, [p.value for p in wanted]
    agreed.perspectives = after
    if version == 0:
        agreed.version = 1
        session.add(agreed)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        RealityCheckAction.PERSPECTIVES_SET,
        agreed,
        before={"perspectives": before},
        after={"perspectives": after},
    )
    events.record(
        session,
        here.actor.user_id,
        RequiredPerspectivesSet(**scope_of(here.project), idea_id=idea.id),
    )
    return agreed
