"""Pure rules of the trail: when an idea lived where, when it stood selected, what is told."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from typing import Protocol, TypeVar
from uuid import UUID

from samskab.ideas.models import IdeaStatus

END = datetime.max.replace(tzinfo=UTC)


class Answered(Protocol):
    """What is needed of an answer: when it was given, and what became of the idea by it."""

    created_at: datetime
    status: IdeaStatus
    merged_into_id: UUID | None


A = TypeVar("A", bound=Answered)


@dataclass(frozen=True)
class Span:
    """A stretch of time, both ends included."""

    start: datetime
    end: datetime = END

    def holds(self, moment: datetime) -> bool:
        """Tell whether a moment lies in it."""
        return self.start <= moment <= self.end

    def within(self, other: "Span") -> "Span | None":
        """Return the part that lies in another, or None."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Span(start, end) if start < end else None


def standings(answers: Sequence[A], span: Span) -> list[tuple[A | None, Span]]:
    """Return what an idea stood under and for how long, within a span; None before an answer.

    The answers are in the order in which they were given.
    """
    moments = [given.created_at for given in answers]
    given = [None, *answers]
    limits = pairwise([min([span.start, *moments]), *moments, END])
    found = []
    for answer, (start, end) in zip(given, limits, strict=True):
        part = Span(start, end).within(span)
        if part is not None:
            found.append((answer, part))
    return found


def selected_spans(answers: Sequence[Answered], span: Span) -> list[Span]:
    """Return when an idea stood selected, within a span."""
    return [
        part
        for answer, part in standings(answers, span)
        if answer is not None and answer.status is IdeaStatus.SELECTED
    ]


def without_names(text: str, names: Collection[str]) -> str:
    """Return a text with the names of people taken out of it, however they are written."""
    whole = sorted({name.strip() for name in names if name.strip()}, key=len, reverse=True)
    if not whole:
        return text
    pattern = "|".join(r"\s+".join(map(re.escape, name.split())) for name in whole)
    return re.sub(rf"(?<!\w)(?:{pattern})(?!\w)", "…", text, flags=re.IGNORECASE)
