"""The verbs of private notes: read, write, take away."""

from typing import Any
from uuid import UUID

from sqlmodel import col

from samskab.core import audit
from samskab.core.database import Session, select_columns
from samskab.core.etags import expect
from samskab.core.problems import Refused
from samskab.ideas.events import IdeaAction
from samskab.ideas.handling.models import IdeaNote
from samskab.ideas.models import Idea
from samskab.identity.models import User
from samskab.projects.access import Access
from samskab.projects.service import scope_of


def notes_on(idea_id: UUID) -> Any:
    """Select the notes on an idea with who wrote them."""
    return (
        select_columns(
            IdeaNote.id,
            IdeaNote.author_id,
            col(User.name).label("author_name"),
            IdeaNote.text,
            IdeaNote.created_at,
            IdeaNote.version,
        )
        .join(User, col(User.id) == IdeaNote.author_id)
        .where(IdeaNote.idea_id == idea_id)
    )


async def write(session: Session, here: Access, idea: Idea, text: str) -> IdeaNote:
    """Note something on an idea; what it says stays out of the audit trail."""
    note = IdeaNote(
        **scope_of(here.project), idea_id=idea.id, author_id=here.actor.user_id, text=text
    )
    session.add(note)
    await session.flush()
    audit.record(session, here.actor.user_id, IdeaAction.NOTED, note)
    await session.flush()
    return note


async def take_away(session: Session, here: Access, note: IdeaNote, version: int) -> None:
    """Delete a note; nobody but its author may."""
    if note.author_id != here.actor.user_id:
        raise Refused("not_your_note", "Only its author may delete a note. Write one of your own.")
    expect(note, version)
    await session.delete(note)
    audit.record(session, here.actor.user_id, IdeaAction.NOTE_DELETED, note)
    await session.flush()
