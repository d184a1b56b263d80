"""The pure rules of the reality check."""

from hypothesis import given
from hypothesis import strategies as st

from samskab.projects.models import CARRYING_OUT, Perspective
from samskab.reality_check import rules
from samskab.reality_check.models import AssessmentScale, ChangeState, DisagreementKind, Missing
from samskab.reality_check.rules import Cell, Standing

STEPS = st.integers(1, 5)
EMPTY = Cell(n=0, mean=None, lowest=None, highest=None)


def cell(*answers: int) -> Cell:
    return Cell(len(answers), sum(answers) / len(answers), min(answers), max(answers))


def on_wanted(**cells: Cell) -> dict[Perspective, dict[AssessmentScale, Cell]]:
    return {
        Perspective(name): {s: c if s is AssessmentScale.WANTED else EMPTY for s in AssessmentScale}
        for name, c in cells.items()
    }


def standing(**more: object) -> Standing:
    blank: dict[str, object] = {
        "required": rules.USUAL_PERSPECTIVES,
        "heard": rules.USUAL_PERSPECTIVES,
        "assessments": 3,
        "blockers": 0,
        "open_blockers": 0,
        "changes": 1,
        "none_needed": False,
        "assumptions": 0,
        "critical_assumptions": 0,
        "untested_assumptions": 0,
    }
    return Standing(**{**blank, **more})  # type: ignore[arg-type]


def test_the_usual_set_has_those_who_carry_it_out() -> None:
    assert CARRYING_OUT in rules.USUAL_PERSPECTIVES


@given(st.lists(st.sampled_from(list(Perspective))))
def test_order_keeps_each_perspective_once(given_names: list[Perspective]) -> None:
    ordered = rules.in_order([p.value for p in given_names])
    assert set(ordered) == set(given_names)
    assert len(ordered) == len(set(ordered))
    assert ordered == rules.in_order([p.value for p in reversed(given_names)])


@given(STEPS, STEPS)
def test_critical_assumptions_come_before_all_others_of_their_importance(
    importance: int, evidence: int
) -> None:
    assert 1 <= rules.priority(importance, evidence) <= 25
    if rules.is_critical(importance, evidence):
        assert rules.priority(importance, evidence) >= 16
        assert rules.is_critical(5, 1)


def test_the_edges_of_critical() -> None:
    assert rules.is_critical(4, 2)
    assert not rules.is_critical(3, 1)
    assert not rules.is_critical(5, 3)


def test_perspectives_two_apart_disagree_and_less_do_not() -> None:
    far = rules.disagreements(on_wanted(care_staff=cell(2, 2), management=cell(4)))
    assert [(d.kind, d.low_perspective, d.high_perspective) for d in far] == [
        (DisagreementKind.BETWEEN, Perspective.CARE_STAFF, Perspective.MANAGEMENT)
    ]
    assert rules.disagreements(on_wanted(care_staff=cell(2, 3), management=cell(4))) == []


def test_people_of_one_perspective_can_disagree() -> None:
    (found,) = rules.disagreements(on_wanted(care_staff=cell(1, 4)))
    assert (found.kind, found.low, found.high) == (DisagreementKind.WITHIN, 1.0, 4.0)
    assert rules.disagreements(on_wanted(care_staff=cell(2, 4))) == []


@given(
    st.dictionaries(st.sampled_from([p.value for p in Perspective]), st.lists(STEPS, min_size=1))
)
def test_no_answer_of_one_opinion_disagrees(answers: dict[str, list[int]]) -> None:
    same = {name: cell(*[3 for _ in given_answers]) for name, given_answers in answers.items()}
    assert rules.disagreements(on_wanted(**same)) == []
    assert rules.disagreements(on_wanted(care_staff=EMPTY, citizen=EMPTY)) == []


def test_what_is_missing_is_named_in_the_order_of_the_work() -> None:
    assert standing().complete
    worst = standing(heard=(), unseen=True, open_blockers=1, changes=0, untested_assumptions=2)
    assert worst.reasons == tuple(Missing)
    assert worst.missing == rules.USUAL_PERSPECTIVES


def test_a_described_change_outdoes_the_statement_that_none_is_needed() -> None:
    assert standing(changes=1, none_needed=True).change is ChangeState.DESCRIBED
    assert standing(changes=0, none_needed=True).change is ChangeState.NONE_NEEDED
    assert standing(changes=0, none_needed=True).complete
