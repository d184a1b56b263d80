"""Own fields as the API takes and gives them."""

from typing import Annotated, Self

from pydantic import Field, Strict, StringConstraints, model_validator

from samskab.core.schemas import Input, Name, OptionalText, Output, Yes
from samskab.ideas.fields.models import CHOICES, NUMBERS, FieldKind

MOST_FIELDS = 30
MOST_CHOICES = 50
MOST_CHARACTERS = 4000
_FURTHEST = 1e12

FieldKey = Annotated[str, Strict(), StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
Label = Annotated[Name, Field(max_length=120)]
Number = Annotated[float, Field(ge=-_FURTHEST, le=_FURTHEST, allow_inf_nan=False)]
FieldText = Annotated[OptionalText, Field(max_length=MOST_CHARACTERS)]
FieldValue = (
    FieldText
    | Annotated[int, Strict(), Field(ge=-_FURTHEST, le=_FURTHEST)]
    | Annotated[float, Strict(), Field(ge=-_FURTHEST, le=_FURTHEST, allow_inf_nan=False)]
    | Annotated[list[FieldKey], Field(max_length=MOST_CHOICES)]
)
FieldValues = Annotated[
    dict[FieldKey, FieldValue | None],
    Field(max_length=2 * MOST_FIELDS),
]


class FieldChoiceWrite(Input):
    """One choice; its key is made of its label where none is given, and never changes."""

    key: FieldKey | None = Field(None, examples=["night"])
    label: Label = Field(examples=["At night"])


class ChallengeFieldWrite(Input):
    """A field as it is asked; its key is made of its label where none is given."""

    key: FieldKey | None = Field(None, examples=["place"])
    kind: FieldKind = Field(examples=["short_text"])
    label: Label = Field(examples=["Where could we try it?"])
    help: Annotated[OptionalText, Field(max_length=500)] = Field(
        "", examples=["A care centre, or homes in one street."]
    )
    required: Yes = Field(False, examples=[False])
    unit: Annotated[OptionalText, Field(max_length=40)] = Field(
        "", description="For numbers: what is counted.", examples=[""]
    )
    minimum: Number | None = Field(None, description="For numbers.", examples=[None])
    maximum: Number | None = Field(None, description="For numbers.", examples=[None])
    choices: Annotated[list[FieldChoiceWrite], Field(max_length=MOST_CHOICES)] = Field(
        default_factory=list,
        description="For choices: at least two, in their order.",
        examples=[[]],
    )

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        if self.kind in CHOICES and len(self.choices) < 2:
            raise ValueError("a choice needs at least two choices")
        if self.kind not in CHOICES and self.choices:
            raise ValueError("only a choice has choices")
        if self.kind not in NUMBERS and (self.unit or self.minimum is not None):
            raise ValueError("only a number has a unit and a range")
        if self.kind not in NUMBERS and self.maximum is not None:
            raise ValueError("only a number has a unit and a range")
        if None not in (self.minimum, self.maximum) and self.minimum > self.maximum:  # type: ignore[operator]
            raise ValueError("the minimum must not be above the maximum")
        return self


class FieldChoice(Output):
    """A choice; a retired one can be chosen no more and still names what was chosen."""

    key: str = Field(examples=["night"])
    label: str = Field(examples=["At night"])
    retired: bool


class ChallengeField(Output):
    """A field of a challenge; a retired one is asked no more and still names its answers."""

    key: str = Field(examples=["time_of_day"])
    kind: FieldKind
    label: str = Field(examples=["When would it help most?"])
    help: str = Field(examples=["Think of the last week."])
    required: bool
    unit: str = Field(examples=[""])
    minimum: float | None
    maximum: float | None
    choices: list[FieldChoice]
    retired: bool


class ValueProblem(Output):
    """What is wrong with one value: the field's key, a stable code, the remedy."""

    key: str
    code: str
    detail: str
