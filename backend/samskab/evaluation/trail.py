"""What the evaluation adds to the trail of an idea: when its report was published."""

from sqlmodel import col

from samskab.core.database import Session, select_columns
from samskab.evaluation.models import ReportPublication
from samskab.ideas.models import Idea
from samskab.ideas.trail.sources import Step


class PublishedReports:
    """The reports of the idea's project; what stands in them is for the project's members."""

    async def steps(self, session: Session, idea: Idea) -> list[Step]:
        """Return a step for each published report."""
        statement = (
            select_columns(ReportPublication.created_at, ReportPublication.published_by_name)
            .where(ReportPublication.project_id == idea.project_id)
            .order_by(col(ReportPublication.id))
        )
        return [
            Step(
                kind="report_published",
                at=row.created_at,
                by=row.published_by_name,
                link="evaluation/report",
            )
            for row in (await session.exec(statement)).all()
        ]
