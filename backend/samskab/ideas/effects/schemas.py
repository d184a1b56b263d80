"""Expected effects as the API takes and gives them."""

from typing import Annotated

from pydantic import Field

from samskab.core.schemas import Input, OptionalText, Output, Whole

Effect = Annotated[Whole, Field(ge=-2, le=2)]
Why = Annotated[OptionalText, Field(max_length=500)]


class ExpectedEffectWrite(Input):
    """What is expected on one bottom line, and why."""

    effect: Effect | None = Field(
        description="From much worse (−2) over no difference (0) to much better (+2); "
        "null: the author cannot say.",
        examples=[1],
    )
    why: Why = Field("", examples=["Residents sleep through the night."])


class ExpectedEffectsWrite(Input):
    """What is expected on the bottom lines; null where nothing is said."""

    citizen: ExpectedEffectWrite | None = Field(None)
    employee: ExpectedEffectWrite | None = Field(None)
    organisation: ExpectedEffectWrite | None = Field(None)


class ExpectedEffect(Output):
    """What the author expects on one bottom line; `effect` null: they cannot say."""

    effect: int | None = Field(examples=[1])
    why: str = Field(examples=["Residents sleep through the night."])


class ExpectedEffects(Output):
    """What the author expects on each bottom line; null where nothing is said."""

    citizen: ExpectedEffect | None
    employee: ExpectedEffect | None
    organisation: ExpectedEffect | None
