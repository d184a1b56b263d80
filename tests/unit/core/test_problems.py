"""What a problem tells of wrong input: where, which rule, and words a caller can use."""

from enum import StrEnum
from typing import Literal

import pytest
from pydantic import BaseModel, ValidationError

from samskab.core.problems import from_validation


class Size(StrEnum):
    SMALL = "small"
    LARGE = "large"


class Asked(BaseModel):
    size: Literal[Size.SMALL, Size.LARGE]


def test_allowed_values_are_named_as_a_caller_writes_them() -> None:
    with pytest.raises(ValidationError) as refused:
        Asked.model_validate({"size": "huge"})
    (error,) = refused.value.errors()
    (told,) = from_validation([{**error, "loc": ("body", *error["loc"])}])
    assert (told.pointer, told.code) == ("/size", "literal_error")
    assert told.detail == "Input should be 'small' or 'large'"
