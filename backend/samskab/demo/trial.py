"""What a demo project's test set-up consists of: plan, people, questions and what they answered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from samskab.projects.models import BottomLine
from samskab.test_setups.consent.models import ConsentScope, GivenBy
from samskab.test_setups.incidents.models import IncidentSeverity
from samskab.test_setups.instruments.models import InstrumentKind, ScoringMethod
from samskab.test_setups.instruments.schemas import (
    InstrumentCreate,
    Item,
    OwnInstrumentCreate,
)
from samskab.test_setups.outcomes.models import OutcomeDirection
from samskab.test_setups.participants.models import DataChoice, ParticipantRole
from samskab.test_setups.studies.schemas import StudyCreate


@dataclass(frozen=True)
class Drawn:
    """How answers to a question are drawn: baseline mean and spread, change and its spread."""

    mean: float
    spread: float
    change: float
    change_spread: float


@dataclass(frozen=True)
class Aim:
    """An outcome taken from one question of a sheet."""

    title: str
    item: str
    line: BottomLine
    direction: OutcomeDirection
    unit: str
    smallest: float
    worst: float
    best: float
    weight: int = 1


@dataclass(frozen=True)
class Sheet:
    """A questionnaire, how its answers are drawn, and the outcomes taken from it.

    `only_after` is the reason why there is nothing to ask before the change.
    """

    instrument: InstrumentCreate
    drawn: Mapping[str, Drawn]
    aims: Sequence[Aim] = ()
    only_after: str = ""


@dataclass(frozen=True)
class Group:
    """People who take part alike: how many, where, and who consents for them.

    A unit is a care centre; without one each of them takes part at home.
    """

    role: ParticipantRole
    count: int
    unit: str | None = None
    scopes: Sequence[ConsentScope] = (ConsentScope.SURVEY,)
    given_by: GivenBy = GivenBy.SELF
    witness: str | None = None


@dataclass(frozen=True)
class Mishap:
    """An incident, how many days ago it happened, and what was answered the next day."""

    days_ago: int
    severity: IncidentSeverity
    what: str
    answer: str = ""


@dataclass(frozen=True)
class Trial:
    """One test set-up. People are counted from 0 in the order of the groups.

    The days count back from today; `followed` is how many have answered the follow-up, from
    each group's first on, and `None` when all have. A trial that is `locked` has ended.
    """

    idea: str
    study: StudyCreate
    consent_da: str
    consent_en: str
    groups: Sequence[Group]
    sheets: Sequence[Sheet]
    seed: int
    planned: int
    begun: int
    baseline: int
    follow_up: int
    weeks: int
    locked: int | None = None
    followed: int | None = None
    withdrew: Mapping[int, tuple[int, DataChoice, str]] = field(default_factory=dict)
    lost: Mapping[int, tuple[int, str]] = field(default_factory=dict)
    absent: Mapping[int, str] = field(default_factory=dict)
    mishaps: Sequence[Mishap] = ()
    reporter: str = "anna"


def question(
    code: str, text: tuple[str, str], low: tuple[int, str, str], high: tuple[int, str, str]
) -> Item:
    """Return a question: its text and the ends of its scale, each in Danish and English."""
    return Item(
        code=code,
        text_da=text[0],
        text_en=text[1],
        minimum=low[0],
        maximum=high[0],
        label_minimum_da=low[1],
        label_maximum_da=high[1],
        label_minimum_en=low[2],
        label_maximum_en=high[2],
    )


def own_sheet(
    title: tuple[str, str], role: ParticipantRole, items: Sequence[Item]
) -> OwnInstrumentCreate:
    """Return a questionnaire of own questions, titled in Danish and English."""
    return OwnInstrumentCreate(
        kind=InstrumentKind.OWN,
        title_da=title[0],
        title_en=title[1],
        answered_by=[role],
        items=list(items),
        scoring=ScoringMethod.ITEM,
        scored_items=[items[0].code],
    )
