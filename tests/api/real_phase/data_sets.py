"""The two real collections of ideas, and what is known of them from elsewhere."""

import csv
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class DataSet:
    """A file of ideas, and what must come of it."""

    content: bytes
    columns: dict[str, Any]
    rows: int
    support: int
    tags: Counter[str]
    """The words of the column that becomes tags, in lower case, and how many ideas have each."""
    plans: list[list[str]]
    """External ids of the ideas that people worked into one plan, plan by plan."""


def read(name: str, folder: Path) -> DataSet:
    """Return `omastadi` or `polis`."""
    return {"omastadi": _omastadi, "polis": _polis}[name](folder / "participation")


def _omastadi(folder: Path) -> DataSet:
    file = folder / "omastadi_helsinki_proposals.csv"
    plans: defaultdict[str, list[str]] = defaultdict(list)
    for link in _rows(folder / "omastadi_helsinki_plan_links.csv"):
        plan = f"{link['round']}/{link['plan_id']}"
        plans[plan].append(f"{link['round']}-{link['proposal_id']}")
    columns = {
        "title": "title",
        "text": "text",
        "external_id": ["round", "proposal_id"],
        "support": "comments",
        "tags": "area_scope",
        "fields": {"place": "district"},
    }
    rows = _rows(file)
    support = sum(int(row["comments"]) for row in rows)
    tags = Counter(row["area_scope"].lower() for row in rows)
    return DataSet(file.read_bytes(), columns, len(rows), support, tags, list(plans.values()))


def _polis(folder: Path) -> DataSet:
    file = folder / "polis_biodiversity" / "comments.csv"
    columns = {
        "text": "comment-body",
        "external_id": ["comment-id"],
        "support": "agrees",
        "against": "disagrees",
    }
    rows = _rows(file)
    support = sum(int(row["agrees"]) for row in rows)
    return DataSet(file.read_bytes(), columns, len(rows), support, Counter(), [])


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))
