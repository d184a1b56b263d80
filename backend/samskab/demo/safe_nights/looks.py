"""What the market and the law had to say of the bed sensors, and what was expected of them."""

from samskab.projects.models import BottomLine
from samskab.reality_check.expectation.schemas import ExpectationCreate
from samskab.reality_check.legal.models import LegalQuestion, LegalReply
from samskab.reality_check.legal.schemas import LegalReplyGiven
from samskab.reality_check.market.schemas import MarketOfferCreate

OFFERS = (
    MarketOfferCreate(
        product="Trygvej sleep strip",
        seller="Trygvej ApS",
        price=24_900,
        currency="DKK",
        price_basis="bed and month",
        link="https://trygvej.example/sleep-strip",
        note="Alarm to the phones the night staff carry; data stay in our own data room.",
    ),
    MarketOfferCreate(
        product="NatRo floor mat",
        seller="Nordisk Pleje A/S",
        price=420_000,
        currency="DKK",
        price_basis="mat, bought",
        note="Calls when somebody steps on it; some stumble over it.",
    ),
    MarketOfferCreate(
        product="Ceiling radar",
        seller="StilleNat AB",
        note="No price without a meeting; needs a box in each ceiling.",
    ),
)

LEGAL = (
    LegalReplyGiven(
        question=LegalQuestion.PERSONAL_DATA,
        reply=LegalReply.YES,
        note="Alarms by room and time.",
    ),
    LegalReplyGiven(
        question=LegalQuestion.HEALTH_DATA,
        reply=LegalReply.YES,
        note="Movement in bed tells of sleep.",
    ),
    LegalReplyGiven(
        question=LegalQuestion.IMPACT_ASSESSMENT,
        reply=LegalReply.YES,
        note="Made by data protection before the first resident.",
    ),
    LegalReplyGiven(
        question=LegalQuestion.DATA_PROCESSOR,
        reply=LegalReply.NO,
        note="The alarms stay in the municipality's own data room.",
    ),
    LegalReplyGiven(
        question=LegalQuestion.MEDICAL_DEVICE,
        reply=LegalReply.NO,
        note="An alarm only; the supplier makes no medical claim.",
    ),
    LegalReplyGiven(
        question=LegalQuestion.ARTIFICIAL_INTELLIGENCE, reply=LegalReply.NO, note="A fixed time."
    ),
    LegalReplyGiven(
        question=LegalQuestion.SELF_DETERMINATION,
        reply=LegalReply.YES,
        note="Each resident, or a guardian, says yes or no and can say no again.",
    ),
    LegalReplyGiven(
        question=LegalQuestion.PROCUREMENT,
        reply=LegalReply.NO,
        note="The test lies under the limit; what we learn is open to all suppliers.",
    ),
    LegalReplyGiven(
        question=LegalQuestion.CODETERMINATION,
        reply=LegalReply.YES,
        note="Discussed in the committee of Solbakken; alarms are not used to measure staff.",
    ),
)

EXPECTATIONS = (
    ExpectationCreate(
        line=BottomLine.CITIZEN,
        low=5,
        likely=15,
        high=25,
        reason="Residents who are not woken sleep longer; two centres in Sydby saw it.",
    ),
    ExpectationCreate(
        line=BottomLine.EMPLOYEE,
        low=0,
        likely=10,
        high=20,
        reason="Fewer rounds, but the alarms must be trusted first.",
    ),
    ExpectationCreate(
        line=BottomLine.ORGANISATION,
        low=0,
        likely=10,
        high=20,
        reason="We hope for less overtime in the mornings.",
    ),
    ExpectationCreate(
        line=BottomLine.CITIZEN,
        outcome="Rested in the morning",
        low=10,
        likely=20,
        high=30,
        reason="It is what residents complain of most.",
    ),
    ExpectationCreate(
        line=BottomLine.EMPLOYEE,
        outcome="Calls to the doctor on duty",
        low=0,
        likely=5,
        high=10,
        reason="Falls that are found early are less often severe.",
    ),
)
