"""What a caller may see of the figures: who may not see participants sees no group under five.

Pairs lose their codes and their order; figures on one to four people are left out, and so is
every line, total and advice on weights that would give them away (house rule 10).
"""

from typing import Any

from samskab.evaluation.findings import Finding, GroupSummary, Missing

SMALLEST_GROUP = 5


def is_small(n: int) -> bool:
    """Tell whether a group is so small that its figures are about recognisable people."""
    return 0 < n < SMALLEST_GROUP


def show_finding(finding: Finding, *, labelled: bool) -> dict[str, Any]:
    """Return a finding as the caller may see it."""
    plan = finding.plan
    hidden = not labelled and is_small(len(finding.pairs))
    shown: dict[str, Any] = {
        "outcome_id": plan.outcome_id,
        "study_id": plan.study_id,
        "study_title": plan.study_title,
        "title": plan.title,
        "line": plan.line,
        "direction": plan.direction,
        "unit": plan.unit,
        "smallest_important_change": plan.smallest_important_change,
        "worst": plan.anchors.worst,
        "best": plan.anchors.best,
        "weight": plan.weight,
        "frozen_at": plan.frozen_at,
        "compares": plan.paired,
        "verdict": finding.verdict,
        "has_result": finding.has_result,
        "paired": None if hidden else finding.paired,
        "pairs": [] if hidden else _pairs(finding, labelled=labelled),
        "missing": _missing(finding.missing, labelled=labelled),
        "summaries": _summaries(finding.summaries, labelled=labelled),
    }
    small_groups = any(is_small(summary.summary.n) for summary in finding.summaries)
    shown["suppressed"] = hidden or (not labelled and small_groups)
    return shown


def gives_away(findings: list[Finding], *, labelled: bool) -> bool:
    """Tell whether a line made of these findings would show figures on a small group."""
    return not labelled and any(is_small(len(finding.pairs)) for finding in findings)


def _pairs(finding: Finding, *, labelled: bool) -> list[dict[str, Any]]:
    pairs = [
        {"code": pair.code if labelled else None, "before": pair.before, "after": pair.after}
        for pair in finding.pairs
    ]
    return pairs if labelled else sorted(pairs, key=lambda p: (p["before"], p["after"]))


def _missing(missing: tuple[Missing, ...], *, labelled: bool) -> list[dict[str, Any]]:
    if labelled:
        return [{"state": m.state, "reason": m.reason, "count": m.count} for m in missing]
    counts: dict[str, int] = {}
    for item in missing:
        counts[item.state] = counts.get(item.state, 0) + item.count
    return [
        {"state": state, "reason": None, "count": None if is_small(count) else count}
        for state, count in counts.items()
    ]


def _summaries(summaries: tuple[GroupSummary, ...], *, labelled: bool) -> list[dict[str, Any]]:
    # One small group hides every group of its moment: the total would give it away.
    split = {s.follow_up for s in summaries if s.group is not None and is_small(s.summary.n)}
    return [
        {
            "follow_up": s.follow_up,
            "group": s.group,
            "summary": None
            if not labelled
            and (is_small(s.summary.n) or (s.group is not None and s.follow_up in split))
            else s.summary,
        }
        for s in summaries
    ]
