"""The table of offers on the market."""

from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT
from samskab.projects.models import ProjectRecord


class MarketOffer(ProjectRecord, table=True):
    """Something that exists already: who sells it, and about what it costs.

    `price` is in minor units (øre, cents) of `currency` for each `price_basis` ("bed and month").
    """

    __table_args__ = (
        CheckConstraint("price >= 0", name="price_not_negative"),
        CheckConstraint(
            "(price IS NULL) = (currency IS NULL) AND (price IS NULL) = (price_basis = '')",
            name="price_whole",
        ),
    )

    idea_id: UUID = Field(foreign_key="idea.id", index=True)
    product: str = Field(max_length=200)
    seller: str = Field(max_length=200)
    price: int | None = None
    currency: str | None = Field(default=None, max_length=3)
    price_basis: str = Field(default="", max_length=200)
    link: str = Field(default="", max_length=1000)
    note: str = Field(default="", sa_type=LONG_TEXT)
    noted_by: UUID = Field(foreign_key="user.id")
    noted_by_name: str = Field(max_length=200)
