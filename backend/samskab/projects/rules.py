"""Pure rules of a project: weights, who may hold which role, what may follow what."""

from samskab.identity.models import OrganisationKind
from samskab.identity.permissions import (
    CONTRIBUTING,
    LEADING,
    LOOKING,
    PARTNERING,
    RESEARCHING,
    Permission,
)
from samskab.projects.models import PHASES, Phase, ProjectRole

PERMISSIONS_OF_ROLE: dict[ProjectRole, frozenset[Permission]] = {
    ProjectRole.LEAD: LEADING,
    ProjectRole.FACILITATOR: LEADING,
    ProjectRole.CONTRIBUTOR: CONTRIBUTING,
    ProjectRole.PARTNER: PARTNERING,
    ProjectRole.RESEARCHER: RESEARCHING,
    ProjectRole.OBSERVER: LOOKING,
}

_MUNICIPAL_ONLY = frozenset({ProjectRole.LEAD, ProjectRole.FACILITATOR, ProjectRole.CONTRIBUTOR})


def weights_are_whole(citizen: int, employee: int, organisation: int) -> bool:
    """Tell whether three per cents sum to 100 (house rule 7)."""
    return citizen + employee + organisation == 100


def role_fits(role: ProjectRole, kind: OrganisationKind) -> bool:
    """Tell whether a person of such an organisation may hold the role (house rule 1)."""
    return kind is OrganisationKind.MUNICIPALITY or role not in _MUNICIPAL_ONLY


def following(phase: Phase) -> Phase | None:
    """Return the phase after this one, or None after the last."""
    place = PHASES.index(phase)
    return PHASES[place + 1] if place + 1 < len(PHASES) else None


def is_earlier(phase: Phase, than: Phase) -> bool:
    """Tell whether a phase comes before another."""
    return PHASES.index(phase) < PHASES.index(than)
