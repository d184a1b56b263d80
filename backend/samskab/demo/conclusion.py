"""How a demo project is evaluated: a word on each line, a recommendation, a published report."""

from samskab.demo.stage import LEAD, Stage
from samskab.evaluation import report, service
from samskab.evaluation.models import Recommended
from samskab.evaluation.schemas import (
    LineNotePut,
    RecommendationPut,
    ReportPublicationCreate,
)
from samskab.identity.permissions import Permission
from samskab.projects.models import BottomLine


async def set_floor(stage: Stage, line: BottomLine, floor: float) -> None:
    """State the least value that a line may have with the new way."""
    here = await stage.enter(LEAD, Permission.EVALUATION_EDIT)
    await service.note_line(stage.session, here, line, LineNotePut(floor=floor), 0)


async def recommend(stage: Stage, recommendation: Recommended, reason: str) -> None:
    """Recommend something, with a reason."""
    here = await stage.enter(LEAD, Permission.EVALUATION_EDIT)
    new = RecommendationPut(recommendation=recommendation, reason=reason)
    await service.recommend(stage.session, here, new, 0)


async def publish(stage: Stage, comment: str) -> None:
    """Publish the report to the project's members."""
    here = await stage.enter(LEAD, Permission.EVALUATION_EDIT)
    await report.publish(stage.session, here, ReportPublicationCreate(comment=comment))
