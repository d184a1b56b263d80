"""What the endpoints of studies and sites take and give."""

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Input, LongText, Name, Output, Patch, Sentence, Whole
from samskab.test_setups.studies.models import FieldTest, SiteKind, StudyDesign, StudyState

MOST_PARTICIPANTS = 100_000
MOST_HOMES = 100_000


class StudyCreate(Input):
    """A new study, as a draft."""

    title: Name = Field(examples=["Bed sensors at Solbakken"])
    question: LongText = Field(examples=["Do residents sleep better without hourly rounds?"])
    design: StudyDesign = Field(examples=["pre_post"])
    field_test: FieldTest = Field(examples=["pilot"])
    inclusion: LongText = Field(examples=["Residents who are checked on at night and can consent."])
    target_n: Whole = Field(ge=1, le=MOST_PARTICIPANTS, examples=[20])
    idea_id: UUID | None = Field(None, examples=[None])
    lawful_basis_test: LongText | None = Field(
        None, examples=["Article 6(1)(e): development of municipal care"]
    )
    lawful_basis_operation: LongText | None = Field(None, examples=[None])


class StudyPatch(Patch):
    """What may change of a study; once it is approved, with a reason."""

    clearable: ClassVar[frozenset[str]] = frozenset(
        {"idea_id", "lawful_basis_test", "lawful_basis_operation", "reason"}
    )

    title: Name | None = Field(None, examples=["Bed sensors at Solbakken"])
    question: LongText | None = Field(None, examples=["Do residents sleep better?"])
    design: StudyDesign | None = Field(None, examples=["pre_post"])
    field_test: FieldTest | None = Field(None, examples=["pilot"])
    inclusion: LongText | None = Field(None, examples=["Residents who can consent."])
    target_n: Whole | None = Field(None, ge=1, le=MOST_PARTICIPANTS, examples=[24])
    idea_id: UUID | None = Field(None, examples=[None])
    lawful_basis_test: LongText | None = Field(None, examples=["Article 6(1)(e)"])
    lawful_basis_operation: LongText | None = Field(None, examples=["Article 9(2)(h)"])
    reason: Sentence | None = Field(
        None,
        description="Needed once the plan is approved; kept beside the plan.",
        examples=["Four more residents asked to take part."],
    )


class StudyRead(Output):
    """A study."""

    id: UUID
    project_id: UUID
    idea_id: UUID | None
    title: str = Field(examples=["Bed sensors at Solbakken"])
    question: str = Field(examples=["Do residents sleep better without hourly rounds?"])
    design: StudyDesign
    field_test: FieldTest
    inclusion: str = Field(examples=["Residents who are checked on at night and can consent."])
    target_n: int = Field(examples=[20])
    lawful_basis_test: str | None = Field(examples=["Article 6(1)(e)"])
    lawful_basis_operation: str | None = Field(examples=[None])
    state: StudyState
    state_since: datetime
    plan_version: int = Field(examples=[1])
    created_at: datetime
    version: int


class StudyDetail(StudyRead):
    """A study with how far it has come.

    Figures of one to four people are null for callers who may not see participants.
    """

    participants: int | None = Field(examples=[20])
    responses: int | None = Field(examples=[38])


class StudyStateChange(Input):
    """The next state of a study."""

    state: StudyState = Field(examples=["approved"])
    reason: Sentence | None = Field(None, examples=["Approved by the steering group."])


class StudyChangeRead(Output):
    """A change of an approved plan."""

    id: UUID
    created_at: datetime
    changed_by: UUID
    reason: str = Field(examples=["Four more residents asked to take part."])
    plan_version: int = Field(examples=[2])
    before: dict[str, Any] = Field(examples=[{"target_n": 20}])
    after: dict[str, Any] = Field(examples=[{"target_n": 24}])


class SiteCreate(Input):
    """A care centre by its unit, or a home by a number. Never an address."""

    kind: SiteKind = Field(examples=["home"])
    unit_id: UUID | None = Field(None, description="With a care centre only.", examples=[None])
    number: Whole | None = Field(
        None, ge=1, le=MOST_HOMES, description="With a home only.", examples=[7]
    )


class SitePatch(Patch):
    """A correction of a site; its kind stays."""

    unit_id: UUID | None = Field(None)
    number: Whole | None = Field(None, ge=1, le=MOST_HOMES, examples=[8])


class SiteRead(Output):
    """A place where people take part."""

    id: UUID
    kind: SiteKind
    unit_id: UUID | None
    unit_name: str | None = Field(examples=["Plejecenter Solbakken"])
    number: int | None = Field(examples=[7])
    version: int
