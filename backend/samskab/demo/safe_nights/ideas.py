"""What was proposed for safe nights, and what became of it."""

from samskab.demo.idea_round import DECLINED, MERGED, PARKED, SELECTED, Answer, Round, Spoken
from samskab.projects.models import Perspective

ASK_FIRST = "Only look in on those who asked for it"
BED_SENSORS = "Sensors under the mattress that call when somebody leaves the bed"

ROUND = Round(
    question="How can nights be safe without waking residents every hour?",
    background=(
        "Night staff open 24 doors once an hour, about 190 times a night. Last year 14 falls "
        "happened at night; 3 were found on a round, 11 because somebody called."
    ),
    opened=357,
    last_idea=338,
    answered=326,
    closed=330,
    spoken=(
        Spoken(
            "kirsten",
            ASK_FIRST,
            "Half of the residents can tell us themselves whether they want us to look in. "
            "We have never asked.",
            ("anna", "birthe", "nadia", "mikkel"),
            (
                ("anna", "Some say yes one day and no the next. We must ask again and again."),
                ("kirsten", "Yes, at every care conference. It is a conversation, not a form."),
            ),
            Answer(
                SELECTED,
                "Selected together with the sensors: asking comes first, technology second.",
            ),
        ),
        Spoken(
            "jonas",
            BED_SENSORS,
            "A thin strip under the mattress notices when somebody leaves the bed and does not "
            "come back within a time that is set for each resident. No camera, no sound. The "
            "alarm goes to the phone the night staff carry already.",
            ("anna", "kirsten", "birthe", "nadia", "lars", "peter"),
            (
                ("lone", "Which data are kept, and where? Movement in bed is health data."),
                (
                    "jonas",
                    "@Lone Skov: only alarms are kept, for 30 days, in your own data room.",
                ),
                ("nadia", "My mother would accept this. She would not accept a camera."),
            ),
            Answer(SELECTED, "We take it to the reality check at Solbakken with 16 beds."),
        ),
        Spoken(
            "anna",
            "A floor lamp that lights the way when feet touch the floor",
            "Most who fall at night fall on their way to the toilet, in the dark.",
            ("kirsten", "birthe", "mikkel"),
            answer=Answer(
                PARKED,
                "A good and cheap idea that does not replace the rounds. Building services has "
                "it on its list for the renovation of Solbakken in the coming year.",
            ),
        ),
        Spoken(
            "mette",
            "Cameras that only show a shadow",
            "A camera in the ceiling that shows outlines.",
            ("peter",),
            (("birthe", "The senior council will never agree to cameras in bedrooms."),),
            Answer(
                DECLINED,
                "Residents and relatives do not want a camera in the bedroom, whatever it shows. "
                "There are ways that need none.",
            ),
            ("A relative at the evening workshop", Perspective.RELATIVE),
        ),
        Spoken(
            "mette",
            "A mat by the bed that rings",
            "We had one at home for my husband.",
            ("nadia", "anna"),
            answer=Answer(
                MERGED,
                "The strip under the mattress does the same without anything to stumble over, so "
                "we carry the two on as one.",
                BED_SENSORS,
            ),
            heard_from=("A wife of a resident", Perspective.RELATIVE),
        ),
        Spoken(
            "mikkel",
            "Walk less at night: rooms by need along one corridor",
            "We walk eleven kilometres a night because those who need us most live furthest apart.",
            ("kirsten",),
            answer=Answer(
                DECLINED,
                "People would have to move from their homes. We keep the figure of eleven "
                "kilometres as something the test should measure.",
            ),
        ),
        Spoken(
            "ida",
            "Measure sleep before anything is changed",
            "Whatever you choose, you will not know whether it helped unless sleep is measured "
            "before.",
            ("lone", "birthe"),
            answer=Answer(
                MERGED,
                "It becomes part of the test of the sensors: baseline first.",
                BED_SENSORS,
            ),
        ),
        Spoken(
            "birthe",
            "Tell residents in the morning what happened at night",
            "People lie awake wondering whether anybody came.",
            ("nadia",),
            answer=Answer(
                PARKED,
                "We take it up with the morning shift once the night routine is settled; it "
                "needs no technology.",
            ),
        ),
    ),
)
