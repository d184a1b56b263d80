"""How complex lifting alone is judged to be so far, and how ready."""

from datetime import date

from samskab.demo.less_lifting.looks import EXPECTATIONS, OFFERS, legal
from samskab.demo.prospects import Judged
from samskab.reality_check.complexity.models import ComplexityDomain, ComplexityLevel
from samskab.reality_check.complexity.schemas import DomainJudgement
from samskab.reality_check.readiness.models import ReadinessScale
from samskab.reality_check.readiness.schemas import ReadinessJudgementCreate


def so_far(clear_by: date) -> Judged:
    """What is judged so far; what is unclear is cleared by a day that lies ahead."""
    return Judged(
        offers=OFFERS,
        legal=legal(clear_by),
        expectations=EXPECTATIONS,
        complexity=(
            DomainJudgement(
                domain=ComplexityDomain.TECHNOLOGY,
                level=ComplexityLevel.SIMPLE,
                note="The hoists hang there already; the newer motor fits on the same rail.",
            ),
            DomainJudgement(
                domain=ComplexityDomain.ADOPTERS,
                level=ComplexityLevel.COMPLEX,
                note="Some lift by hand and say nothing, others fear being alone with it.",
            ),
            DomainJudgement(
                domain=ComplexityDomain.WIDER_SYSTEM,
                level=ComplexityLevel.COMPLICATED,
                note="The two-person rule stands in the workplace assessment since the accident.",
            ),
        ),
        readiness=(
            ReadinessJudgementCreate(
                scale=ReadinessScale.TECHNOLOGY,
                level=9,
                evidence="In daily use in several municipalities; ours are an older model.",
            ),
            ReadinessJudgementCreate(
                scale=ReadinessScale.ORGANISATION,
                level=2,
                evidence="Engparken has described what must change; the working-environment "
                "representative has said what speaks against it.",
                met=[1, 2],
            ),
        ),
    )
