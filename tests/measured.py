"""A measured study for tests: participants with baseline and follow-up scores, per bottom line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from builders import World
from samskab.core import clock
from samskab.core.database import Database, Session
from samskab.projects.models import BottomLine, Phase, Project
from samskab.test_setups.instruments.models import Instrument, InstrumentKind, ScoringMethod
from samskab.test_setups.outcomes.models import Outcome, OutcomeDirection
from samskab.test_setups.participants.models import (
    Participant,
    ParticipantRole,
    ParticipantState,
)
from samskab.test_setups.responses.models import Moment, Response
from samskab.test_setups.studies.models import FieldTest, Study, StudyDesign, StudyState

Scores = Sequence[tuple[float, float | None]]
BETTER: Scores = [(40.0 + k, 62.0 + 1.5 * k) for k in range(12)]
WORSE: Scores = [(after or 0.0, before) for before, after in BETTER]
SAME: Scores = [(50.0 + k, 50.0 + k + (k % 3 - 1)) for k in range(12)]


@dataclass
class Measured:
    """What was laid down: the study, its outcomes by line, the responses."""

    study_id: UUID
    outcomes: dict[BottomLine, UUID] = field(default_factory=dict)
    participants: list[Participant] = field(default_factory=list)
    responses: list[Response] = field(default_factory=list)


async def measure(
    world: World,
    scores: Mapping[BottomLine, Scores],
    *,
    design: StudyDesign = StudyDesign.PRE_POST,
    codes: str = "B",
) -> Measured:
    """Lay down one study of the world's project with one outcome on each line named.

    Higher is better, 0 to 100, 5 is the smallest important change. None is no follow-up.
    """
    database: Database = world.app.state.database
    async with database.writing() as session:
        return await _lay_down(world, session, scores, design, codes)


async def _lay_down(
    world: World,
    session: Session,
    scores: Mapping[BottomLine, Scores],
    design: StudyDesign,
    codes: str,
) -> Measured:
    scope = {"municipality_id": world.municipality_id, "project_id": UUID(world.project_id)}
    author = world.users["lead"].id
    study = Study(
        **scope,
        title="Bed sensors",
        question="Do residents sleep better?",
        design=design,
        field_test=FieldTest.PILOT,
        inclusion="Lives at Solbakken.",
        target_n=12,
        state=StudyState.RUNNING,
        state_since=clock.now(),
    )
    session.add(study)
    await session.flush()
    made = Measured(study.id)
    for number in range(max(len(rows) for rows in scores.values())):
        made.participants.append(
            Participant(
                **scope,
                study_id=study.id,
                code=f"{codes}-{number:04d}",
                role=ParticipantRole.CITIZEN,
                state=ParticipantState.ACTIVE,
                state_since=clock.now(),
            )
        )
    session.add_all(made.participants)
    await session.flush()
    for line, rows in scores.items():
        instrument = Instrument(
            **scope,
            study_id=study.id,
            kind=InstrumentKind.OWN,
            title_da=f"Spørgsmål {line}",
            title_en=f"Questions {line}",
            answered_by=["citizen"],
            items=[],
            scoring=ScoringMethod.ITEM,
            scored_items=["q"],
            score_minimum=0,
            score_maximum=100,
        )
        session.add(instrument)
        await session.flush()
        outcome = Outcome(
            **scope,
            study_id=study.id,
            instrument_id=instrument.id,
            title=f"Outcome of {line}",
            bottom_line=line,
            direction=OutcomeDirection.HIGHER_IS_BETTER,
            unit="points",
            smallest_important_change=5,
            worst=0,
            best=100,
        )
        session.add(outcome)
        made.outcomes[line] = outcome.id
        for person, (before, after) in zip(made.participants, rows, strict=False):
            for moment, score in ((Moment.BASELINE, before), (Moment.FOLLOW_UP, after)):
                if score is not None:
                    made.responses.append(
                        Response(
                            **scope,
                            study_id=study.id,
                            participant_id=person.id,
                            instrument_id=instrument.id,
                            client_id=uuid4(),
                            moment=moment,
                            recorded_at=clock.now(),
                            answers={"q": int(score)},
                            score=score,
                            captured_by=author,
                        )
                    )
    session.add_all(made.responses)
    await session.flush()
    return made


async def to_evaluation(world: World) -> None:
    """Decide once, then set the project into its evaluation: other tests walk the way between."""
    await world.decide()
    database: Database = world.app.state.database
    async with database.writing() as session:
        project = await session.get(Project, UUID(world.project_id))
        assert project is not None
        project.phase, project.phase_since = Phase.EVALUATION, clock.now()
