"""The verb of the export: note who takes what, and give the rows."""

from collections.abc import AsyncIterator

from samskab.core import audit
from samskab.core.database import Database, Session
from samskab.core.paging import in_batches
from samskab.ideas.events import IdeaAction
from samskab.ideas.exports import details
from samskab.ideas.exports.columns import COLUMNS, exported_ideas
from samskab.ideas.exports.writing import ExportFormat, write
from samskab.ideas.listing import IdeaFilters
from samskab.projects.access import Access


async def note(database: Database, here: Access, kind: ExportFormat, filters: IdeaFilters) -> None:
    """Write into the audit trail that somebody takes ideas out; not what they searched for."""
    async with database.writing() as session:
        audit.record(
            session,
            here.actor.user_id,
            IdeaAction.EXPORTED,
            here.project,
            after={"format": kind, "filters": filters.named},
        )


async def export(
    database: Database, session: Session, here: Access, kind: ExportFormat, filters: IdeaFilters
) -> AsyncIterator[bytes]:
    """Return the pieces of the file, read batch by batch while they are sent."""
    fields = await details.fields_in(session, here.project.id, filters.challenge_id)
    statement = filters.narrow(session, exported_ideas(here.project.id), here)
    ideas = in_batches(database, statement, filters.keys)
    columns = [*COLUMNS, *details.columns_of(fields)]
    return write(kind, columns, details.detailed(database, ideas, fields))
