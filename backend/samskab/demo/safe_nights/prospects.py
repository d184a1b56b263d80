"""How complex the bed sensors were judged to be, and how ready."""

from samskab.demo.prospects import Judged
from samskab.demo.safe_nights.looks import EXPECTATIONS, LEGAL, OFFERS
from samskab.reality_check.complexity.models import ComplexityDomain, ComplexityLevel
from samskab.reality_check.complexity.schemas import DomainJudgement
from samskab.reality_check.readiness.models import ReadinessScale
from samskab.reality_check.readiness.schemas import ReadinessJudgementCreate

AT_FIRST = Judged(
    complexity=(
        DomainJudgement(
            domain=ComplexityDomain.TECHNOLOGY,
            level=ComplexityLevel.SIMPLE,
            note="A strip under the mattress and an alarm on a phone they carry already.",
        ),
    ),
    readiness=(
        ReadinessJudgementCreate(
            scale=ReadinessScale.TECHNOLOGY,
            level=7,
            evidence="In use in two care centres in Sydby; nobody has tried it on our network.",
            met=[1],
        ),
        ReadinessJudgementCreate(
            scale=ReadinessScale.ORGANISATION,
            level=3,
            evidence="The night team and the head of Solbakken want to try it.",
        ),
    ),
)

AT_THE_END = Judged(
    offers=OFFERS,
    legal=LEGAL,
    expectations=EXPECTATIONS,
    complexity=(
        DomainJudgement(
            domain=ComplexityDomain.CONDITION,
            level=ComplexityLevel.COMPLICATED,
            note="Who leaves the bed, and why, differs from resident to resident; the time until "
            "an alarm is set for each.",
        ),
        DomainJudgement(
            domain=ComplexityDomain.TECHNOLOGY,
            level=ComplexityLevel.COMPLICATED,
            note="Simple by itself, but it hangs on Wi-Fi that does not reach six rooms.",
        ),
        DomainJudgement(
            domain=ComplexityDomain.VALUE_PROPOSITION,
            level=ComplexityLevel.SIMPLE,
            note="Residents sleep, staff walk less, and both say so.",
        ),
        DomainJudgement(
            domain=ComplexityDomain.ADOPTERS,
            level=ComplexityLevel.COMPLEX,
            note="Not to look in feels like a failing. That trust grows slowly and differs from "
            "person to person.",
        ),
        DomainJudgement(
            domain=ComplexityDomain.ORGANISATION,
            level=ComplexityLevel.COMPLICATED,
            note="Night shift, day shift and IT must change something at the same time.",
        ),
        DomainJudgement(
            domain=ComplexityDomain.WIDER_SYSTEM,
            level=ComplexityLevel.SIMPLE,
            note="Data protection has said what it takes; nobody else has to agree.",
        ),
        DomainJudgement(
            domain=ComplexityDomain.EMBEDDING,
            level=ComplexityLevel.COMPLICATED,
            note="Temporary staff change every week and must know the routine from the first "
            "night.",
        ),
    ),
    readiness=(
        ReadinessJudgementCreate(
            scale=ReadinessScale.TECHNOLOGY,
            level=8,
            evidence="CE marked, Danish manual; coverage was measured in every room.",
            met=[1, 2],
        ),
        ReadinessJudgementCreate(
            scale=ReadinessScale.ORGANISATION,
            level=5,
            evidence="The night coordinator is responsible, twelve evenings of training are on "
            "the rota, IT and data protection have answered.",
            met=[2],
        ),
    ),
)
