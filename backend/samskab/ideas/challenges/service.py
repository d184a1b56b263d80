"""The verbs of challenges: open, change, and who may answer."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import col

from samskab.core import audit, clock, events
from samskab.core.database import Session, select_columns
from samskab.core.etags import expect
from samskab.core.problems import Conflict, Invalid
from samskab.ideas.challenges import rules
from samskab.ideas.challenges.models import Answerers, Challenge, ChallengeState
from samskab.ideas.challenges.schemas import ChallengeCreate, ChallengePatch
from samskab.ideas.events import ChallengeOpened, IdeaAction
from samskab.ideas.fields.service import revised
from samskab.ideas.models import Idea
from samskab.identity.permissions import Permission
from samskab.projects.access import Access
from samskab.projects.service import scope_of


def challenges_of(project_id: UUID) -> Any:
    """Select a project's challenges with how many ideas each has received."""
    ideas = (
        select(func.count())
        .where(col(Idea.challenge_id) == Challenge.id)
        .correlate(Challenge)
        .scalar_subquery()
    )
    return select_columns(
        Challenge.id,
        Challenge.project_id,
        Challenge.question,
        Challenge.background,
        Challenge.target_group,
        Challenge.fields,
        Challenge.answerable_by,
        Challenge.opens_at,
        Challenge.closes_at,
        Challenge.created_at,
        Challenge.updated_at,
        Challenge.version,
        ideas.label("idea_count"),
    ).where(Challenge.project_id == project_id)


def is_internal(here: Access) -> bool:
    """Tell whether the actor speaks for the municipality in this project."""
    if here.member is not None:
        return here.member.organisation_id == here.project.municipality_id
    tenant = here.project.municipality_id
    return tenant in here.actor.organisations_in(tenant)


def shown(here: Access, row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a challenge as the actor sees it: its state now, and whether it is open to them."""
    state = rules.state_at(clock.now(), row["opens_at"], row["closes_at"])
    return {
        **row,
        "state": state,
        "open_to_me": state is ChallengeState.OPEN
        and Permission.IDEA_SUBMIT in here.permissions
        and _is_for(here, row["answerable_by"]),
    }


async def open_challenge(session: Session, here: Access, new: ChallengeCreate) -> Challenge:
    """Open a question to ideas."""
    here.require_active()
    opens_at = new.opens_at or clock.now()
    if not rules.closes_after_opening(opens_at, new.closes_at):
        raise _closes_too_early()
    challenge = Challenge(
        **scope_of(here.project),
        **new.model_dump(exclude={"fields", "opens_at"}),
        fields=await revised(session, None, new.fields),
        opens_at=opens_at,
    )
    session.add(challenge)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        IdeaAction.CHALLENGE_OPENED,
        challenge,
        after=new.model_dump(),
    )
    events.record(
        session,
        here.actor.user_id,
        ChallengeOpened(**scope_of(here.project), challenge_id=challenge.id),
    )
    await session.flush()
    return challenge


async def change(
    session: Session, here: Access, challenge: Challenge, patch: ChallengePatch, version: int
) -> Challenge:
    """Change a challenge; its end is how it is closed and opened again."""
    here.require_active()
    expect(challenge, version)
    changes = patch.changes()
    if patch.fields is not None:
        changes["fields"] = await revised(session, challenge, patch.fields)
    before, after = audit.change(challenge, changes)
    if not rules.closes_after_opening(challenge.opens_at, challenge.closes_at):
        raise _closes_too_early()
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        IdeaAction.CHALLENGE_CHANGED,
        challenge,
        before=before,
        after=after,
    )
    await session.flush()
    return challenge


def demand_open(here: Access, challenge: Challenge) -> None:
    """Raise 409 unless the challenge receives ideas from the actor now."""
    state = rules.state_at(clock.now(), challenge.opens_at, challenge.closes_at)
    if state is not ChallengeState.OPEN:
        raise Conflict(
            "challenge_not_open",
            f"The challenge is {state}. Choose an open one, or ask the project's lead to open it.",
        )
    if not _is_for(here, challenge.answerable_by):
        raise Conflict(
            "challenge_not_for_you",
            "This challenge is open to others only. Choose another, or ask the project's lead.",
        )


def _is_for(here: Access, answerable_by: Answerers) -> bool:
    return rules.is_for(
        answerable_by,
        internal=is_internal(here),
        leads=Permission.IDEA_ANSWER in here.permissions,
    )


def _closes_too_early() -> Invalid:
    return Invalid(
        "closes_before_opening", "The challenge must close after it opens.", "/closes_at"
    )
