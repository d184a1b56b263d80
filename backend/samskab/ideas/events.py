"""What happens in idea generation."""

from enum import StrEnum
from uuid import UUID

from samskab.core.events import Event


class ChallengeOpened(Event):
    """A question was opened to ideas."""

    challenge_id: UUID


class IdeaSubmitted(Event):
    """Somebody submitted an idea."""

    challenge_id: UUID
    idea_id: UUID


class IdeaCommented(Event):
    """Somebody commented on an idea."""

    idea_id: UUID
    comment_id: UUID


class MembersMentioned(Event):
    """Somebody mentioned members in a comment."""

    idea_id: UUID
    comment_id: UUID
    user_ids: tuple[UUID, ...]


class CommentHidden(Event):
    """A comment was hidden, with a reason that its author reads."""

    idea_id: UUID
    comment_id: UUID


class CommentRestored(Event):
    """A comment that was hidden can be read again."""

    idea_id: UUID
    comment_id: UUID


class IdeaAnswered(Event):
    """An idea was answered."""

    idea_id: UUID
    status: str


class FileAttached(Event):
    """A picture or a file was attached to an idea or to a challenge."""

    idea_id: UUID | None = None
    challenge_id: UUID | None = None
    attachment_id: UUID


class FileRemoved(Event):
    """A picture or a file was removed, with its bytes."""

    idea_id: UUID | None = None
    challenge_id: UUID | None = None
    attachment_id: UUID


class PublicIdeaReceived(Event):
    """Somebody without an account left an idea on a public page."""

    challenge_id: UUID
    public_idea_id: UUID


class IdeasAssigned(Event):
    """Somebody is to answer ideas (the first of them is named); no step in the project's course."""

    in_project: UUID
    assignee_id: UUID
    idea_id: UUID
    count: int


class IdeaDue(Event):
    """The day by which an idea is to be answered comes, or has passed; likewise no such step."""

    in_project: UUID
    assignee_id: UUID
    idea_id: UUID
    reminder: str


class CoAuthorAdded(Event):
    """Somebody became a co-author of an idea."""

    idea_id: UUID
    user_id: UUID


class IdeasImported(Event):
    """Ideas were imported into a challenge."""

    challenge_id: UUID
    job_id: UUID
    added: int


class IdeaAction(StrEnum):
    """What the audit trail records of ideas."""

    ANSWERED = "idea.answered"
    CHALLENGE_CHANGED = "idea.challenge_changed"
    CHALLENGE_OPENED = "idea.challenge_opened"
    CHANGED = "idea.changed"
    CO_AUTHOR_ADDED = "idea.co_author_added"
    CO_AUTHOR_REMOVED = "idea.co_author_removed"
    COMMENTED = "idea.commented"
    COMMENT_CHANGED = "idea.comment_changed"
    COMMENT_HIDDEN = "idea.comment_hidden"
    COMMENT_REMOVED = "idea.comment_removed"
    COMMENT_RESTORED = "idea.comment_restored"
    EXPORTED = "idea.exported"
    IMPORT_PROFILE_CHANGED = "idea.import_profile_changed"
    IMPORT_PROFILE_FORGOTTEN = "idea.import_profile_forgotten"
    IMPORT_PROFILE_KEPT = "idea.import_profile_kept"
    FILE_ATTACHED = "idea.file_attached"
    FILE_CHANGED = "idea.file_changed"
    FILE_REMOVED = "idea.file_removed"
    PUBLIC_IDEA_REFUSED = "idea.public_idea_refused"
    HANDLED = "idea.handled"
    NOTED = "idea.noted"
    NOTE_DELETED = "idea.note_deleted"
    FLAGGED = "idea.flagged"
    FLAGS_DISMISSED = "idea.flags_dismissed"
    SUBMITTED = "idea.submitted"
    SUPPORTED = "idea.supported"
    SUPPORT_WITHDRAWN = "idea.support_withdrawn"
    TEXT_BLOCK_CHANGED = "idea.text_block_changed"
    TEXT_BLOCK_DELETED = "idea.text_block_deleted"
    TEXT_BLOCK_WRITTEN = "idea.text_block_written"
    TRAIL_LINK_MADE = "idea.trail_link_made"
    TRAIL_LINK_TAKEN_BACK = "idea.trail_link_taken_back"
    TAG_RENAMED = "idea.tag_renamed"
