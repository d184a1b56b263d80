"""What the legal look says at the gate: how much is open. It keeps no gate closed."""

from samskab.core.database import Session
from samskab.projects.gates.conditions import Remark
from samskab.projects.models import Phase, Project
from samskab.reality_check.legal.service import open_questions
from samskab.reality_check.standings import selected_standings


class LegalQuestionsOpen:
    """Questions of law and data protection that are unclear or not answered."""

    phase = Phase.REALITY_CHECK

    async def remark(self, session: Session, project: Project) -> Remark | None:
        """Say how many questions are open; nothing when none is."""
        ideas = await selected_standings(session, project.id)
        waiting = await open_questions(session, ideas.keys())
        if not waiting:
            return None
        return Remark(
            name="legal_questions_open",
            explanation=f"{waiting} questions of law and data protection are open.",
            facts={"open": waiting},
            link="reality-check",
        )
