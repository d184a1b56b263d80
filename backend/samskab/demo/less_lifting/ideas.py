"""What was proposed for less lifting, and what became of it."""

from samskab.demo.idea_round import DECLINED, MERGED, SELECTED, Answer, Round, Spoken

ONE_PERSON = "Ceiling hoists that one person may use alone"
TURNING = "A sheet that turns the resident by itself"

ROUND = Round(
    question="How could the safe way to move a resident also be the quick way?",
    background="Engparken had 412 days of sick leave for back pain last year.",
    opened=166,
    last_idea=146,
    answered=126,
    closed=132,
    spoken=(
        Spoken(
            "anna",
            ONE_PERSON,
            "The hoist hangs there, but the rule says two people. The second one is always busy, "
            "so we lift.",
            ("camilla", "mikkel", "peter"),
            (
                (
                    "mikkel",
                    "The rule is there because of an accident. It can be changed, with care.",
                ),
                ("birthe", "Ask the residents: some are afraid of the hoist with only one person."),
            ),
            Answer(SELECTED, "We take it to the reality check; the rule itself is the question."),
        ),
        Spoken(
            "jonas",
            TURNING,
            "A motorised sheet turns a person every two hours, quietly, without hands.",
            ("mikkel", "hanne"),
            answer=Answer(SELECTED, "We take it to the reality check for four residents."),
        ),
        Spoken(
            "camilla",
            "A lifting coach on every shift",
            "Somebody who has time to show how, not another course.",
            ("anna", "mikkel"),
            answer=Answer(
                MERGED,
                "Training by a colleague becomes part of what using the hoist alone needs.",
                ONE_PERSON,
            ),
        ),
        Spoken(
            "peter",
            "Exoskeletons for the staff",
            "Other municipalities try them.",
            ("jonas",),
            (
                (
                    "anna",
                    "I tried one. Residents were frightened, and it takes five minutes to put on.",
                ),
            ),
            Answer(
                DECLINED,
                "Those who tried it at Engparken found that it takes longer than the lift itself "
                "and frightens residents. We follow what the other municipalities find.",
            ),
        ),
    ),
)
