"""HTTP for the handling of ideas: who answers and by when, and private notes."""

from typing import Any
from uuid import UUID

from sqlmodel import col

from samskab.core.database import Reading, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas.handling import notes, service
from samskab.ideas.handling.models import IdeaNote
from samskab.ideas.handling.schemas import (
    IdeaHandlingPut,
    IdeaHandlingRead,
    IdeaHandlingsCreate,
    IdeaHandlingsRead,
    IdeaNoteCreate,
    IdeaNoteRead,
)
from samskab.ideas.handling.today import Today
from samskab.ideas.models import Idea
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import enter, find

router = feature_router("ideas")


@router.get(
    "/ideas/{idea_id}/handling",
    response_model=IdeaHandlingRead,
    openapi_extra=policy(Permission.IDEA_READ),
)
async def read_idea_handling(
    idea_id: UUID, actor: CurrentActor, session: Reading, today: Today
) -> Any:
    """Read who has the ball for an idea, and since when."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.IDEA_READ)
    handling = await service.handling_of(session, here, idea)
    return await service.describe(session, here, idea, handling, today)


@router.put(
    "/ideas/{idea_id}/handling",
    response_model=IdeaHandlingRead,
    openapi_extra=policy(Permission.IDEA_ANSWER),
)
async def handle_idea(
    idea_id: UUID,
    new: IdeaHandlingPut,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
    today: Today,
) -> Any:
    """Say who answers an idea, and by which day; whoever it is gets notice."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.IDEA_ANSWER, lock=True)
    handling = tagged(await service.handle(session, here, idea, new, version, today))
    return await service.describe(session, here, idea, handling, today)


@router.post(
    "/projects/{project_id}/idea-handlings",
    status_code=201,
    response_model=IdeaHandlingsRead,
    openapi_extra=policy(Permission.IDEA_ANSWER),
)
async def handle_ideas(
    project_id: UUID,
    new: IdeaHandlingsCreate,
    actor: CurrentActor,
    session: Writing,
    today: Today,
) -> Any:
    """Say of up to 1,000 ideas who answers them, or by which day: all of them, or none."""
    here = await enter(session, actor, project_id, Permission.IDEA_ANSWER)
    return {"handled": await service.handle_many(session, here, new, today)}


@router.get(
    "/ideas/{idea_id}/notes",
    response_model=Page[IdeaNoteRead],
    openapi_extra=policy(Permission.IDEA_ANSWER),
)
async def list_idea_notes(
    idea_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List the private notes on an idea, the oldest first."""
    await find(session, actor, Idea, idea_id, Permission.IDEA_ANSWER)
    return await paginate(session, notes.notes_on(idea_id), [Key(IdeaNote.id)], page)


@router.post(
    "/ideas/{idea_id}/notes",
    status_code=201,
    response_model=IdeaNoteRead,
    openapi_extra=policy(Permission.IDEA_ANSWER),
)
async def note_on_idea(
    idea_id: UUID, new: IdeaNoteCreate, actor: CurrentActor, session: Writing, tagged: Tagged
) -> Any:
    """Note something on an idea that only those who may answer it can read."""
    idea, here = await find(session, actor, Idea, idea_id, Permission.IDEA_ANSWER)
    note = tagged(await notes.write(session, here, idea, new.text))
    statement = notes.notes_on(idea_id).where(col(IdeaNote.id) == note.id)
    return (await session.exec(statement)).one()


@router.delete(
    "/ideas/{idea_id}/notes/{note_id}",
    status_code=204,
    openapi_extra=policy(Permission.IDEA_ANSWER),
)
async def delete_idea_note(
    idea_id: UUID, note_id: UUID, actor: CurrentActor, version: ExpectedVersion, session: Writing
) -> None:
    """Delete a note of your own."""
    of_idea = col(IdeaNote.idea_id) == idea_id
    note, here = await find(
        session, actor, IdeaNote, note_id, Permission.IDEA_ANSWER, of_idea, lock=True
    )
    await notes.take_away(session, here, note, version)
