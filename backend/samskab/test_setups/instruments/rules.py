"""Pure rules of instruments: are answers whole and in range, and what do they score."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from samskab.test_setups.instruments.models import ScoringMethod

Items = Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class Flaw:
    """What is wrong with one answer: of which item, which rule, and the remedy."""

    item: str
    code: str
    detail: str


def flaws(items: Items, answers: Mapping[str, int]) -> list[Flaw]:
    """Return what is wrong with the answers: missing, unknown or out of range."""
    found = []
    known = {item["code"]: item for item in items}
    for code, item in known.items():
        if code not in answers:
            found.append(Flaw(code, "answer_missing", "This question is not answered."))
        elif not item["minimum"] <= answers[code] <= item["maximum"]:
            found.append(
                Flaw(
                    code,
                    "answer_out_of_range",
                    f"The answer must be from {item['minimum']} to {item['maximum']}.",
                )
            )
    found += [
        Flaw(code, "unknown_item", "The questionnaire has no such question.")
        for code in answers
        if code not in known
    ]
    return found


def score(method: ScoringMethod, scored: Sequence[str], answers: Mapping[str, int]) -> float:
    """Return the score of whole answers.

    SUS after Brooke (1996): ten answers from 1 to 5, odd ones positive, even ones negative;
    2.5 times the sum of the points, from 0 to 100.
    """
    values = [answers[code] for code in scored]
    match method:
        case ScoringMethod.SUS:
            odd = sum(value - 1 for value in values[0::2])
            even = sum(5 - value for value in values[1::2])
            return 2.5 * (odd + even)
        case ScoringMethod.MEAN:
            return sum(values) / len(values)
        case ScoringMethod.SUM:
            return float(sum(values))
        case ScoringMethod.ITEM:
            return float(values[0])


def score_range(method: ScoringMethod, scored: Sequence[str], items: Items) -> tuple[float, float]:
    """Return the lowest and the highest score that is possible."""
    if method is ScoringMethod.SUS:
        return 0.0, 100.0
    known = {item["code"]: item for item in items}
    lowest = {code: known[code]["minimum"] for code in scored}
    highest = {code: known[code]["maximum"] for code in scored}
    return score(method, scored, lowest), score(method, scored, highest)


def definition_flaw(
    method: ScoringMethod, scored: Sequence[str], items: Items
) -> tuple[str, str, str] | None:
    """Return (code, sentence, pointer) of what is wrong with a definition, or None."""
    codes = [item["code"] for item in items]
    if len(set(codes)) != len(codes):
        return "item_twice", "Two questions have the same code.", "/items"
    for place, item in enumerate(items):
        if item["minimum"] >= item["maximum"]:
            return (
                "scale_without_length",
                "The scale must end above where it begins.",
                f"/items/{place}/maximum",
            )
    if not set(scored) <= set(codes) or len(set(scored)) != len(scored):
        return (
            "scored_items_unknown",
            "The score is made of questions of this questionnaire, each once.",
            "/scored_items",
        )
    if method is ScoringMethod.ITEM and len(scored) != 1:
        return "one_item_only", "Name the one question that is the score.", "/scored_items"
    return None
