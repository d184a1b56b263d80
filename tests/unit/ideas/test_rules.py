"""The pure rules of challenges, ideas, answers and search."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samskab.ideas.answers.rules import names_target, needs_reason
from samskab.ideas.challenges.models import Answerers, ChallengeState
from samskab.ideas.challenges.rules import is_for, state_at
from samskab.ideas.models import IdeaStatus
from samskab.ideas.rules import may_speak_for
from samskab.ideas.search.service import words_of
from samskab.projects.models import Perspective

OPENS = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("hours", "state"),
    [(-1, ChallengeState.UPCOMING), (0, ChallengeState.OPEN), (2, ChallengeState.CLOSED)],
)
def test_a_challenge_is_open_from_its_first_moment_to_its_last(
    hours: int, state: ChallengeState
) -> None:
    closes = OPENS + timedelta(hours=2)
    assert state_at(OPENS + timedelta(hours=hours), OPENS, closes) is state


def test_a_challenge_without_an_end_stays_open() -> None:
    assert state_at(OPENS + timedelta(days=9999), OPENS, None) is ChallengeState.OPEN


def test_leaders_always_answer_others_where_it_is_for_them() -> None:
    for answerers in Answerers:
        assert is_for(answerers, internal=False, leads=True)
    assert is_for(Answerers.INTERNAL, internal=True, leads=False)
    assert not is_for(Answerers.INTERNAL, internal=False, leads=False)
    assert not is_for(Answerers.PARTNERS, internal=True, leads=False)
    assert is_for(Answerers.PARTNERS, internal=False, leads=False)


def test_partners_speak_for_themselves() -> None:
    own, other = Perspective.COMPANY, Perspective.CITIZEN
    assert may_speak_for(own, own, internal=False, on_behalf=False)
    assert not may_speak_for(other, own, internal=False, on_behalf=False)
    assert not may_speak_for(own, own, internal=False, on_behalf=True)
    assert may_speak_for(other, own, internal=True, on_behalf=True)


def test_only_a_selection_needs_no_reason() -> None:
    assert {status for status in IdeaStatus if not needs_reason(status)} == {IdeaStatus.SELECTED}
    assert {status for status in IdeaStatus if names_target(status)} == {IdeaStatus.MERGED}


@given(st.text(max_size=200))
def test_search_words_hold_letters_and_digits_only(query: str) -> None:
    assert all(word.isalnum() for word in words_of(query))


def test_search_words_keep_their_diacritics() -> None:
    assert words_of("Nætter, GÅTUR-2!") == ["nætter", "gåtur", "2"]
