"""The ideas about meals in themes: some made by hand, the others as their words propose."""

from samskab.core.database import select_columns
from samskab.demo.stage import LEAD, Stage
from samskab.ideas.models import Idea
from samskab.ideas.similarity.keeping import KeptIndexes
from samskab.ideas.themes import proposing, service
from samskab.ideas.themes.schemas import ThemeCreate, ThemesKeep
from samskab.identity.permissions import Permission

NUMBER = 5
BY_HAND = {
    "Eating together": (
        "Dinner clubs: eat at a neighbour's on Thursdays",
        "Cook with the children from the school",
        "Let relatives order a guest portion the day before",
    ),
    "A laid table": (
        "Light over the table",
        "A tablecloth that comes with the food on Fridays",
        "Smaller portions on a beautiful plate",
        "Music while the food warms up",
    ),
}


async def group(stage: Stage) -> None:
    """Make the themes the lead already sees, and keep what the words propose around them."""
    stage.turn(7, 9)
    here = await stage.enter(LEAD, Permission.CHALLENGE_EDIT, lock=True)
    statement = select_columns(Idea.title, Idea.id).where(Idea.project_id == stage.project_id)
    ideas = {row.title: row.id for row in (await stage.session.exec(statement)).all()}
    for title, members in BY_HAND.items():
        made = ThemeCreate(title=title, idea_ids=[ideas[member] for member in members])
        await service.create(stage.session, here, made)
    proposal = await proposing.propose(stage.session, KeptIndexes(), stage.project_id, None, NUMBER)
    await service.keep(stage.session, here, proposal, ThemesKeep(number=NUMBER))
