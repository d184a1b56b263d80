"""What was proposed for calmer evenings, and what became of it."""

from samskab.demo.idea_round import DECLINED, PARKED, SELECTED, Answer, Round, Spoken
from samskab.projects.models import Perspective

DAYLIGHT = "Lamps that follow the daylight in the day room"

ROUND = Round(
    question="What could make evenings calmer for residents with dementia?",
    background="Between four and eight, staff at Engparken are called about 40 times.",
    opened=226,
    last_idea=212,
    answered=198,
    closed=204,
    spoken=(
        Spoken(
            "emil",
            DAYLIGHT,
            "Cool, bright light in the morning, warm and low light in the evening, changing so "
            "slowly that nobody notices.",
            ("camilla", "anna", "nadia", "ida"),
            (
                ("camilla", "Can the night staff switch to work light when they need it?"),
                ("emil", "Yes, one button by the door; it returns by itself after twenty minutes."),
            ),
            Answer(SELECTED, "We try it in the day room at Engparken before any bedroom."),
        ),
        Spoken(
            "anna",
            "Eat the warm meal at midday",
            "A heavy meal at six makes for a restless evening.",
            ("nadia", "camilla"),
            answer=Answer(
                PARKED, "The kitchen's delivery contract runs until summer. We ask again then."
            ),
        ),
        Spoken(
            "mette",
            "Music from when they were young",
            "My father is calm when he hears Bent Fabricius-Bjerre.",
            ("anna", "camilla", "mikkel"),
            answer=Answer(
                DECLINED,
                "Engparken does this already with personal playlists; it needs no project. The "
                "unit tells relatives how to make one.",
            ),
            heard_from=("A daughter of a resident", Perspective.RELATIVE),
        ),
        Spoken(
            "mikkel",
            "Change of shift at five instead of four",
            "Everybody is restless when the staff change, just when it grows dark.",
            ("camilla",),
            answer=Answer(
                PARKED,
                "It needs an agreement on working hours. The local committee takes it up, and "
                "the light test will not be mixed with it.",
            ),
        ),
    ),
)
