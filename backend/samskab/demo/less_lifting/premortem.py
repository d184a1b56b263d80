"""Why the hoists for one person failed, as those who would use them imagined it."""

from samskab.demo.check_premortem import Failure, Pile, Reason
from samskab.demo.less_lifting.ideas import ONE_PERSON
from samskab.reality_check.assumptions.schemas import AssumptionCreate

HOIST_FAILED = Failure(
    idea=ONE_PERSON,
    days_ago=15,
    minutes=10,
    piles=(
        Pile(
            "Nobody dares to be alone with it",
            (
                Reason(
                    "anna",
                    "The evening shift still fetched a second person. Nobody wanted to be the "
                    "one who stood there alone if something happened.",
                ),
                Reason(
                    "mikkel",
                    "There was a near miss in the second week. It was talked about in the "
                    "car park, never at the team meeting.",
                ),
            ),
            AssumptionCreate(
                statement="On an evening shift, somebody with a free phone can come within three "
                "minutes when a lift stops halfway.",
                importance=5,
                evidence=1,
                test="Ring from the hoist ten times on different evenings and take the time.",
                kill_criterion="Twice nobody comes within five minutes.",
            ),
        ),
        Pile(
            "The training does not reach everybody",
            (
                Reason(
                    "camilla",
                    "The half day of training was moved three times because somebody was "
                    "ill, and then it was summer.",
                ),
                Reason(
                    "anna",
                    "Temporary staff were never shown. On the weekends it was they who lifted.",
                ),
            ),
            AssumptionCreate(
                statement="Temporary staff are shown the hoist before their first lift.",
                importance=4,
                evidence=1,
            ),
        ),
        Pile(
            "On paper it is still forbidden",
            (
                Reason(
                    "mikkel",
                    "The workplace assessment was never rewritten, so whoever lifted alone "
                    "broke a rule.",
                ),
                Reason(
                    "camilla", "The agreement said alone, the plan of each resident still said two."
                ),
            ),
        ),
    ),
    loose=(
        Reason(
            "birthe",
            "Two residents were frightened and said no, and nobody had agreed with them what "
            "to do then.",
        ),
        Reason(
            "jonas",
            "The new motors came in two deliveries, so half the rooms kept those from 2014.",
        ),
        Reason(
            "anna", "The remote control hung in the next room. It always hangs in the next room."
        ),
    ),
)
