"""Pure rules of answers (house rule 6)."""

from samskab.ideas.models import IdeaStatus


def needs_reason(status: IdeaStatus) -> bool:
    """Tell whether an answer must carry a reason that the author can read."""
    return status is not IdeaStatus.SELECTED


def names_target(status: IdeaStatus) -> bool:
    """Tell whether an answer names the idea that this one goes into."""
    return status is IdeaStatus.MERGED
