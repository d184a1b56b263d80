"""What was proposed for medicine on time, and what became of it."""

from samskab.demo.idea_round import DECLINED, MERGED, PARKED, SELECTED, Answer, Round, Spoken
from samskab.projects.models import Perspective

DISPENSER = "A dispenser that speaks, lights up and calls if the tablets stay"

ROUND = Round(
    question="How can people take their medicine at the right time without waiting for us?",
    background=(
        "Hjemmepleje Nord makes 310 visits a week only to hand over tablets. 22 of 100 doses are "
        "given more than an hour from the prescribed time."
    ),
    opened=296,
    last_idea=276,
    answered=262,
    closed=268,
    spoken=(
        Spoken(
            "fatima",
            DISPENSER,
            "I saw one at my aunt's. She is proud that she does it herself.",
            ("peter", "birthe", "jonas", "hanne"),
            (
                ("peter", "Rent per month must be compared to a visit of 12 minutes twice a day."),
                ("birthe", "Not for everybody. Ask who else comes to see the person."),
                ("fatima", "Then that is the condition: never the last visit of the day."),
            ),
            Answer(SELECTED, "We try it with people who have other visits during the week."),
        ),
        Spoken(
            "jonas",
            "Trygvej's dispenser with a link to the care record",
            "Each dose is noted in the care record, so that nobody writes it down twice.",
            ("lars",),
            answer=Answer(
                MERGED,
                "The test uses the dispenser without the link; the link is an option if it is "
                "taken into operation.",
                DISPENSER,
            ),
        ),
        Spoken(
            "birthe",
            "Ask the doctor whether all of it is needed",
            "My neighbour takes fourteen kinds. Nobody has looked at the list for years.",
            ("fatima",),
            answer=Answer(
                PARKED,
                "The medicine review belongs to the general practitioners; it is on the agenda "
                "of the next health agreement.",
            ),
        ),
        Spoken(
            "mette",
            "Text message at the right time",
            "I have a phone, you know.",
            ("lone",),
            answer=Answer(
                DECLINED,
                "A message tells that it is time, but not whether the tablets were the right "
                "ones, and most of those who need help do not use text messages.",
            ),
            heard_from=("A citizen, 81", Perspective.CITIZEN),
        ),
        Spoken(
            "lars",
            "Plan routes around the visits that need hands",
            "Medicine visits lock the route at eight and at six. Take them out first and see "
            "what the route becomes.",
            ("fatima", "peter"),
            answer=Answer(
                MERGED,
                "It is how the freed time is to be used, and what the organisational change "
                "describes.",
                DISPENSER,
            ),
        ),
    ),
)
