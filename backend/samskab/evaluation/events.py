"""What happens in an evaluation."""

from enum import StrEnum
from uuid import UUID

from samskab.core.events import Event


class LineNoted(Event):
    """Something was stated about a bottom line."""

    line: str


class RecommendationChosen(Event):
    """People recommended something, with a reason."""

    recommendation: str


class ReportPublished(Event):
    """The report was published to the project's members."""

    publication_id: UUID


class EvaluationAction(StrEnum):
    """What the audit trail records of evaluations."""

    LINE_NOTED = "evaluation.line_noted"
    RECOMMENDATION_CHOSEN = "evaluation.recommendation_chosen"
    REPORT_PUBLISHED = "evaluation.report_published"
