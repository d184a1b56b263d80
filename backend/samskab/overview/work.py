"""My work: every open matter of an actor; what is overdue, then the oldest first."""

from datetime import date

from samskab.core.database import Session
from samskab.identity.actor import Actor
from samskab.overview import (
    assigned,
    flags,
    gates,
    ideas,
    invitations,
    later_phases,
    measurements,
    ratings,
)
from samskab.overview.items import Item
from samskab.overview.schemas import WorkKind


async def open_matters(session: Session, actor: Actor, today: date) -> list[Item]:
    """Return what waits for the actor and what the actor waits for (house rule 12)."""
    found = [
        *await gates.gates_to_decide(session, actor),
        *await assigned.ideas_assigned(session, actor, today),
        *await ideas.ideas_to_answer(session, actor),
        *await flags.flags_to_see(session, actor),
        *await ratings.ratings_wanted(session, actor),
        *_once(
            await invitations.invitations_to_speak(session, actor),
            await later_phases.assessments(session, actor),
        ),
        *await measurements.measurements_missing(session, actor),
        *await later_phases.reports_to_publish(session, actor),
        *await ideas.my_answered_ideas(session, actor),
        *await ideas.my_waiting_ideas(session, actor),
    ]
    return sorted(found, key=lambda item: (not item.overdue, item.since))


def _once(invited: list[Item], wanted: list[Item]) -> list[Item]:
    """Leave out the general wish for a perspective where somebody is asked by name."""
    places = {item.link for item in invited}
    return [
        *invited,
        *(
            item
            for item in wanted
            if item.kind is not WorkKind.ASSESSMENT_WANTED or item.link not in places
        ),
    ]
