"""Pure rules of workshops: who is heard there, and what an invitation can become."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from samskab.ideas.workshops.schemas import Voice
from samskab.projects.models import Perspective

LONGEST = timedelta(days=7)
UNDO_WITHIN = timedelta(hours=2)
"""What was caught longer ago has been read by others; it is answered like any other idea."""

VOICES: Mapping[Voice, tuple[Perspective, ...]] = {
    Voice.CITIZENS: (Perspective.CITIZEN, Perspective.RELATIVE),
    Voice.EMPLOYEES: (Perspective.CARE_STAFF, Perspective.WORKING_ENVIRONMENT),
    Voice.OUTSIDE_PARTIES: (Perspective.COMPANY, Perspective.RESEARCH),
}


def voices_heard(rows: Iterable[tuple[Perspective, int, int]]) -> list[dict[str, Any]]:
    """Sum those expected and those who came by who must be heard.

    `rows` are perspective, expected, attended; perspectives that nobody must hear are left out.
    """
    figures = list(rows)
    return [
        {
            "voice": voice,
            "perspectives": list(perspectives),
            "expected": sum(expected for p, expected, _ in figures if p in perspectives),
            "attended": sum(attended for p, _, attended in figures if p in perspectives),
        }
        for voice, perspectives in VOICES.items()
    ]


def lasts_well(starts_at: datetime, ends_at: datetime) -> bool:
    """Tell whether a workshop ends after it starts, and within a week."""
    return timedelta(0) < ends_at - starts_at <= LONGEST


def may_be_taken_back(captured_at: datetime, now: datetime) -> bool:
    """Tell whether a line was caught so lately that it is taken back without an answer."""
    return now - captured_at <= UNDO_WITHIN
