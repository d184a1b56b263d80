"""What the evaluation hands to the gate: its conditions, and its evidence."""

from typing import Any

from samskab.core.database import Session
from samskab.evaluation.reading import recommended, standing
from samskab.evaluation.report import latest_publication
from samskab.projects.gates.conditions import Condition
from samskab.projects.models import Phase, Project


class LinesExplained:
    """All three bottom lines have a finding or a stated reason why not (house rule 7)."""

    phase = Phase.EVALUATION

    async def check(self, session: Session, project: Project) -> Condition:
        """Name the lines on which nothing is said."""
        silent = (await standing(session, project)).unexplained
        explanation = (
            f"Nothing is said on: {', '.join(silent)}."
            if silent
            else "Every bottom line has a finding or a stated reason why not."
        )
        return Condition(
            name="lines_explained",
            met=not silent,
            explanation=explanation,
            facts={"missing": len(silent), "lines": [line.value for line in silent]},
            link="evaluation",
        )


class ReportIsPublished:
    """The report is published to the project's members."""

    phase = Phase.EVALUATION

    async def check(self, session: Session, project: Project) -> Condition:
        """Tell whether a report is published."""
        published = await latest_publication(session, project) is not None
        return Condition(
            name="report_published",
            met=published,
            explanation="The report is published."
            if published
            else "The report is not published yet.",
            facts={},
            link="evaluation/report",
        )


class EvaluationEvidence:
    """Verdicts, lines, total, recommendation and the published report."""

    name = "evaluation"

    async def collect(self, session: Session, project: Project) -> dict[str, Any]:
        """Return the figures a decision rests on; none is about fewer than five people."""
        now = await standing(session, project)
        publication = await latest_publication(session, project)
        few = {f.plan.line for f in now.findings if 0 < len(f.pairs) < 5}
        scores = now.weighed.scores
        return {
            "outcomes": [
                {
                    "outcome_id": str(finding.plan.outcome_id),
                    "title": finding.plan.title,
                    "line": finding.plan.line.value,
                    "verdict": finding.verdict.value,
                }
                for finding in now.findings
            ],
            "lines": {
                score.line: round(score.comparison.difference.value, 1)
                if score.comparison and score.line not in few
                else None
                for score in scores.lines
            },
            "total": round(scores.total.difference.value, 1) if scores.total and not few else None,
            "rule_recommends": now.advice.recommendation.value,
            "recommendation": await recommended(session, project, now.advice),
            "report_id": str(publication.id) if publication else None,
        }


CONDITIONS = (LinesExplained(), ReportIsPublished())
EVIDENCE = EvaluationEvidence()
