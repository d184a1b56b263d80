"""The text block of an answer."""

from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from samskab.core.columns import LONG_TEXT, enum_column
from samskab.core.records import TenantRecord
from samskab.identity.models import Language


class AnswerTextBlock(TenantRecord, table=True):
    """Words of a municipality for answers, with places that are filled in idea by idea."""

    __table_args__ = (
        CheckConstraint("trim(title) <> ''", name="has_title"),
        CheckConstraint("trim(text) <> ''", name="has_text"),
    )

    title: str = Field(max_length=200)
    text: str = Field(sa_type=LONG_TEXT)
    language: Language = Field(sa_type=enum_column(Language))
    changed_by: UUID = Field(foreign_key="user.id")
