"""Pure rules of ideas: for whom one may speak, who may change an idea."""

from samskab.ideas.models import IdeaStatus
from samskab.projects.models import Perspective


def may_speak_for(
    origin: Perspective, own: Perspective, *, internal: bool, on_behalf: bool
) -> bool:
    """Tell whether somebody may submit an idea from a perspective.

    Municipal people may write down what others said, or speak from another place; people of
    other organisations speak for themselves, from the perspective they have in the project.
    """
    return internal or (origin is own and not on_behalf)


def is_answered(status: IdeaStatus) -> bool:
    """Tell whether an idea has been answered."""
    return status is not IdeaStatus.SUBMITTED


def author_may_change(status: IdeaStatus) -> bool:
    """Tell whether its author may still change an idea: what was answered stays as it was."""
    return not is_answered(status)
