"""Pure rules of pre-mortems: what follows what."""

from samskab.reality_check.premortem.models import PremortemState

FOLLOWING = {
    PremortemState.WRITING: frozenset({PremortemState.SORTING, PremortemState.CLOSED}),
    PremortemState.SORTING: frozenset({PremortemState.CLOSED}),
    PremortemState.CLOSED: frozenset[PremortemState](),
}


def may_follow(present: PremortemState, following: PremortemState) -> bool:
    """Tell whether a session may go on to another state; cards once seen stay seen."""
    return following in FOLLOWING[present]
