"""The verbs of the gate: read how it stands, decide."""

from typing import Any

from samskab.core import audit, clock, events
from samskab.core.database import Session
from samskab.core.problems import Conflict, Invalid
from samskab.identity.permissions import Permission
from samskab.projects.access import Access
from samskab.projects.events import DecisionMade, ProjectAction
from samskab.projects.gates import conditions as gate
from samskab.projects.gates import rules
from samskab.projects.gates.conditions import Condition
from samskab.projects.gates.models import Decision, DecisionKind
from samskab.projects.gates.schemas import DecisionCreate
from samskab.projects.models import Project
from samskab.projects.service import scope_of
from samskab.projects.spending import service as spending


async def read_gate(session: Session, here: Access) -> dict[str, Any]:
    """Return how the gate of the present phase stands, with the cost so far (rule 11)."""
    project = here.project
    conditions = await gate.check_all(session, project)
    return {
        "phase": project.phase,
        "state": project.state,
        "conditions": conditions,
        "remarks": await gate.remarks_on(session, project),
        "open": all(condition.met for condition in conditions),
        "weights": project.weights,
        "spending": await spending.summarise(session, project.id),
        "possible_decisions": rules.possible(rules.Standing(project.phase, project.state)),
        "may_decide": Permission.DECISION_MAKE in here.permissions,
    }


async def decide(session: Session, here: Access, new: DecisionCreate) -> Decision:
    """Take a decision and store it with its evidence. The project's row must be locked."""
    project = here.project
    standing = rules.Standing(project.phase, project.state)
    after = _where_it_leads(standing, new)
    conditions = await gate.check_all(session, project)
    _demand_justification(new, conditions)
    decision = Decision(
        **scope_of(project),
        kind=new.kind,
        from_phase=project.phase,
        to_phase=after.phase,
        to_state=after.state,
        reason=new.reason,
        justification=new.justification,
        evidence=await _evidence(session, project, conditions),
        decided_by=here.actor.user_id,
        decided_by_name=here.actor.name,
    )
    session.add(decision)
    if after.phase is not project.phase:
        project.phase_since = clock.now()
    project.phase, project.state = after.phase, after.state
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        ProjectAction.DECIDED,
        decision,
        after={"kind": new.kind, "to_phase": after.phase, "to_state": after.state},
    )
    events.record(
        session,
        here.actor.user_id,
        DecisionMade(
            **scope_of(project),
            decision_id=decision.id,
            kind_of_decision=decision.kind,
            from_phase=decision.from_phase,
            to_phase=decision.to_phase,
        ),
    )
    await session.flush()
    return decision


def _where_it_leads(standing: rules.Standing, new: DecisionCreate) -> rules.Standing:
    if new.to_phase is not None and new.kind is not DecisionKind.RETURN:
        raise Invalid("to_phase_only_with_return", "Leave to_phase out here.", "/to_phase")
    after = rules.outcome(standing, new.kind, new.to_phase)
    if after is not None:
        return after
    if new.kind is DecisionKind.RETURN and new.kind in rules.possible(standing):
        raise Invalid("to_phase_not_earlier", "Name an earlier phase to return to.", "/to_phase")
    offered = ", ".join(rules.possible(standing)) or "none: the project has ended"
    raise Conflict(
        "decision_not_possible",
        f"This cannot be decided from here. Possible decisions: {offered}.",
    )


def _demand_justification(new: DecisionCreate, conditions: list[Condition]) -> None:
    if new.kind not in rules.THROUGH_THE_GATE:
        return
    unmet = [condition.name for condition in conditions if not condition.met]
    binding = [c.name for c in conditions if c.binding and not c.met]
    if binding:
        raise Conflict(
            "gate_condition_binding",
            f"Unmet conditions: {', '.join(binding)}. A justification does not replace these; "
            "deal with them before the gate is passed.",
        )
    if unmet and not new.justification:
        raise Conflict(
            "gate_not_open",
            f"Unmet conditions: {', '.join(unmet)}. To pass the gate all the same, "
            "write a justification; it stays beside the decision.",
        )


async def _evidence(
    session: Session, project: Project, conditions: list[Condition]
) -> dict[str, Any]:
    return {
        "conditions": [condition.model_dump(mode="json") for condition in conditions],
        "weights": project.weights,
        "spending": await spending.summarise(session, project.id),
        **await gate.collect_all(session, project),
    }
