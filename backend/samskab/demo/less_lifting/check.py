"""How less lifting is being checked: people disagree, and a blocker waits for its answer."""

from samskab.demo.check_round import Check, View
from samskab.demo.less_lifting.ideas import ONE_PERSON, TURNING
from samskab.projects.models import Perspective
from samskab.reality_check.assumptions.schemas import AssumptionCreate
from samskab.reality_check.changes.schemas import OrganisationalChangeCreate
from samskab.reality_check.models import OrganisationalChangeKind
from samskab.reality_check.perspectives.schemas import SetAsidePerspectiveCreate
from samskab.reality_check.routines.schemas import RoutinePut, RoutineStep

HOIST = Check(
    idea=ONE_PERSON,
    required=(
        Perspective.CARE_STAFF,
        Perspective.CITIZEN,
        Perspective.MANAGEMENT,
        Perspective.WORKING_ENVIRONMENT,
        Perspective.FINANCE,
    ),
    not_needed=(
        SetAsidePerspectiveCreate(
            perspective=Perspective.PROCUREMENT,
            reason="Nothing is bought for the trial: the hoists hang there already, and two newer "
            "motors are lent. If the motors are to stay, procurement is asked first.",
        ),
    ),
    begun=54,
    ended=22,
    views=(
        View("anna", (5, 5, 4, 5), 4, "We do it already when nobody looks. Make it safe instead."),
        View(
            "mikkel",
            (2, 1, 2, 2),
            5,
            "The two-person rule came after an accident in 2019. I will not sign this without "
            "training and a limit on weight.",
            "The two-person rule is part of the workplace assessment and cannot be set aside.",
        ),
        View(
            "birthe",
            (3, None, 3, 4),
            3,
            "Some are afraid with one person only. Ask each, and let them say two.",
        ),
        View("camilla", (5, 4, 3, 5), 4, "I want it, and I want Mikkel to want it."),
        View("jonas", (4, 4, 4, 4), 3, "Newer motors stop by themselves; yours are from 2014."),
        View(
            "mette",
            (2, 2, 3, 3),
            4,
            "The evening shift is afraid of being alone with the responsibility.",
            voiced=("Evening shift at Engparken", Perspective.CARE_STAFF),
        ),
    ),
    assumptions=(
        AssumptionCreate(
            statement="One person with a newer motor is as safe as two with the old one.",
            importance=5,
            evidence=2,
            test="Twenty lifts with a physiotherapist watching, in two rooms.",
            kill_criterion="One lift in which a second person would have been needed.",
        ),
        AssumptionCreate(
            statement="Staff who may use the hoist alone stop lifting by hand.",
            importance=5,
            evidence=1,
        ),
        AssumptionCreate(
            statement="Sick leave for back pain falls within a year.", importance=3, evidence=2
        ),
    ),
    changes=(
        OrganisationalChangeCreate(
            kind=OrganisationalChangeKind.SKILLS,
            description="Everybody is trained by a colleague for half a day, with a yearly check.",
            affected="Care staff at Engparken",
            affected_count=46,
            owner="Camilla Bruun",
            readiness=3,
        ),
    ),
    routine=RoutinePut(
        before=[
            RoutineStep(
                text="Find a second person",
                who="Care worker",
                minutes=4,
                minutes_low=1,
                minutes_high=10,
                times_per_week=168,
                human_contact=False,
            ),
            RoutineStep(
                text="Move the resident with the hoist",
                who="Two care workers",
                minutes=14,
                minutes_low=12,
                minutes_high=18,
                times_per_week=168,
                human_contact=True,
            ),
        ],
        after=[
            RoutineStep(
                text="Move the resident with the hoist",
                who="One care worker",
                minutes=9,
                minutes_low=8,
                minutes_high=13,
                times_per_week=168,
                human_contact=True,
            ),
        ],
    ),
)

SHEET = Check(
    idea=TURNING,
    required=(Perspective.CARE_STAFF, Perspective.CITIZEN, Perspective.MANAGEMENT),
    begun=14,
    ended=9,
    views=(
        View("jonas", (4, 4, 5, 4), 4, "Four sheets can be lent for six weeks."),
        View("camilla", (4, 3, 4, 3), 3, "For the four who must be turned at night."),
    ),
    assumptions=(
        AssumptionCreate(
            statement="Residents sleep while the sheet turns them.",
            importance=4,
            evidence=2,
            test="Two residents, three nights, night staff note when they wake.",
        ),
    ),
    changes=(),
)
