"""Who lives and works in the demo municipality: names, organisations, units and roles."""

from dataclasses import dataclass

from samskab.identity.models import OrganisationKind, OrganisationRole
from samskab.projects.models import Perspective

MUNICIPALITY = "Nordby Kommune"

SOLBAKKEN, ENGPARKEN = "Plejecenter Solbakken", "Plejecenter Engparken"

UNITS = (
    "Innovation og velfærdsteknologi",
    SOLBAKKEN,
    ENGPARKEN,
    "Hjemmepleje Nord",
    "IT og digitalisering",
    "Indkøb og udbud",
    "Økonomi",
    "Ældre og Sundhed",
)

PARTNERS = {
    "trygvej": (OrganisationKind.COMPANY, "Trygvej ApS"),
    "lysspor": (OrganisationKind.COMPANY, "Lysspor A/S"),
    "university": (OrganisationKind.ACADEMIC_INSTITUTION, "Nordby Universitet"),
    "seniors": (OrganisationKind.CIVIL_SOCIETY, "Nordby Seniorråd"),
}


@dataclass(frozen=True)
class Person:
    """A person of the demo: where they belong and from whose place they speak."""

    key: str
    name: str
    organisation: str
    role: OrganisationRole
    perspective: Perspective
    unit: str | None = None
    persona: str | None = None

    @property
    def email(self) -> str:
        """An address that can never receive mail."""
        return f"{self.key}@{self.organisation}.example"


_ROLE = OrganisationRole
_FROM = Perspective

# The administrator comes first, for the first administrator lets everybody else in; the order
# of the personas is that of `PERSONAS`.
ADMINISTRATOR = Person(
    "soren", "Søren Bøgh", "nordby", _ROLE.ADMINISTRATOR, _FROM.IT, UNITS[4], "administrator"
)

PERSONAS = (
    Person(
        "mette",
        "Mette Holm",
        "nordby",
        _ROLE.FACILITATOR,
        _FROM.MANAGEMENT,
        UNITS[0],
        "project_lead",
    ),
    Person(
        "anna", "Anna Krogh", "nordby", _ROLE.EMPLOYEE, _FROM.CARE_STAFF, UNITS[1], "care_worker"
    ),
    Person(
        "karen",
        "Karen Lund",
        "nordby",
        _ROLE.DECISION_MAKER,
        _FROM.MANAGEMENT,
        UNITS[7],
        "decision_maker",
    ),
    Person("jonas", "Jonas Friis", "trygvej", _ROLE.PARTNER, _FROM.COMPANY, None, "company"),
    Person(
        "ida",
        "Ida Vestergaard",
        "university",
        _ROLE.RESEARCHER,
        _FROM.RESEARCH,
        None,
        "researcher",
    ),
    ADMINISTRATOR,
    Person(
        "birthe", "Birthe Ågård", "seniors", _ROLE.PARTNER, _FROM.CITIZEN, None, "citizen_voice"
    ),
)

COLLEAGUES = (
    Person("kirsten", "Kirsten Damgaard", "nordby", _ROLE.EMPLOYEE, _FROM.CARE_STAFF, UNITS[1]),
    Person("fatima", "Fatima Aydin", "nordby", _ROLE.EMPLOYEE, _FROM.CARE_STAFF, UNITS[3]),
    Person("camilla", "Camilla Bruun", "nordby", _ROLE.EMPLOYEE, _FROM.MANAGEMENT, UNITS[2]),
    Person(
        "mikkel", "Mikkel Thorsen", "nordby", _ROLE.EMPLOYEE, _FROM.WORKING_ENVIRONMENT, UNITS[2]
    ),
    Person("lars", "Lars Østergaard", "nordby", _ROLE.EMPLOYEE, _FROM.IT, UNITS[4]),
    Person("hanne", "Hanne Kjær", "nordby", _ROLE.EMPLOYEE, _FROM.PROCUREMENT, UNITS[5]),
    Person("peter", "Peter Dahl", "nordby", _ROLE.EMPLOYEE, _FROM.FINANCE, UNITS[6]),
    Person("lone", "Lone Skov", "nordby", _ROLE.EMPLOYEE, _FROM.DATA_PROTECTION, UNITS[4]),
    Person("emil", "Emil Rask", "lysspor", _ROLE.PARTNER, _FROM.COMPANY),
    Person("nadia", "Nadia Sørensen", "seniors", _ROLE.PARTNER, _FROM.RELATIVE),
)

EVERYBODY = (*PERSONAS, *COLLEAGUES)
