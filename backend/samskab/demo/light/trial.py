"""How light in the day room is being tried; the follow-up has begun."""

from samskab.demo.light.ideas import DAYLIGHT
from samskab.demo.people import ENGPARKEN
from samskab.demo.trial import Aim, Drawn, Group, Mishap, Sheet, Trial, own_sheet, question
from samskab.projects.models import BottomLine
from samskab.test_setups.consent.models import ConsentScope, GivenBy
from samskab.test_setups.incidents.models import IncidentSeverity
from samskab.test_setups.outcomes.models import OutcomeDirection
from samskab.test_setups.participants.models import DataChoice, ParticipantRole
from samskab.test_setups.studies.models import FieldTest, StudyDesign
from samskab.test_setups.studies.schemas import StudyCreate

_DOWN = OutcomeDirection.LOWER_IS_BETTER
_POINTS = "on the scale 0–10"

RESIDENTS = Sheet(
    own_sheet(
        ("Aftenen", "The evening"),
        ParticipantRole.CITIZEN,
        (
            question(
                "restless",
                ("Hvor urolig var aftenen?", "How restless was the evening?"),
                (0, "slet ikke", "not at all"),
                (10, "meget", "very"),
            ),
        ),
    ),
    {"restless": Drawn(6.2, 1.5, -1.4, 1.6)},
    (Aim("Restless evenings", "restless", BottomLine.CITIZEN, _DOWN, _POINTS, 1, 10, 0),),
)

STAFF = Sheet(
    own_sheet(
        ("Min aftenvagt", "My evening shift"),
        ParticipantRole.EMPLOYEE,
        (
            question(
                "strain",
                ("Hvor anstrengende var vagten?", "How straining was the shift?"),
                (0, "slet ikke", "not at all"),
                (10, "meget", "very"),
            ),
            question(
                "called",
                (
                    "Hvor mange gange blev du kaldt mellem kl. 16 og 20?",
                    "How often were you called between 4 and 8 pm?",
                ),
                (0, "ingen", "never"),
                (60, "tres eller flere", "sixty or more"),
            ),
        ),
    ),
    {"strain": Drawn(6.0, 1.3, -0.8, 1.4), "called": Drawn(21, 4, -4, 4)},
    (
        Aim("Strain of a shift", "strain", BottomLine.EMPLOYEE, _DOWN, _POINTS, 1, 10, 0),
        Aim("Calls", "called", BottomLine.ORGANISATION, _DOWN, "calls an evening", 4, 60, 0),
    ),
)

TRIAL = Trial(
    idea=DAYLIGHT,
    study=StudyCreate(
        title="Light in the day room at Engparken",
        question="Are evenings calmer when the light follows the day?",
        design=StudyDesign.PRE_POST,
        field_test=FieldTest.PILOT,
        inclusion="Residents who spend their evenings in the day room, and the evening staff.",
        target_n=20,
        lawful_basis_test="Consent, article 6(1)(a) and 9(2)(a) of the GDPR",
        lawful_basis_operation=None,
    ),
    consent_da=(
        "Lyset i opholdsstuen ændrer sig i løbet af dagen. Personalet skriver ned, hvordan "
        "aftenen har været. Ingen filmes. Man kan sige stop når som helst."
    ),
    consent_en=(
        "The light in the day room changes through the day. Staff write down how the evening "
        "was. Nobody is filmed. One can stop at any time."
    ),
    groups=(
        Group(
            ParticipantRole.CITIZEN,
            12,
            ENGPARKEN,
            (ConsentScope.SURVEY, ConsentScope.OBSERVATION),
            GivenBy.GUARDIAN,
            "The contact person was present, and the resident did not object.",
        ),
        Group(ParticipantRole.EMPLOYEE, 8, ENGPARKEN),
    ),
    sheets=(RESIDENTS, STAFF),
    seed=5,
    planned=124,
    begun=100,
    baseline=94,
    follow_up=12,
    weeks=12,
    followed=5,
    withdrew={
        7: (60, DataChoice.RESTRICT, "The guardian said it in a telephone call."),
    },
    mishaps=(
        Mishap(
            72,
            IncidentSeverity.MINOR,
            "The light stayed bright until ten in the evening after a power cut.",
            "Lysspor changed the setting so that it finds the time again by itself.",
        ),
        Mishap(
            15,
            IncidentSeverity.MINOR,
            "The button for work light by the door is stuck now and then.",
        ),
    ),
)
