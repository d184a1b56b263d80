"""How the bed sensors were tried at Solbakken."""

from samskab.demo.people import SOLBAKKEN
from samskab.demo.safe_nights.ideas import BED_SENSORS
from samskab.demo.trial import Aim, Drawn, Group, Mishap, Sheet, Trial, own_sheet, question
from samskab.projects.models import BottomLine
from samskab.test_setups.consent.models import ConsentScope
from samskab.test_setups.incidents.models import IncidentSeverity
from samskab.test_setups.outcomes.models import OutcomeDirection
from samskab.test_setups.participants.models import DataChoice, ParticipantRole
from samskab.test_setups.studies.models import FieldTest, StudyDesign
from samskab.test_setups.studies.schemas import StudyCreate

_UP, _DOWN = OutcomeDirection.HIGHER_IS_BETTER, OutcomeDirection.LOWER_IS_BETTER
_POINTS = "on the scale 0–10"

RESIDENTS = Sheet(
    own_sheet(
        ("Min nat", "My night"),
        ParticipantRole.CITIZEN,
        (
            question(
                "rested",
                ("Hvor udhvilet føler du dig i dag?", "How rested do you feel today?"),
                (0, "slet ikke", "not at all"),
                (10, "helt", "fully"),
            ),
            question(
                "woken",
                ("Hvor mange gange vågnede du i nat?", "How often did you wake last night?"),
                (0, "slet ikke", "not at all"),
                (10, "ti gange eller flere", "ten times or more"),
            ),
            question(
                "safe",
                ("Hvor tryg er du om natten?", "How safe do you feel at night?"),
                (0, "slet ikke", "not at all"),
                (10, "helt", "fully"),
            ),
        ),
    ),
    {
        "rested": Drawn(4.4, 1.6, 2.0, 1.3),
        "woken": Drawn(5.0, 1.2, -2.5, 0.9),
        "safe": Drawn(7.2, 1.4, 0.2, 1.1),
    },
    (
        Aim("Rested in the morning", "rested", BottomLine.CITIZEN, _UP, _POINTS, 1, 0, 10, 2),
        Aim("Times woken", "woken", BottomLine.CITIZEN, _DOWN, "times a night", 1, 10, 0, 2),
        Aim("Feeling safe at night", "safe", BottomLine.CITIZEN, _UP, _POINTS, 1, 0, 10),
    ),
)

NIGHT_STAFF = Sheet(
    own_sheet(
        ("Min nattevagt", "My night shift"),
        ParticipantRole.EMPLOYEE,
        (
            question(
                "strain",
                ("Hvor anstrengende var vagten?", "How straining was the shift?"),
                (0, "slet ikke", "not at all"),
                (10, "meget", "very"),
            ),
            question(
                "walked",
                ("Hvor mange kilometer gik du?", "How many kilometres did you walk?"),
                (0, "ingen", "none"),
                (20, "tyve eller flere", "twenty or more"),
            ),
            question(
                "overtime",
                (
                    "Hvor mange timer har du haft overarbejde de seneste fire uger?",
                    "How many hours of overtime have you had in the past four weeks?",
                ),
                (0, "ingen", "none"),
                (40, "fyrre eller flere", "forty or more"),
            ),
        ),
    ),
    {
        "strain": Drawn(6.6, 1.0, -2.3, 0.9),
        "walked": Drawn(11.0, 1.5, -4.2, 1.4),
        "overtime": Drawn(7.0, 3.0, -0.6, 3.4),
    },
    (
        Aim("Strain of a shift", "strain", BottomLine.EMPLOYEE, _DOWN, _POINTS, 1, 10, 0),
        Aim("Walked in a shift", "walked", BottomLine.EMPLOYEE, _DOWN, "kilometres", 2, 20, 0),
        Aim(
            "Overtime",
            "overtime",
            BottomLine.ORGANISATION,
            _DOWN,
            "hours in four weeks",
            2,
            40,
            0,
        ),
    ),
)

TRIAL = Trial(
    idea=BED_SENSORS,
    study=StudyCreate(
        title="Bed sensors at Solbakken",
        question="Do residents sleep better, and do night staff walk less, when sensors replace "
        "the hourly rounds?",
        design=StudyDesign.PRE_POST,
        field_test=FieldTest.PILOT,
        inclusion="Residents who are looked in on at night and can say themselves whether they "
        "want to take part; night staff with at least eight shifts in four weeks.",
        target_n=22,
        lawful_basis_test="Consent, article 6(1)(a) and 9(2)(a) of the GDPR",
        lawful_basis_operation="Social services act, article 6(1)(e) and 9(2)(h) of the GDPR",
    ),
    consent_da=(
        "Vi prøver, om en måtte under madrassen kan gøre natten mere rolig. Du bliver spurgt to "
        "gange, hvordan du sover. Det er frivilligt. Du kan når som helst sige stop, uden at sige "
        "hvorfor, og det ændrer ikke din hjælp. Firmaet får aldrig dit navn at vide."
    ),
    consent_en=(
        "We try whether a strip under the mattress can make the night calmer. You are asked twice "
        "how you sleep. It is voluntary. You can stop at any time without saying why, and your "
        "care does not change. The company never learns your name."
    ),
    groups=(
        Group(
            ParticipantRole.CITIZEN,
            14,
            SOLBAKKEN,
            (ConsentScope.SURVEY, ConsentScope.DEVICE),
            witness="The contact person was present.",
        ),
        Group(ParticipantRole.EMPLOYEE, 8, SOLBAKKEN),
    ),
    sheets=(RESIDENTS, NIGHT_STAFF),
    seed=8,
    planned=265,
    begun=258,
    baseline=252,
    follow_up=164,
    weeks=12,
    locked=152,
    withdrew={
        5: (216, DataChoice.ERASE, "The night nurse was present and read the text again."),
    },
    lost={11: (190, "Moved to another care centre")},
    absent={17: "On parental leave when the follow-up was made"},
    mishaps=(
        Mishap(
            231,
            IncidentSeverity.SERIOUS,
            "A resident sat on the floor for 40 minutes: the alarm had been acknowledged, but "
            "the one who acknowledged it was called to another room.",
            "An alarm is acknowledged in the room only, and goes to the second phone after three "
            "minutes. Tried on two shifts before the test went on. The resident was not hurt, and "
            "the relatives were told.",
        ),
        Mishap(
            205,
            IncidentSeverity.MINOR,
            "Two sensors sent no data for a night after a power cut.",
            "The sensors start again by themselves now; the rounds were made that night.",
        ),
    ),
)
