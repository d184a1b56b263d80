"""Loads the demo municipality into an empty database: in one transaction, or not at all."""

from sqlalchemy import text

from samskab import wiring
from samskab.core import clock
from samskab.core.database import Database, Session
from samskab.core.settings import Settings
from samskab.demo import less_lifting, light, meals, medicine, safe_nights
from samskab.demo.calendar import Calendar
from samskab.demo.town import anybody_there, found

FOUNDED_DAYS_AGO = 390


async def load_if_empty(settings: Settings) -> bool:
    """Load the demo municipality; return False, and change nothing, if anybody is there.

    Everything is made by the services' own verbs in one transaction, as the people of the
    municipality would, on a clock that walks through the past year.
    """
    wiring.connect(settings)
    database = Database(settings)
    try:
        async with database.writing() as session:
            if not settings.is_sqlite:  # two processes may start at once; SQLite waits by itself
                await session.exec(text("LOCK TABLE organisation IN SHARE ROW EXCLUSIVE MODE"))
            if await anybody_there(session):
                return False
            await _load(session)
    finally:
        await database.close()
    return True


async def _load(session: Session) -> None:
    calendar = Calendar()
    calendar.turn(FOUNDED_DAYS_AGO)
    with clock.told_by(calendar):
        town = await found(session, calendar)
        for project in (safe_nights, medicine, light, less_lifting, meals):
            await project.play(session, town)
