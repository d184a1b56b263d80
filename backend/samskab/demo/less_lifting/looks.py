"""What the market and the law say of lifting alone so far, and what is expected of it."""

from datetime import date

from samskab.projects.models import BottomLine
from samskab.reality_check.expectation.schemas import ExpectationCreate
from samskab.reality_check.legal.models import LegalQuestion, LegalReply
from samskab.reality_check.legal.schemas import LegalReplyGiven
from samskab.reality_check.market.schemas import MarketOfferCreate

OFFERS = (
    MarketOfferCreate(
        product="Rail motor with slack stop",
        seller="Trygvej ApS",
        price=1_480_000,
        currency="DKK",
        price_basis="motor, fitted on our rail",
        link="https://trygvej.example/rail-motor",
        note="Stops by itself when the belt goes slack.",
    ),
    MarketOfferCreate(
        product="Hoist for one carer",
        seller="Løft & Omsorg A/S",
        price=62_500,
        currency="DKK",
        price_basis="room and month",
        note="Asks for a new rail in every room.",
    ),
)

EXPECTATIONS = (
    ExpectationCreate(
        line=BottomLine.EMPLOYEE,
        low=5,
        likely=20,
        high=30,
        reason="Nobody lifts by hand any more when nobody needs to wait.",
    ),
    ExpectationCreate(
        line=BottomLine.CITIZEN,
        low=-10,
        likely=0,
        high=10,
        reason="Quicker help, but some are afraid with one person only.",
    ),
)


def legal(clear_by: date) -> tuple[LegalReplyGiven, ...]:
    """What is answered so far; what is unclear is cleared by a day that lies ahead."""
    return (
        LegalReplyGiven(
            question=LegalQuestion.PERSONAL_DATA,
            reply=LegalReply.NO,
            note="The motor stores nothing.",
        ),
        LegalReplyGiven(
            question=LegalQuestion.MEDICAL_DEVICE,
            reply=LegalReply.YES,
            note="Hoists are class I; both suppliers have the CE mark.",
        ),
        LegalReplyGiven(
            question=LegalQuestion.CODETERMINATION,
            reply=LegalReply.UNCLEAR,
            note="The two-person rule stands in the workplace assessment.",
            clearer="Mikkel and the committee of Engparken",
            clear_by=clear_by,
        ),
    )
