"""What the endpoints of the market look take and give."""

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import AfterValidator, Field, Strict, StringConstraints

from samskab.core.schemas import Input, Name, OptionalText, Output, Patch, Whole
from samskab.projects.spending.schemas import Currency

_PRODUCT = "Sleep strip with alarm"
_BASIS = "bed and month"
_LINK = "https://trygvej.example/sleep-strip"
_OFFER = "In use in two care centres in Sydby; asks for Wi-Fi in every room."


def _of_the_web(link: str) -> str:
    if link and not link.startswith(("https://", "http://")):
        raise ValueError("must begin with https:// or http://")
    return link


Link = Annotated[
    str,
    Strict(),
    StringConstraints(strip_whitespace=True, max_length=1000, pattern=r"^[^\s\x00-\x1f\x7f]*$"),
    AfterValidator(_of_the_web),
]
ShortText = Annotated[OptionalText, Field(max_length=200)]
Price = Annotated[Whole, Field(ge=0, le=2_000_000_000)]
_PRICE = "Minor units (øre, cents), for each `price_basis`; an indication."


class MarketOfferCreate(Input):
    """Something that exists already; a price has a currency and a basis."""

    product: Name = Field(examples=[_PRODUCT])
    seller: Name = Field(examples=["Trygvej ApS"])
    price: Price | None = Field(None, description=_PRICE, examples=[14_900])
    currency: Currency | None = Field(None, examples=["DKK"])
    price_basis: ShortText = Field("", examples=[_BASIS])
    link: Link = Field("", examples=[_LINK])
    note: OptionalText = Field("", examples=[_OFFER])


class MarketOfferPatch(Patch):
    """A correction; only the named fields change."""

    clearable: ClassVar[frozenset[str]] = frozenset({"price", "currency"})

    product: Name | None = Field(None, examples=[_PRODUCT])
    seller: Name | None = Field(None, examples=["Trygvej ApS"])
    price: Price | None = Field(None, description=_PRICE, examples=[12_900])
    currency: Currency | None = Field(None, examples=["DKK"])
    price_basis: ShortText | None = Field(None, examples=[_BASIS])
    link: Link | None = Field(None, examples=[_LINK])
    note: OptionalText | None = Field(None, examples=[_OFFER])


class MarketOfferRead(Output):
    """Something that exists already, read by the municipality alone."""

    id: UUID
    idea_id: UUID
    created_at: datetime
    updated_at: datetime
    product: str = Field(examples=[_PRODUCT])
    seller: str = Field(examples=["Trygvej ApS"])
    price: int | None = Field(description=_PRICE, examples=[14_900])
    currency: str | None = Field(examples=["DKK"])
    price_basis: str = Field(examples=[_BASIS])
    link: str = Field(examples=[_LINK])
    note: str = Field(examples=[_OFFER])
    noted_by: UUID
    noted_by_name: str = Field(examples=["Mette Holm"])
    version: int
