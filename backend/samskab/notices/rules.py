"""Pure rules of notices: where each leads, and which still are news."""

from datetime import datetime, timedelta
from uuid import UUID

from samskab.notices.models import NoticeKind

NEWS_FOR = timedelta(days=14)
"""What happened longer ago is listed, but neither counted nor mailed."""

_LINKS: dict[NoticeKind, str] = {
    NoticeKind.ASSESSMENT_WANTED: "reality-check/{id}/say",
    NoticeKind.BLOCKER_ANSWERED: "reality-check/{id}",
    NoticeKind.BLOCKER_NAMED: "reality-check/{id}",
    NoticeKind.CHALLENGE_OPENED: "ideas",
    NoticeKind.CO_AUTHOR_ADDED: "ideas/{id}",
    NoticeKind.COMMENT_ANSWERED: "ideas/{id}",
    NoticeKind.COMMENT_HIDDEN: "ideas/{id}",
    NoticeKind.COMMENT_RESTORED: "ideas/{id}",
    NoticeKind.CONSENT_WITHDRAWN: "test-setup/{id}",
    NoticeKind.DECISION_MADE: "decision",
    NoticeKind.IDEA_ANSWERED: "ideas/{id}",
    NoticeKind.IDEA_ASSIGNED: "ideas/{id}",
    NoticeKind.IDEA_COMMENTED: "ideas/{id}",
    NoticeKind.IDEA_DUE: "ideas/{id}",
    NoticeKind.IDEA_JOINED: "ideas/{id}",
    NoticeKind.IDEA_OVERDUE: "ideas/{id}",
    NoticeKind.IDEA_STATE_SET: "ideas/{id}",
    NoticeKind.IDEA_SUBMITTED: "ideas/{id}",
    NoticeKind.IDEAS_ASSIGNED: "ideas?assigned=me&status=submitted",
    NoticeKind.IMPORT_ENDED: "ideas",
    NoticeKind.INCIDENT_ANSWERED: "test-setup/{id}",
    NoticeKind.INCIDENT_REPORTED: "test-setup/{id}",
    NoticeKind.INVITATION_DECLINED: "reality-check/{id}",
    NoticeKind.INVITATION_DELEGATED: "reality-check/{id}",
    NoticeKind.MEMBER_ADDED: "",
    NoticeKind.MENTIONED: "ideas/{id}",
    NoticeKind.MERGED_IDEA_ANSWERED: "ideas/{id}",
    NoticeKind.OUTCOME_CHANGED: "test-setup/{id}",
    NoticeKind.PERSPECTIVE_WANTED: "reality-check",
    NoticeKind.PUBLIC_IDEA_WAITING: "ideas",
    NoticeKind.RATING_WANTED: "ideas/ratings/{id}",
    NoticeKind.RECOMMENDATION_CHOSEN: "evaluation",
    NoticeKind.REPORT_PUBLISHED: "evaluation/report",
    NoticeKind.ROUND_CLOSED: "reality-check/{id}",
    NoticeKind.ROUND_OPENED: "reality-check/{id}/say",
    NoticeKind.SPEAKING_INVITED: "reality-check/{id}/say",
    NoticeKind.SPEAKING_REMINDED: "reality-check/{id}/say",
    NoticeKind.STUDY_PLAN_CHANGED: "test-setup/{id}",
    NoticeKind.STUDY_STATE_CHANGED: "test-setup/{id}",
    NoticeKind.WEIGHTS_CHANGED: "",
    NoticeKind.WORKSHOP_CANCELLED: "ideas/workshops/{id}",
    NoticeKind.WORKSHOP_INVITED: "ideas/workshops/{id}",
    NoticeKind.WORKSHOP_MOVED: "ideas/workshops/{id}",
    NoticeKind.WORKSHOP_REMINDED: "ideas/workshops/{id}",
    NoticeKind.WRITTEN_DOWN_ANSWERED: "ideas/{id}/trail",
}

# The one word of the event that a notice may repeat: codes of ours, never what somebody wrote.
_OUTCOMES: dict[NoticeKind, str] = {
    NoticeKind.DECISION_MADE: "kind_of_decision",
    NoticeKind.IDEA_ANSWERED: "status",
    NoticeKind.IMPORT_ENDED: "state",
    NoticeKind.INCIDENT_REPORTED: "severity",
    NoticeKind.MERGED_IDEA_ANSWERED: "status",
    NoticeKind.PERSPECTIVE_WANTED: "kind_of_decision",
    NoticeKind.STUDY_STATE_CHANGED: "state",
    NoticeKind.WRITTEN_DOWN_ANSWERED: "status",
}


def link_of(kind: NoticeKind, target_id: UUID) -> str:
    """Return the interface's path, within the project, where the matter is."""
    return _LINKS[kind].format(id=target_id)


def outcome_of(kind: NoticeKind, data: dict[str, object]) -> str | None:
    """Return the code of how it came out, where the kind has one."""
    name = _OUTCOMES.get(kind)
    return None if name is None or data.get(name) is None else str(data[name])


def is_news(happened_at: datetime, now: datetime) -> bool:
    """Tell whether something happened so lately that people should be told actively."""
    return now - happened_at <= NEWS_FOR
