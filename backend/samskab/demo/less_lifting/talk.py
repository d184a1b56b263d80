"""How less lifting was talked over: some come closer, one does not."""

from samskab.demo.check_round import View
from samskab.demo.check_talk import Asked, Talk
from samskab.demo.less_lifting.ideas import ONE_PERSON

HOIST_TALK = Talk(
    idea=ONE_PERSON,
    closed=21,
    word="Everybody has spoken. We meet on Thursday at Engparken: two rooms, two motors, Mikkel "
    "and the evening shift show what they mean.",
    synthesis="All want fewer lifts by hand. The disagreement is about responsibility, not about "
    "the hoist: day staff trust themselves, the evening shift and the working environment "
    "representative do not want to stand alone with it. Agreed on Thursday: a limit on weight, "
    "training before anybody lifts alone, and the resident may always ask for two.",
    opened=18,
    views=(
        View(
            "mikkel",
            (4, 3, 3, 4),
            4,
            "With the limit on weight and the training I can sign a test. Not more than a test.",
            "The two-person rule is part of the workplace assessment and cannot be set aside.",
        ),
        View(
            "anna", (5, 4, 4, 5), 5, "Training first is right. I had not thought of the evenings."
        ),
        View("birthe", (4, None, 4, 4), 4, "Good that one may always ask for two."),
    ),
)

ASKED = Asked(
    people=("anna", "birthe", "mikkel", "peter"),
    word="Four residents are turned at night today. You know what it takes of them.",
    days_ago=7,
    days_to_speak=14,
    declined={"peter": "There is no price yet. Ask me when the loan of the four sheets is over."},
)
