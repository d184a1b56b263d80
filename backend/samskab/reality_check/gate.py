"""What the reality check hands to the gate: its conditions, and its part of the evidence."""

from typing import Any

from samskab.core.database import Session
from samskab.projects.gates.conditions import Condition
from samskab.projects.models import Phase, Project
from samskab.reality_check import prospects, rules, service
from samskab.reality_check.models import ChangeState
from samskab.reality_check.standings import selected_standings

LINK = "reality-check"
NO_IDEA = "No idea has been selected for the reality check yet."


class PerspectivesHeard:
    """Every required perspective has spoken about every selected idea (house rule 4)."""

    phase = Phase.REALITY_CHECK

    async def check(self, session: Session, project: Project) -> Condition:
        """Count the ideas about which somebody has still to be heard."""
        standings = await selected_standings(session, project.id)
        waiting = [standing for standing in standings.values() if standing.missing]
        names = rules.in_order({p for standing in waiting for p in standing.missing})
        return Condition(
            name="perspectives_heard",
            met=bool(standings) and not waiting,
            binding=bool(standings),
            explanation=(
                NO_IDEA
                if not standings
                else f"{len(waiting)} ideas wait to hear from: {', '.join(names)}."
                if waiting
                else "Every required perspective has spoken."
            ),
            facts={"ideas": len(waiting), "perspectives": [p.value for p in names]},
            link=LINK,
        )


class BlockersAnswered:
    """Whatever somebody said would stop an idea has its answer."""

    phase = Phase.REALITY_CHECK

    async def check(self, session: Session, project: Project) -> Condition:
        """Count the blockers without an answer."""
        standings = await selected_standings(session, project.id)
        waiting = sum(standing.open_blockers for standing in standings.values())
        return Condition(
            name="blockers_answered",
            met=bool(standings) and waiting == 0,
            explanation=(
                NO_IDEA
                if not standings
                else f"{waiting} blockers are not answered yet."
                if waiting
                else "Every blocker has its answer."
            ),
            facts={"open": waiting},
            link=LINK,
        )


class OrganisationalChangeStated:
    """Each selected idea has its organisational change, or why it needs none (house rule 5)."""

    phase = Phase.REALITY_CHECK

    async def check(self, session: Session, project: Project) -> Condition:
        """Count the ideas that would leave without their organisational change."""
        standings = await selected_standings(session, project.id)
        without = sum(s.change is ChangeState.MISSING for s in standings.values())
        return Condition(
            name="organisational_change_stated",
            met=bool(standings) and without == 0,
            binding=bool(standings),
            explanation=(
                NO_IDEA
                if not standings
                else f"{without} ideas have no organisational change described, and nobody has "
                "stated why none is needed."
                if without
                else "The organisational change of every idea is stated."
            ),
            facts={"ideas": without},
            link=LINK,
        )


class CriticalAssumptionsTested:
    """Each critical assumption of a selected idea has its test."""

    phase = Phase.REALITY_CHECK

    async def check(self, session: Session, project: Project) -> Condition:
        """Count the critical assumptions for which no test is planned."""
        standings = await selected_standings(session, project.id)
        untested = sum(standing.untested_assumptions for standing in standings.values())
        return Condition(
            name="critical_assumptions_tested",
            met=bool(standings) and untested == 0,
            explanation=(
                NO_IDEA
                if not standings
                else f"{untested} critical assumptions have no test."
                if untested
                else "Every critical assumption has a test."
            ),
            facts={"untested": untested},
            link=LINK,
        )


class RealityCheckEvidence:
    """The reality check's part of the evidence that a decision stores."""

    name = "reality_check"

    async def collect(self, session: Session, project: Project) -> dict[str, Any]:
        """Return, idea by idea, who was heard, where views differ, and what it takes."""
        standings = await selected_standings(session, project.id)
        titles = await service.idea_titles(session, list(standings))
        figures = await service.evidence(session, project, standings.keys())
        judged = await prospects.evidence(session, standings.keys())
        ideas = [
            {
                "idea_id": str(idea_id),
                "title": titles[idea_id],
                "heard": [p.value for p in standing.heard],
                "missing": [p.value for p in standing.missing],
                "organisational_change": standing.change.value,
                **{name: getattr(standing, name) for name in _COUNTED},
                **figures[idea_id],
                **judged[idea_id],
            }
            for idea_id, standing in standings.items()
        ]
        return {
            "ideas": ideas,
            **{name: sum(idea[name] for idea in ideas) for name in (*_COUNTED, "disagreements")},
        }


_COUNTED = (
    "assessments",
    "blockers",
    "open_blockers",
    "changes",
    "assumptions",
    "critical_assumptions",
    "untested_assumptions",
)

CONDITIONS = (
    PerspectivesHeard(),
    BlockersAnswered(),
    OrganisationalChangeStated(),
    CriticalAssumptionsTested(),
)
EVIDENCE = RealityCheckEvidence()
