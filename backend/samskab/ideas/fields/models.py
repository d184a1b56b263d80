"""The kinds of own fields. Definitions stand on their challenge, values on their idea."""

from enum import StrEnum


class FieldKind(StrEnum):
    """What a field is answered with."""

    SHORT_TEXT = "short_text"
    LONG_TEXT = "long_text"
    WHOLE_NUMBER = "whole_number"
    DECIMAL_NUMBER = "decimal_number"
    SINGLE_CHOICE = "single_choice"
    SEVERAL_CHOICES = "several_choices"


NUMBERS = frozenset({FieldKind.WHOLE_NUMBER, FieldKind.DECIMAL_NUMBER})
CHOICES = frozenset({FieldKind.SINGLE_CHOICE, FieldKind.SEVERAL_CHOICES})
