"""What the test set-up adds to the trail of an idea: when it was tried, and when that ended."""

from sqlmodel import col, select

from samskab.core.database import Session, select_columns
from samskab.core.events import OutboxEvent
from samskab.ideas.models import Idea
from samskab.ideas.trail.sources import Step
from samskab.test_setups.events import StudyStateChanged
from samskab.test_setups.studies.models import Study, StudyState

_TOLD = (StudyState.RUNNING, StudyState.LOCKED)


class StudyCourse:
    """The studies of an idea as they start and end; nothing of who takes part in them."""

    async def steps(self, session: Session, idea: Idea) -> list[Step]:
        """Return a step for each time a study of the idea was started or its data locked."""
        mine = select(Study.id, Study.title).where(Study.idea_id == idea.id)
        titles = {str(study_id): title for study_id, title in (await session.exec(mine)).all()}
        if not titles:
            return []
        statement = select_columns(OutboxEvent.created_at, OutboxEvent.data).where(
            OutboxEvent.project_id == idea.project_id,
            col(OutboxEvent.kind) == StudyStateChanged.kind(),
        )
        return [
            Step(
                kind="study",
                at=row.created_at,
                outcome=row.data["state"],
                facts={"title": titles[row.data["study_id"]]},
                link=f"test-setup/{row.data['study_id']}",
            )
            for row in (await session.exec(statement)).all()
            if row.data["study_id"] in titles and row.data["state"] in _TOLD
        ]
