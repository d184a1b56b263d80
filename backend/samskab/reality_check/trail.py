"""What the reality check adds to the trail of an idea: who has been heard."""

from sqlalchemy import distinct, func
from sqlmodel import col

from samskab.core.database import Session, select_columns
from samskab.ideas.models import Idea
from samskab.ideas.trail.sources import Step
from samskab.reality_check.models import Assessment
from samskab.reality_check.standings import standings_of


class HeardPerspectives:
    """How many perspectives said what would happen in practice, and whether all have."""

    async def steps(self, session: Session, idea: Idea) -> list[Step]:
        """Return one step, at the moment of the newest view; none while nobody has spoken."""
        statement = select_columns(
            func.count(distinct(col(Assessment.perspective))).label("perspectives"),
            func.count().label("assessments"),
            func.max(col(Assessment.created_at)).label("newest"),
        ).where(Assessment.idea_id == idea.id)
        heard = (await session.exec(statement)).one()
        if not heard.assessments:
            return []
        standing = (await standings_of(session, idea.project_id, col(Idea.id) == idea.id))[idea.id]
        return [
            Step(
                kind="assessed",
                at=heard.newest,
                outcome="complete" if standing.complete else "going_on",
                facts={"perspectives": heard.perspectives, "assessments": heard.assessments},
                link=f"reality-check/{idea.id}",
            )
        ]
