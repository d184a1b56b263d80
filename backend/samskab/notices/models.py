"""The notice that somebody is given of an event, and how they want to be told."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from samskab.core.columns import UtcDateTime, enum_column
from samskab.core.records import Record, Row


class NoticeKind(StrEnum):
    """What somebody is told; each has its sentence in the interface and in mails."""

    ASSESSMENT_WANTED = "assessment_wanted"
    BLOCKER_ANSWERED = "blocker_answered"
    BLOCKER_NAMED = "blocker_named"
    CHALLENGE_OPENED = "challenge_opened"
    CO_AUTHOR_ADDED = "co_author_added"
    COMMENT_ANSWERED = "comment_answered"
    COMMENT_HIDDEN = "comment_hidden"
    COMMENT_RESTORED = "comment_restored"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    DECISION_MADE = "decision_made"
    IDEA_ANSWERED = "idea_answered"
    IDEA_ASSIGNED = "idea_assigned"
    IDEA_COMMENTED = "idea_commented"
    IDEA_DUE = "idea_due"
    IDEA_JOINED = "idea_joined"
    IDEA_OVERDUE = "idea_overdue"
    IDEA_STATE_SET = "idea_state_set"
    IDEA_SUBMITTED = "idea_submitted"
    IDEAS_ASSIGNED = "ideas_assigned"
    IMPORT_ENDED = "import_ended"
    INCIDENT_ANSWERED = "incident_answered"
    INCIDENT_REPORTED = "incident_reported"
    INVITATION_DECLINED = "invitation_declined"
    INVITATION_DELEGATED = "invitation_delegated"
    MEMBER_ADDED = "member_added"
    MENTIONED = "mentioned"
    MERGED_IDEA_ANSWERED = "merged_idea_answered"
    OUTCOME_CHANGED = "outcome_changed"
    PERSPECTIVE_WANTED = "perspective_wanted"
    PUBLIC_IDEA_WAITING = "public_idea_waiting"
    RATING_WANTED = "rating_wanted"
    RECOMMENDATION_CHOSEN = "recommendation_chosen"
    REPORT_PUBLISHED = "report_published"
    ROUND_CLOSED = "round_closed"
    ROUND_OPENED = "round_opened"
    SPEAKING_INVITED = "speaking_invited"
    SPEAKING_REMINDED = "speaking_reminded"
    STUDY_PLAN_CHANGED = "study_plan_changed"
    STUDY_STATE_CHANGED = "study_state_changed"
    WEIGHTS_CHANGED = "weights_changed"
    WORKSHOP_CANCELLED = "workshop_cancelled"
    WORKSHOP_INVITED = "workshop_invited"
    WORKSHOP_MOVED = "workshop_moved"
    WORKSHOP_REMINDED = "workshop_reminded"
    WRITTEN_DOWN_ANSWERED = "written_down_answered"


class NoticeTarget(StrEnum):
    """What kind of record a notice leads to."""

    IDEA = "idea"
    PROJECT = "project"
    RATING_ROUND = "rating_round"
    STUDY = "study"
    WORKSHOP = "workshop"


class MailChoice(StrEnum):
    """How somebody wants to be told besides the interface."""

    AT_ONCE = "at_once"
    DAILY = "daily"
    NONE = "none"


class Notice(Row, table=True):
    """What one person is told of one event: ids only; its words are made when it is read."""

    __table_args__ = (
        UniqueConstraint("event_id", "user_id"),
        Index(None, "user_id", "happened_at", "id"),
        Index(None, "user_id", "read_at"),
    )

    municipality_id: UUID = Field(foreign_key="organisation.id", index=True)
    project_id: UUID = Field(foreign_key="project.id", index=True)
    event_id: UUID = Field(foreign_key="outbox_event.id")
    user_id: UUID = Field(foreign_key="user.id")
    kind: NoticeKind = Field(sa_type=enum_column(NoticeKind))
    target: NoticeTarget = Field(sa_type=enum_column(NoticeTarget))
    target_id: UUID
    happened_at: datetime = Field(sa_type=UtcDateTime, nullable=False)
    read_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    mailed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class NoticePreference(Record, table=True):
    """How a person wants to be told; until they choose, once a day."""

    user_id: UUID = Field(foreign_key="user.id", unique=True)
    mail: MailChoice = Field(default=MailChoice.DAILY, sa_type=enum_column(MailChoice))
