"""What people propose for meals; some of it still waits for an answer."""

from samskab.demo.idea_more import More
from samskab.demo.idea_round import DECLINED, SELECTED, Answer, Round, Spoken
from samskab.demo.meals.fields import FIELDS
from samskab.ideas.challenges.models import Answerers
from samskab.projects.models import Perspective

ROUND = Round(
    question="What would make you look forward to dinner?",
    background=(
        "640 people in Nordby receive meals at home. We ask those who eat, those who cook, those "
        "who bring the food, and anybody who has an idea."
    ),
    target_group="Citizens over 75 who eat alone and have lost weight",
    fields=FIELDS,
    opened=56,
    last_idea=30,
    answered=29,
    spoken=(
        Spoken(
            "birthe",
            "Dinner clubs: eat at a neighbour's on Thursdays",
            "It is not the food. It is that nobody sits at the other side of the table.",
            ("anna", "fatima", "kirsten", "nadia", "ida", "jonas"),
            (
                ("fatima", "Two of mine live on the same staircase and have never met."),
                ("hanne", "The food can be delivered to one address; the contract allows it."),
                ("birthe", "@Nadia Sørensen, could your group find hosts for the first three?"),
            ),
            Answer(SELECTED, "We take it to the reality check with three hosts in Nordbyvest."),
            more=More(
                values={
                    "meal": ["evening"],
                    "where": "neighbour",
                    "people": 24,
                },
                tags=("company", "neighbours", "volunteers"),
                effects={
                    "citizen": (2, "Somebody to eat with is what most of us miss."),
                    "employee": (0, "The route is the same; one door instead of two."),
                    "organisation": (None, "It depends on whether hosts are paid."),
                },
                routine="The dinner round on Thursdays",
                with_others=("fatima", "kirsten"),
                later=(
                    "It is not the food. It is that nobody sits at the other side of the table. "
                    "Three or four eat together at one of their homes, and the food is brought "
                    "to that address."
                ),
            ),
        ),
        Spoken(
            "mette",
            "Let me choose on the day",
            "On Monday I cannot know what I fancy on Friday.",
            ("birthe", "fatima", "nadia"),
            heard_from=("A citizen, 86", Perspective.CITIZEN),
        ),
        Spoken(
            "fatima",
            "Smell: finish the cooking at home",
            "The onions should be fried where they are eaten. Ten minutes with a small pan.",
            ("kirsten", "birthe", "emil"),
            (("hanne", "Is it safe to leave a pan? An induction plate with a timer perhaps."),),
            more=More(
                values={"meal": ["midday", "evening"], "where": "home"},
                tags=("smell", "appetite"),
                effects={
                    "citizen": (1, "Appetite begins with the nose."),
                    "employee": (-1, "Ten minutes more at each door."),
                },
                routine="The dinner round",
            ),
        ),
        Spoken(
            "anna",
            "Smaller portions on a beautiful plate",
            "A full tray takes the appetite away. Half of it on china, the rest later.",
            ("fatima", "kirsten", "birthe", "nadia"),
            more=More(
                values={"meal": ["midday"], "where": "home", "people": 200},
                tags=("appetite", "portions"),
                effects={"citizen": (1, ""), "organisation": (1, "Half of it comes back today.")},
            ),
        ),
        Spoken(
            "jonas",
            "A tray that knows how much was eaten",
            "Weighs the plate before and after and shows who eats less, week by week.",
            ("ida",),
            (("birthe", "I do not want to be weighed at dinner."),),
            Answer(
                DECLINED,
                "It measures that people eat too little, which we know. The challenge asks what "
                "would make them want to eat.",
            ),
        ),
        Spoken(
            "nadia",
            "Relatives may write the menu for a week",
            "I know what my mother cooked on Sundays.",
            ("birthe",),
        ),
        Spoken(
            "mette",
            "Bring it hot or not at all",
            "By the time it comes it is lukewarm, and I have no strength for the oven.",
            ("fatima",),
            heard_from=("A citizen, 79", Perspective.CITIZEN),
        ),
        Spoken(
            "kirsten",
            "Breakfast at ten at night",
            "Many are hungry at night and get nothing until eight. A sandwich in the fridge.",
            ("anna", "birthe"),
        ),
        Spoken(
            "emil",
            "Light over the table",
            "Colours of food disappear in dim light. A good lamp over the table is cheap.",
            ("nadia", "anna"),
        ),
        Spoken(
            "ida",
            "Ask five people to photograph dinner for a week",
            "Then talk about the pictures with them. It shows what questionnaires miss.",
            ("birthe", "fatima"),
        ),
        Spoken(
            "hanne",
            "A tender that pays for appetite",
            "Pay the supplier for what is eaten rather than for what is delivered.",
            ("ida", "birthe"),
            (("ida", "How would you count it without weighing anybody's plate?"),),
        ),
        Spoken(
            "mette",
            "Cook with the children from the school",
            "They come on Tuesdays anyway, to sing.",
            ("kirsten", "nadia", "birthe", "fatima"),
            heard_from=("A group at the day centre", Perspective.CITIZEN),
        ),
        Spoken(
            "fatima",
            "Sit down for ten minutes when the food is served",
            "If I sat down I would see who does not eat. The route gives me three minutes.",
            ("anna", "kirsten", "birthe"),
        ),
    ),
)

FOR_COMPANIES = Round(
    question="Which equipment lets somebody with weak hands cook and eat by themselves?",
    background="We look for what exists and can be lent out for a month, not for prototypes.",
    opened=28,
    last_idea=13,
    answered=12,
    open_to=Answerers.PARTNERS,
    spoken=(
        Spoken(
            "jonas",
            "Cutlery that steadies a shaking hand",
            "Lends out in a kit with a guide; ten kits can be borrowed for a month.",
            ("ida", "birthe"),
        ),
        Spoken(
            "emil",
            "A kettle that pours by itself",
            "Tilts at the press of a button, and is heavy enough not to fall over.",
            ("birthe",),
        ),
    ),
)
