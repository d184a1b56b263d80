"""How safe nights was checked against reality."""

from samskab.demo.check_round import Check, View
from samskab.demo.safe_nights.ideas import ASK_FIRST, BED_SENSORS
from samskab.projects.models import Perspective
from samskab.reality_check.assumptions.schemas import AssumptionCreate
from samskab.reality_check.changes.schemas import OrganisationalChangeCreate
from samskab.reality_check.models import AssumptionResult, OrganisationalChangeKind
from samskab.reality_check.routines.schemas import RoutinePut, RoutineStep

SENSORS = Check(
    idea=BED_SENSORS,
    required=(
        Perspective.CARE_STAFF,
        Perspective.CITIZEN,
        Perspective.MANAGEMENT,
        Perspective.RELATIVE,
        Perspective.IT,
        Perspective.DATA_PROTECTION,
        Perspective.COMPANY,
    ),
    begun=316,
    ended=282,
    views=(
        View(
            "kirsten",
            (4, 3, 4, 4),
            4,
            "It would spare us most of the rounds. But somebody must decide who runs when two "
            "alarms come at once.",
            "Two alarms at once and nobody free.",
            "The shift names a first and a second at the start of the night; the second alarm "
            "goes to the second phone by itself. Tried with staff on 12 evenings.",
        ),
        View(
            "anna",
            (5, 2, 3, 4),
            3,
            "I want it, but I would not dare to stop looking in from one day to the next.",
        ),
        View(
            "birthe",
            (4, None, 3, 4),
            4,
            "Sleeping through is dignity. Ask each person, and ask again.",
        ),
        View(
            "nadia",
            (4, 4, 4, 5),
            3,
            "My mother would sleep. I would like to know when an alarm has been answered.",
        ),
        View(
            "lars",
            (3, 4, 2, 3),
            5,
            "The Wi-Fi does not reach the rooms at the end of the east wing.",
            "No coverage in six rooms.",
            "Three access points were moved before the test; coverage measured in every room.",
        ),
        View(
            "lone",
            (3, None, 4, 3),
            4,
            "Alarms only, kept for 30 days, no raw movement data. A data protection impact "
            "assessment is made before the first resident.",
        ),
        View("jonas", (5, 4, 5, 5), 4, "Sixteen beds can be fitted in a day."),
        View(
            "mette",
            (4, 4, 4, 4),
            4,
            "The head of Solbakken wants it if it does not become a reason to cut the night shift.",
            voiced=("Head of Solbakken", Perspective.MANAGEMENT),
        ),
    ),
    assumptions=(
        AssumptionCreate(
            statement="At least nine of ten alarms are about somebody who does need help.",
            importance=5,
            evidence=2,
            test="Two weeks with both rounds and sensors: count alarms with and without need.",
            kill_criterion="More than three false alarms a night per ten residents.",
            result=AssumptionResult.HOLDS,
            finding="Two weeks, 143 alarms: 131 of them were about somebody who needed help.",
        ),
        AssumptionCreate(
            statement="No fall is found later than it would have been on a round.",
            importance=5,
            evidence=2,
            test="Time from fall to help, from the log of the phone, before and after.",
            kill_criterion="One fall that nobody notices for more than 15 minutes.",
            result=AssumptionResult.HOLDS,
            finding="Three falls in the log, found after 2, 4 and 6 minutes; rounds took 24.",
        ),
        AssumptionCreate(
            statement="Residents who are not disturbed sleep longer.",
            importance=4,
            evidence=3,
            test="Sleep questions before and after eight weeks.",
            result=AssumptionResult.BEING_TESTED,
        ),
        AssumptionCreate(
            statement="Night staff use the time they gain with those who are awake.",
            importance=3,
            evidence=2,
        ),
    ),
    changes=(
        OrganisationalChangeCreate(
            kind=OrganisationalChangeKind.PROCEDURAL,
            description="Rounds follow alarms and agreements with each resident, not the clock.",
            affected="Night staff at Solbakken",
            affected_count=14,
            owner="Head of Solbakken",
            readiness=4,
        ),
        OrganisationalChangeCreate(
            kind=OrganisationalChangeKind.ROLES,
            description="Each shift names who answers first and who answers second.",
            affected="Night staff at Solbakken",
            affected_count=14,
            owner="Night coordinator",
            readiness=4,
        ),
        OrganisationalChangeCreate(
            kind=OrganisationalChangeKind.CULTURAL,
            description="Not having looked in is no longer a failing: trust is talked about in "
            "the team meeting every second week.",
            affected="Night and day staff",
            affected_count=38,
            owner="Head of Solbakken",
            readiness=3,
        ),
    ),
    routine=RoutinePut(
        before=[
            RoutineStep(
                text="Look in on every resident once an hour",
                who="Night staff",
                minutes=2,
                minutes_low=1,
                minutes_high=3,
                times_per_week=1344,
                human_contact=False,
            ),
            RoutineStep(
                text="Help those who call or are found awake",
                who="Night staff",
                minutes=12,
                minutes_low=8,
                minutes_high=20,
                times_per_week=112,
                human_contact=True,
            ),
        ],
        after=[
            RoutineStep(
                text="Look in where it is agreed with the resident",
                who="Night staff",
                minutes=2,
                minutes_low=1,
                minutes_high=3,
                times_per_week=210,
                human_contact=False,
            ),
            RoutineStep(
                text="Answer an alarm from a bed",
                who="First on the shift",
                minutes=9,
                minutes_low=5,
                minutes_high=14,
                times_per_week=96,
                human_contact=True,
            ),
            RoutineStep(
                text="Help those who call or are found awake",
                who="Night staff",
                minutes=15,
                minutes_low=10,
                minutes_high=22,
                times_per_week=104,
                human_contact=True,
            ),
        ],
    ),
)

ASKING = Check(
    idea=ASK_FIRST,
    required=(Perspective.CARE_STAFF, Perspective.CITIZEN, Perspective.RELATIVE),
    begun=281,
    ended=272,
    views=(
        View("kirsten", (5, 4, 5, 5), 5, "It costs a conversation at each care conference."),
        View("birthe", (5, None, 5, 5), 5, "About time."),
        View(
            "nadia",
            (4, None, 4, 4),
            4,
            "Relatives should be asked when a resident cannot answer, but after the resident.",
        ),
    ),
    assumptions=(
        AssumptionCreate(
            statement="Residents can tell at a care conference how they want their nights.",
            importance=3,
            evidence=4,
        ),
    ),
    changes=(
        OrganisationalChangeCreate(
            kind=OrganisationalChangeKind.PROCEDURAL,
            description="The wish for the night is a fixed item of the care conference.",
            affected="Contact persons at Solbakken",
            affected_count=22,
            owner="Head of Solbakken",
            readiness=5,
        ),
    ),
)
