"""Pure rules of a study: which state may follow, when its plan may still change."""

from samskab.test_setups.studies.models import SiteKind, StudyDesign, StudyState

_FOLLOWING: dict[StudyState, frozenset[StudyState]] = {
    StudyState.DRAFT: frozenset({StudyState.APPROVED, StudyState.ARCHIVED}),
    StudyState.APPROVED: frozenset({StudyState.RUNNING, StudyState.ARCHIVED}),
    StudyState.RUNNING: frozenset({StudyState.LOCKED}),
    StudyState.LOCKED: frozenset({StudyState.RUNNING, StudyState.ARCHIVED}),
    StudyState.ARCHIVED: frozenset(),
}

OPEN_FOR_PEOPLE = frozenset({StudyState.APPROVED, StudyState.RUNNING})
CLOSED = frozenset({StudyState.LOCKED, StudyState.ARCHIVED})
# What a reader of the report would call the plan.
PLAN_FIELDS = frozenset({"question", "design", "field_test", "inclusion", "target_n"})


def may_follow(present: StudyState, following: StudyState) -> bool:
    """Tell whether a study in one state may enter another."""
    return following in _FOLLOWING[present]


def possible(present: StudyState) -> list[StudyState]:
    """Return the states that may follow, in the order of a study's life."""
    return [state for state in StudyState if state in _FOLLOWING[present]]


def needs_reason(present: StudyState, changed: set[str]) -> bool:
    """Tell whether a change touches a plan that has been approved."""
    return present is not StudyState.DRAFT and bool(changed & PLAN_FIELDS)


def measures_twice(design: StudyDesign) -> bool:
    """Tell whether the design compares a follow-up with a baseline."""
    return design is not StudyDesign.DESCRIPTIVE


def site_is_whole(kind: SiteKind, *, has_unit: bool, has_number: bool) -> bool:
    """Tell whether a site is a unit (care centre) or a number (home), never both."""
    return (has_unit, has_number) == (kind is SiteKind.CARE_CENTRE, kind is SiteKind.HOME)
