"""What happens in a project."""

from enum import StrEnum
from uuid import UUID

from samskab.core.events import Event


class ProjectCreated(Event):
    """A project was opened."""


class ProjectMemberAdded(Event):
    """Somebody joined the project."""

    user_id: UUID


class ProjectMemberRemoved(Event):
    """Somebody left the project."""

    user_id: UUID


class WeightsChanged(Event):
    """The weights of the bottom lines were agreed anew."""

    after_freeze: bool


class DecisionMade(Event):
    """The municipality decided."""

    decision_id: UUID
    kind_of_decision: str
    from_phase: str
    to_phase: str


class SpendingRecorded(Event):
    """Hours or money were spent."""

    spending_id: UUID


class JobEnded(Event):
    """A job came to its end; it carries no project, for it is no step in the project's course."""

    job_id: UUID
    state: str


class ProjectAction(StrEnum):
    """What the audit trail records of projects."""

    CHANGED = "project.changed"
    CREATED = "project.created"
    DECIDED = "project.decided"
    JOB_CANCELLED = "project.job_cancelled"
    JOB_STARTED = "project.job_started"
    MEMBER_ADDED = "project.member_added"
    MEMBER_CHANGED = "project.member_changed"
    MEMBER_REMOVED = "project.member_removed"
    SPENDING_CORRECTED = "project.spending_corrected"
    SPENDING_RECORDED = "project.spending_recorded"
    WEIGHTS_CHANGED = "project.weights_changed"
