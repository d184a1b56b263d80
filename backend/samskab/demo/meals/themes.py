"""The ideas about meals in themes, as their words propose, and one put right by hand."""

from samskab.demo.stage import LEAD, Stage
from samskab.ideas.similarity.keeping import KeptIndexes
from samskab.ideas.themes import proposing, service
from samskab.ideas.themes.schemas import ThemesKeep
from samskab.identity.permissions import Permission

NUMBER = 5
TITLE = "Eating together"


async def group(stage: Stage) -> None:
    """Keep what the words propose, and give the largest theme a title of the lead's own."""
    stage.turn(7, 9)
    here = await stage.enter(LEAD, Permission.CHALLENGE_EDIT, lock=True)
    proposal = await proposing.propose(stage.session, KeptIndexes(), stage.project_id, None, NUMBER)
    await service.keep(stage.session, here, proposal, ThemesKeep(number=NUMBER))
    largest = max(proposal.groups, key=lambda each: len(each.places))
    for theme in await proposing.themes_of(stage.session, stage.project_id):
        if theme.title == largest.title:
            await service.rename(stage.session, here, theme, {"title": TITLE}, theme.version)
