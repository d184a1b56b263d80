"""Reads an evaluation as a whole: findings, lines, advice, and what people stated."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from anyio import to_thread
from sqlmodel import col, select

from samskab.core.database import Session, select_columns
from samskab.core.problems import Invalid
from samskab.evaluation import disclosure
from samskab.evaluation.data import EvaluationData
from samskab.evaluation.expected import Expected, in_points, read_expected
from samskab.evaluation.findings import Finding, find_all
from samskab.evaluation.lines import Stated, Weighed, advise, unexplained, weigh_lines
from samskab.evaluation.measurements import read_data
from samskab.evaluation.models import ChosenRecommendation, LineNote
from samskab.evaluation.statistics.recommendation import Recommended as Advice
from samskab.identity.models import User
from samskab.projects.models import BottomLine, Project
from samskab.projects.rules import weights_are_whole

NOTHING_YET = 0
"""The version of a line's note, or of a recommendation, that does not exist yet."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How an evaluation stands under the agreed weights."""

    data: EvaluationData
    findings: tuple[Finding, ...]
    weighed: Weighed
    advice: Advice
    unexplained: list[BottomLine]


async def read_evaluation(
    session: Session, project: Project, tried: Mapping[str, int] | None, *, labelled: bool
) -> dict[str, Any]:
    """Return the whole evaluation; `tried` weights change the total, never the recommendation."""
    now = await standing(session, project, tried)
    notes = await notes_of(session, project)
    expected = await read_expected(session, project.id)
    weights = dict(tried or project.weights)
    lines = [
        _line(line, weights, now, notes.get(line), expected, labelled=labelled)
        for line in BottomLine
    ]
    hidden = any(line["suppressed"] for line in lines)
    return {
        "project_id": project.id,
        "agreed_weights": project.weights,
        "weights": weights,
        "weights_frozen_at": project.weights_frozen_at,
        "findings": [_finding(f, expected, labelled=labelled) for f in now.findings],
        "lines": lines,
        "unmeasured": expected.unmeasured(now.findings),
        "total": None if hidden else now.weighed.scores.total,
        "sensitivity": None if hidden else now.weighed.sensitivity,
        "recommendation": await show_recommendation(session, project, now.advice),
        "excluded": now.data.excluded,
        "unanswered_serious_incidents": now.data.unanswered_serious_incidents,
        "labelled": labelled,
        "checksum": now.data.checksum(),
    }


async def standing(
    session: Session, project: Project, tried: Mapping[str, int] | None = None
) -> Standing:
    """Return how the evaluation stands; `tried` weights change the lines' total only."""
    data = await read_data(session, project.id)
    stated = _stated(await notes_of(session, project))
    # Bootstrapping takes its time; other requests go on meanwhile.
    return await to_thread.run_sync(
        _compute, data, project.weights, dict(tried or project.weights), stated
    )


async def notes_of(session: Session, project: Project) -> dict[BottomLine, LineNote]:
    """Return what is stated about the lines of a project."""
    statement = select(LineNote).where(LineNote.project_id == project.id)
    return {note.line: note for note in (await session.exec(statement)).all()}


async def chosen_of(session: Session, project: Project) -> ChosenRecommendation | None:
    """Return what people recommended in a project, if they did."""
    statement = select(ChosenRecommendation).where(ChosenRecommendation.project_id == project.id)
    return (await session.exec(statement)).one_or_none()


async def recommended(session: Session, project: Project, advice: Advice) -> str:
    """Return what is recommended: by people where they did, else by the rule."""
    chosen = await chosen_of(session, project)
    return chosen.recommendation.value if chosen else advice.recommendation.value


async def show_recommendation(session: Session, project: Project, advice: Advice) -> dict[str, Any]:
    """Return the rule's recommendation and, beside it, the one that people chose."""
    statement = (
        select_columns(
            ChosenRecommendation.recommendation,
            ChosenRecommendation.reason,
            ChosenRecommendation.updated_at,
            ChosenRecommendation.version,
            col(User.name).label("chosen_by_name"),
        )
        .join(User, col(User.id) == ChosenRecommendation.chosen_by)
        .where(ChosenRecommendation.project_id == project.id)
    )
    chosen = (await session.exec(statement)).one_or_none()
    return {
        "rule": advice,
        "chosen": chosen,
        "version": chosen.version if chosen else NOTHING_YET,
    }


def tried_weights(
    citizen: int | None, employee: int | None, organisation: int | None
) -> dict[str, int] | None:
    """Return the weights that are tried, or None; raise 422 unless all three sum to 100."""
    given = [citizen, employee, organisation]
    if given == [None, None, None]:
        return None
    if citizen is None or employee is None or organisation is None:
        raise Invalid("weights_not_100", "Name all three weights; they must sum to 100.", "/query")
    if not weights_are_whole(citizen, employee, organisation):
        total = citizen + employee + organisation
        raise Invalid(
            "weights_not_100",
            f"The three weights sum to {total}. Whole per cents must sum to 100.",
            "/query",
        )
    return {"citizen": citizen, "employee": employee, "organisation": organisation}


def _compute(
    data: EvaluationData,
    agreed: Mapping[str, int],
    weights: Mapping[str, int],
    stated: Mapping[BottomLine, Stated],
) -> Standing:
    findings = find_all(data)
    return Standing(
        data,
        findings,
        weigh_lines(data, weights),
        advise(data, agreed, stated),
        unexplained(findings, stated),
    )


def _stated(notes: Mapping[BottomLine, LineNote]) -> dict[BottomLine, Stated]:
    return {
        line: Stated(note.absence_reason, note.floor, note.floor_answer)
        for line, note in notes.items()
    }


def _line(
    line: BottomLine,
    weights: Mapping[str, int],
    now: Standing,
    note: LineNote | None,
    expected: Expected,
    *,
    labelled: bool,
) -> dict[str, Any]:
    own = [finding for finding in now.findings if finding.plan.line is line]
    score = next(score for score in now.weighed.scores.lines if score.line == line)
    hidden = disclosure.gives_away(own, labelled=labelled)
    floor = note.floor if note else None
    shown = None if hidden else score.comparison
    new_way = score.comparison.new_way.value if score.comparison else None
    return {
        "line": line,
        "weight": weights[line.value],
        "comparison": shown,
        "suppressed": hidden,
        "outcome_ids": [finding.plan.outcome_id for finding in own],
        "explained": line not in now.unexplained,
        "absence_reason": note.absence_reason if note else None,
        "floor": floor,
        "floor_answer": note.floor_answer if note else None,
        "under_floor": floor is not None and new_way is not None and new_way < floor,
        "expected": expected.of_line(line, shown.difference.value if shown else None),
        "version": note.version if note else NOTHING_YET,
    }


def _finding(finding: Finding, expected: Expected, *, labelled: bool) -> dict[str, Any]:
    shown = disclosure.show_finding(finding, labelled=labelled)
    paired = shown["paired"]
    change = paired.median_change.estimate if paired and finding.has_result else None
    points = None if change is None else in_points(change, finding.plan.anchors)
    return {**shown, "points": points, "expected": expected.of_outcome(finding, points)}
