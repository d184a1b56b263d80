"""Pure rules of decisions: which are possible when, and where they lead."""

from dataclasses import dataclass

from samskab.projects.gates.models import DecisionKind
from samskab.projects.models import Phase, ProjectState
from samskab.projects.rules import following, is_earlier


@dataclass(frozen=True)
class Standing:
    """Where a project stands: its phase and its state."""

    phase: Phase
    state: ProjectState


# Decisions that pass the gate: every condition must be met, or a justification written.
THROUGH_THE_GATE = frozenset({DecisionKind.ADVANCE, DecisionKind.IMPLEMENT})


def possible(standing: Standing) -> list[DecisionKind]:
    """Return the decisions that can be taken from here, in the order they are offered."""
    if standing.state is ProjectState.PARKED:
        return [DecisionKind.RESUME, DecisionKind.STOP]
    if standing.state is not ProjectState.ACTIVE:
        return []
    kinds = [DecisionKind.PARK, DecisionKind.STOP]
    if standing.phase is not Phase.IDEA_GENERATION:
        kinds.insert(0, DecisionKind.RETURN)
    last = standing.phase is Phase.EVALUATION
    kinds.insert(0, DecisionKind.IMPLEMENT if last else DecisionKind.ADVANCE)
    return kinds


def outcome(standing: Standing, kind: DecisionKind, to_phase: Phase | None) -> Standing | None:
    """Return where a decision leads, or None when it is not possible from here."""
    if kind not in possible(standing):
        return None
    match kind:
        case DecisionKind.ADVANCE:
            after = following(standing.phase)
            return Standing(after, ProjectState.ACTIVE) if after else None
        case DecisionKind.RETURN:
            if to_phase is None or not is_earlier(to_phase, standing.phase):
                return None
            return Standing(to_phase, ProjectState.ACTIVE)
        case DecisionKind.PARK:
            return Standing(standing.phase, ProjectState.PARKED)
        case DecisionKind.RESUME:
            return Standing(standing.phase, ProjectState.ACTIVE)
        case DecisionKind.STOP:
            return Standing(standing.phase, ProjectState.STOPPED)
        case DecisionKind.IMPLEMENT:
            return Standing(standing.phase, ProjectState.IMPLEMENTED)
