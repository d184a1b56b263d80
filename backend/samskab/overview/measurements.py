"""Open matters of the test set-up: measurements that are due and neither made nor explained."""

from collections import defaultdict
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from samskab.core.database import Session, select_columns
from samskab.identity.actor import Actor
from samskab.identity.permissions import Permission
from samskab.overview.items import Item
from samskab.overview.schemas import WorkKind
from samskab.projects.access import member_join
from samskab.projects.models import Phase, Project, ProjectMember, ProjectState
from samskab.projects.rules import PERMISSIONS_OF_ROLE
from samskab.test_setups.participants.models import Participant
from samskab.test_setups.participants.rules import TAKING_PART
from samskab.test_setups.responses.completeness import rows
from samskab.test_setups.responses.schemas import CellState
from samskab.test_setups.studies.models import Study, StudyState

MOST_STUDIES = 10
"""Completeness is worked out study by study: this many, those that began first."""

_CAPTURING = tuple(
    role for role, held in PERMISSIONS_OF_ROLE.items() if Permission.STUDY_CAPTURE in held
)


async def measurements_missing(session: Session, actor: Actor) -> list[Item]:
    """Return, for each running study the actor measures in, how many measurements are overdue."""
    studies = (await session.exec(_studies(actor))).all()
    people = await _people(session, [study.id for study in studies])
    items = []
    for study in studies:
        overdue = [
            cell["due_at"]
            for row in await rows(session, study.id, people[study.id])
            for cell in row["cells"]
            if cell["state"] is CellState.MISSING
        ]
        if overdue:
            items.append(
                Item(
                    kind=WorkKind.MEASUREMENTS_MISSING,
                    project_id=study.project_id,
                    project_title=study.project_title,
                    title=study.title,
                    link=f"test-setup/{study.id}",
                    since=min(overdue),
                    count=len(overdue),
                )
            )
    return items


def _studies(actor: Actor) -> Any:
    return (
        select_columns(
            Study.id, Study.title, Study.project_id, col(Project.title).label("project_title")
        )
        .join(Project, col(Project.id) == Study.project_id)
        .join(ProjectMember, member_join(actor))
        .where(
            Project.state == ProjectState.ACTIVE,
            Project.phase == Phase.TEST_SETUP,
            Study.state == StudyState.RUNNING,
            col(ProjectMember.role).in_(_CAPTURING),
        )
        .order_by(Study.id)
        .limit(MOST_STUDIES)
    )


async def _people(session: Session, study_ids: list[UUID]) -> dict[UUID, list[Participant]]:
    statement = (
        select(Participant)
        .where(col(Participant.study_id).in_(study_ids), col(Participant.state).in_(TAKING_PART))
        .order_by(col(Participant.id))
    )
    found: dict[UUID, list[Participant]] = defaultdict(list)
    for person in (await session.exec(statement)).all():
        found[person.study_id].append(person)
    return found
