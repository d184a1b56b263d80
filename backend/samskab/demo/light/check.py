"""How light that follows the day was checked; one assumption goes untested into the test."""

from samskab.demo.check_round import Check, View
from samskab.demo.light.ideas import DAYLIGHT
from samskab.projects.models import Perspective
from samskab.reality_check.assumptions.schemas import AssumptionCreate
from samskab.reality_check.changes.schemas import OrganisationalChangeCreate
from samskab.reality_check.models import OrganisationalChangeKind

CHECK = Check(
    idea=DAYLIGHT,
    required=(
        Perspective.CARE_STAFF,
        Perspective.RELATIVE,
        Perspective.MANAGEMENT,
        Perspective.WORKING_ENVIRONMENT,
    ),
    begun=186,
    ended=140,
    views=(
        View("anna", (4, 4, 4, 3), 3, "The light must be good enough to give medicine by."),
        View(
            "camilla",
            (4, 4, 5, 4),
            4,
            "It can be taken down again, which makes it easy to say yes.",
        ),
        View(
            "mikkel",
            (3, 2, 4, 3),
            4,
            "Warm, low light at night makes the staff tired.",
            "Staff must be able to see what they do.",
            "A button by the door gives work light for twenty minutes; it is part of the test.",
        ),
        View("nadia", (5, 4, 4, 4), 4, "The evenings are the hardest. I would try anything calm."),
        View("emil", (5, 5, 5, 4), 4, "Installed in two days without closing the day room."),
        View("hanne", (3, None, 4, 3), 3, "Below the threshold for a tender during the test."),
    ),
    assumptions=(
        AssumptionCreate(
            statement="Light in the day room alone is enough to change evenings.",
            importance=5,
            evidence=2,
        ),
        AssumptionCreate(
            statement="Restlessness can be observed the same way by different staff.",
            importance=4,
            evidence=2,
            test="Two observers fill in the same form for ten evenings and compare.",
            kill_criterion="They differ in more than three of ten evenings.",
        ),
    ),
    changes=(
        OrganisationalChangeCreate(
            kind=OrganisationalChangeKind.PROCEDURAL,
            description="Evening care begins when the light turns, and the television is off.",
            affected="Evening staff at Engparken",
            affected_count=18,
            owner="Camilla Bruun",
            readiness=4,
        ),
    ),
)
