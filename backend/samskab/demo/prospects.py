"""What a demo project judges of an idea before it is tried, early in its check and at the end."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from samskab.demo.check_round import lead_of
from samskab.demo.stage import Stage
from samskab.reality_check.complexity import service as complexity
from samskab.reality_check.complexity.schemas import ComplexityJudgementsCreate, DomainJudgement
from samskab.reality_check.expectation import service as expectation
from samskab.reality_check.expectation.schemas import ExpectationCreate
from samskab.reality_check.legal import service as legal
from samskab.reality_check.legal.schemas import LegalAnswersCreate, LegalReplyGiven
from samskab.reality_check.market import service as market
from samskab.reality_check.market.schemas import MarketOfferCreate
from samskab.reality_check.readiness import service as readiness
from samskab.reality_check.readiness.schemas import ReadinessJudgementCreate


@dataclass(frozen=True)
class Judged:
    """What is judged, looked up and expected of an idea at one moment."""

    complexity: Sequence[DomainJudgement] = ()
    readiness: Sequence[ReadinessJudgementCreate] = ()
    offers: Sequence[MarketOfferCreate] = ()
    legal: Sequence[LegalReplyGiven] = ()
    expectations: Sequence[ExpectationCreate] = ()


async def judge(stage: Stage, idea_id: UUID, judged: Judged) -> None:
    """Let the lead judge an idea."""
    if judged.complexity:
        idea, here = await lead_of(stage, idea_id)
        new = ComplexityJudgementsCreate(judgements=list(judged.complexity))
        await complexity.judge(stage.session, here, idea, new)
    for level in judged.readiness:
        idea, here = await lead_of(stage, idea_id)
        await readiness.judge(stage.session, here, idea, level)
    for offer in judged.offers:
        idea, here = await lead_of(stage, idea_id)
        await market.note_offer(stage.session, here, idea, offer)
    if judged.legal:
        idea, here = await lead_of(stage, idea_id)
        answers = LegalAnswersCreate(answers=list(judged.legal))
        await legal.answer(stage.session, here, idea, answers)
    for expected in judged.expectations:
        idea, here = await lead_of(stage, idea_id)
        await expectation.state(stage.session, here, idea, expected)
