"""The trail's pure rules: spans of standing, codes that fit on paper, texts without names."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from samskab.ideas.models import IdeaStatus
from samskab.ideas.trail.codes import ALPHABET, as_written, new_code
from samskab.ideas.trail.rules import END, Span, selected_spans, standings, without_names

START = datetime(2026, 3, 1, tzinfo=UTC)
ANSWERS = st.sampled_from([status for status in IdeaStatus if status is not IdeaStatus.SUBMITTED])


@dataclass(frozen=True)
class Given:
    created_at: datetime
    status: IdeaStatus
    merged_into_id: UUID | None = None


def day(number: float) -> datetime:
    return START + timedelta(days=number)


@given(
    st.lists(st.tuples(st.integers(1, 50), ANSWERS), unique_by=lambda one: one[0], max_size=6),
    st.integers(0, 60),
    st.integers(1, 60),
)
def test_standings_cover_the_span_without_gap_or_overlap(
    answers: list[tuple[int, IdeaStatus]], start: int, length: int
) -> None:
    given_ones = [Given(day(at), status) for at, status in sorted(answers)]
    span = Span(day(start), day(start + length))
    parts = [part for _, part in standings(given_ones, span)]
    assert parts[0].start == span.start
    assert parts[-1].end == span.end
    assert all(one.end == following.start for one, following in pairwise(parts))
    for answer, part in standings(given_ones, span):
        middle = part.start + (part.end - part.start) / 2
        newest = [one for one in given_ones if one.created_at <= middle]
        assert answer == (newest[-1] if newest else None)


def test_an_idea_is_selected_until_it_is_answered_otherwise() -> None:
    answers = [
        Given(day(2), IdeaStatus.SELECTED),
        Given(day(4), IdeaStatus.PARKED),
        Given(day(6), IdeaStatus.SELECTED),
    ]
    spans = selected_spans(answers, Span(day(0)))
    assert spans == [Span(day(2), day(4)), Span(day(6), END)]
    assert selected_spans(answers, Span(day(3), day(5))) == [Span(day(3), day(4))]
    assert selected_spans([], Span(day(0))) == []


def test_codes_survive_how_people_write_them() -> None:
    code = new_code()
    assert len(as_written(code)) == 16
    assert set(as_written(code)) <= set(ALPHABET)
    for written in (code.lower(), code.replace("-", " "), f" {code} ", code.replace("-", "–")):
        assert as_written(written) == as_written(code)
    assert len({new_code() for _ in range(200)}) == 200


def test_names_are_taken_out_however_they_are_written() -> None:
    names = ["Anna Krogh", "Bo", "Anna Krogh-Lund", " "]
    text = "Spørg ANNA  KROGH eller Bo; Bodil og Anna Krogh-Lund ved det."
    assert without_names(text, names) == "Spørg … eller …; Bodil og … ved det."
    assert without_names("Ingen navne", []) == "Ingen navne"


@given(st.text(max_size=60), st.lists(st.text(max_size=12), max_size=4))
def test_taking_names_out_never_fails(text: str, names: list[str]) -> None:
    assert isinstance(without_names(text, names), str)
