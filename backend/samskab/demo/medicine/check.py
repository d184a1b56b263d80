"""How medicine on time was checked against reality."""

from samskab.demo.check_round import Check, View
from samskab.demo.medicine.ideas import DISPENSER
from samskab.projects.models import Perspective
from samskab.reality_check.assumptions.schemas import AssumptionCreate
from samskab.reality_check.changes.schemas import OrganisationalChangeCreate
from samskab.reality_check.models import AssumptionResult, OrganisationalChangeKind
from samskab.reality_check.routines.schemas import RoutinePut, RoutineStep

CHECK = Check(
    idea=DISPENSER,
    required=(
        Perspective.CARE_STAFF,
        Perspective.CITIZEN,
        Perspective.MANAGEMENT,
        Perspective.FINANCE,
        Perspective.PROCUREMENT,
    ),
    begun=248,
    ended=214,
    views=(
        View(
            "fatima",
            (4, 4, 3, 4),
            4,
            "It works for those who remember but have weak hands. Not for those who forget why.",
            "It becomes the reason that nobody comes any more.",
            "Nobody takes part whose medicine visit is the only visit of that day.",
        ),
        View(
            "birthe",
            (4, None, 4, 3),
            3,
            "Freedom not to wait at home is worth much. It must be possible to say no.",
        ),
        View(
            "peter",
            (3, 3, 4, 3),
            3,
            "It pays if two visits a day disappear, not if only one does.",
        ),
        View(
            "hanne",
            (3, None, 3, 3),
            4,
            "Three suppliers can deliver. Renting first keeps the tender open.",
        ),
        View(
            "jonas",
            (5, 4, 5, 4),
            4,
            "The dispenser calls after 30 minutes if the tablets stay in it.",
        ),
        View(
            "mette",
            (4, 3, 4, 4),
            4,
            "The head of home care wants the freed minutes on the same team's routes.",
            voiced=("Head of Hjemmepleje Nord", Perspective.MANAGEMENT),
        ),
        View(
            "lars",
            (3, 4, 4, 3),
            3,
            "It has its own SIM card; nothing to connect during the test.",
        ),
    ),
    assumptions=(
        AssumptionCreate(
            statement="People take the right tablets without somebody watching.",
            importance=5,
            evidence=2,
            test="Count what is left in the dispenser every week for twelve weeks.",
            kill_criterion="More than two missed doses a week for three of the participants.",
            result=AssumptionResult.HOLDS,
            finding="Eleven of twelve missed at most one dose a week; the twelfth went back to "
            "visits.",
        ),
        AssumptionCreate(
            statement="Filling takes less time than the visits it replaces.",
            importance=4,
            evidence=2,
            test="Note the minutes for filling and for calls during the test.",
            kill_criterion="More than 40 minutes a week for each citizen.",
        ),
        AssumptionCreate(
            statement="Citizens do not feel lonelier.",
            importance=4,
            evidence=3,
            test="Ask before and after, and talk to those who leave.",
        ),
    ),
    changes=(
        OrganisationalChangeCreate(
            kind=OrganisationalChangeKind.PROCEDURAL,
            description="The pharmacy packs, one nurse fills on Mondays, the route is planned "
            "without the handing-over visits.",
            affected="Hjemmepleje Nord and planners",
            affected_count=31,
            owner="Head of Hjemmepleje Nord",
            readiness=3,
        ),
        OrganisationalChangeCreate(
            kind=OrganisationalChangeKind.SKILLS,
            description="Staff can judge who can use a dispenser, and end its use when it no "
            "longer fits.",
            affected="Care workers and nurses",
            affected_count=26,
            owner="Development nurse",
            readiness=2,
        ),
    ),
    routine=RoutinePut(
        before=[
            RoutineStep(
                text="Drive to the citizen, hand over tablets, write it down",
                who="Care worker",
                minutes=12,
                minutes_low=8,
                minutes_high=18,
                times_per_week=310,
                human_contact=True,
            ),
        ],
        after=[
            RoutineStep(
                text="Fill the dispensers",
                who="Nurse",
                minutes=15,
                minutes_low=12,
                minutes_high=20,
                times_per_week=14,
                human_contact=True,
            ),
            RoutineStep(
                text="Call when tablets stay in the dispenser",
                who="Care worker on call",
                minutes=6,
                minutes_low=4,
                minutes_high=12,
                times_per_week=18,
                human_contact=True,
            ),
            RoutineStep(
                text="Hand over tablets to those without a dispenser",
                who="Care worker",
                minutes=12,
                minutes_low=8,
                minutes_high=18,
                times_per_week=142,
                human_contact=True,
            ),
        ],
    ),
)
