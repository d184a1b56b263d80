"""Instruments: the questions of a questionnaire and how they are scored."""

from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlmodel import Field

from samskab.core.columns import JsonValue, enum_column
from samskab.projects.models import ProjectRecord


class InstrumentKind(StrEnum):
    """A built-in questionnaire or one of own questions."""

    OWN = "own"
    SUS = "sus"


class ScoringMethod(StrEnum):
    """How the answers become one score."""

    ITEM = "item"
    MEAN = "mean"
    SUM = "sum"
    SUS = "sus"


class Instrument(ProjectRecord, table=True):
    """A questionnaire of a study; it cannot be changed once it exists.

    `items` are objects with `code`, `text_da`, `text_en`, `minimum`, `maximum` and the labels of
    both ends; `scored_items` are the codes that make the score, which lies within
    `score_minimum` and `score_maximum`. `answered_by` are the roles that are asked.
    """

    study_id: UUID = Field(foreign_key="study.id", index=True)
    kind: InstrumentKind = Field(sa_type=enum_column(InstrumentKind))
    title_da: str = Field(max_length=200)
    title_en: str = Field(max_length=200)
    licence: str | None = Field(default=None, max_length=1000)
    answered_by: list[str] = Field(sa_type=JsonValue)
    items: list[dict[str, Any]] = Field(sa_type=JsonValue)
    scoring: ScoringMethod = Field(sa_type=enum_column(ScoringMethod))
    scored_items: list[str] = Field(sa_type=JsonValue)
    score_minimum: float
    score_maximum: float
