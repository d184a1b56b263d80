"""How the dispenser was tried in Hjemmepleje Nord."""

from samskab.demo.medicine.ideas import DISPENSER
from samskab.demo.trial import Aim, Drawn, Group, Mishap, Sheet, Trial, own_sheet, question
from samskab.projects.models import BottomLine
from samskab.test_setups.incidents.models import IncidentSeverity
from samskab.test_setups.instruments.models import InstrumentKind
from samskab.test_setups.instruments.schemas import SusInstrumentCreate
from samskab.test_setups.outcomes.models import OutcomeDirection
from samskab.test_setups.participants.models import DataChoice, ParticipantRole
from samskab.test_setups.studies.models import FieldTest, StudyDesign
from samskab.test_setups.studies.schemas import StudyCreate

_UP, _DOWN = OutcomeDirection.HIGHER_IS_BETTER, OutcomeDirection.LOWER_IS_BETTER
_POINTS = "on the scale 0–10"

CITIZENS = Sheet(
    own_sheet(
        ("Min medicin", "My medicine"),
        ParticipantRole.CITIZEN,
        (
            question(
                "on_time",
                (
                    "Hvor mange af de seneste ti doser fik du til tiden?",
                    "How many of the last ten doses did you get on time?",
                ),
                (0, "ingen", "none"),
                (10, "alle ti", "all ten"),
            ),
            question(
                "independent",
                (
                    "I hvor høj grad bestemmer du selv over din dag?",
                    "How far do you decide over your day yourself?",
                ),
                (0, "slet ikke", "not at all"),
                (10, "helt", "fully"),
            ),
            question(
                "lonely",
                ("Hvor ofte føler du dig ensom?", "How often do you feel lonely?"),
                (0, "aldrig", "never"),
                (10, "hele tiden", "all the time"),
            ),
        ),
    ),
    {
        "on_time": Drawn(6.8, 1.3, 2.0, 1.2),
        "independent": Drawn(5.4, 1.6, 1.5, 1.5),
        "lonely": Drawn(4.0, 1.8, 0.3, 1.5),
    },
    (
        Aim("Doses on time", "on_time", BottomLine.CITIZEN, _UP, "of ten doses", 1, 0, 10, 2),
        Aim("Deciding over the day", "independent", BottomLine.CITIZEN, _UP, _POINTS, 1, 0, 10),
        Aim("Loneliness", "lonely", BottomLine.CITIZEN, _DOWN, _POINTS, 1, 10, 0),
    ),
)

CARE_WORKERS = Sheet(
    own_sheet(
        ("Min rute", "My route"),
        ParticipantRole.EMPLOYEE,
        (
            question(
                "pressed",
                ("Hvor presset var din dag?", "How pressed was your day?"),
                (0, "slet ikke", "not at all"),
                (10, "meget", "very"),
            ),
            question(
                "handing_over",
                (
                    "Hvor mange minutter gik til at give medicin?",
                    "How many minutes went to handing over medicine?",
                ),
                (0, "ingen", "none"),
                (240, "fire timer eller flere", "four hours or more"),
            ),
        ),
    ),
    {"pressed": Drawn(6.6, 1.2, -0.6, 1.6), "handing_over": Drawn(96, 16, -34, 18)},
    (
        Aim("Pressure of a day", "pressed", BottomLine.EMPLOYEE, _DOWN, _POINTS, 1, 10, 0),
        Aim(
            "Time for handing over medicine",
            "handing_over",
            BottomLine.ORGANISATION,
            _DOWN,
            "minutes a day",
            15,
            180,
            0,
        ),
    ),
)

_EASY = {f"sus{number}": Drawn(4.2, 0.6, 0, 0.7) for number in (1, 3, 5, 7, 9)}
_HARD = {f"sus{number}": Drawn(1.8, 0.6, 0, 0.7) for number in (2, 4, 6, 8, 10)}

USABILITY = Sheet(
    SusInstrumentCreate(kind=InstrumentKind.SUS, answered_by=[ParticipantRole.CITIZEN]),
    _EASY | _HARD,
    only_after="Nobody had the dispenser yet",
)

TRIAL = Trial(
    idea=DISPENSER,
    study=StudyCreate(
        title="Dispensers in fourteen homes",
        question="Do people take their medicine on time without a visit, and do they thrive?",
        design=StudyDesign.PRE_POST,
        field_test=FieldTest.CLOSE_TO_MARKET,
        inclusion="Citizens in Hjemmepleje Nord who get tablets at least twice a day and have "
        "another visit on each of these days; care workers on their routes.",
        target_n=24,
        lawful_basis_test="Consent, article 6(1)(a) and 9(2)(a) of the GDPR",
        lawful_basis_operation="Social services act, article 6(1)(e) and 9(2)(h) of the GDPR",
    ),
    consent_da=(
        "Du låner en medicinboks i tre måneder. Den siger til, når du skal tage din medicin. Vi "
        "spørger dig to gange, hvordan det går. Du kan altid få besøgene tilbage, fra den ene dag "
        "til den anden."
    ),
    consent_en=(
        "You borrow a medicine dispenser for three months. It tells you when to take your "
        "medicine. We ask you twice how it goes. You can always have the visits back, from one "
        "day to the next."
    ),
    groups=(Group(ParticipantRole.CITIZEN, 14), Group(ParticipantRole.EMPLOYEE, 10)),
    sheets=(CITIZENS, CARE_WORKERS, USABILITY),
    seed=11,
    reporter="fatima",
    planned=198,
    begun=190,
    baseline=184,
    follow_up=68,
    weeks=16,
    locked=54,
    withdrew={
        3: (150, DataChoice.KEEP, "Said it to the care worker: the voice was irritating."),
    },
    lost={9: (121, "Admitted to hospital"), 20: (110, "Works in another district now")},
    mishaps=(
        Mishap(
            141,
            IncidentSeverity.MINOR,
            "A dispenser spoke at night after the change to winter time.",
            "The supplier changed the clock of all dispensers the same morning.",
        ),
    ),
)
