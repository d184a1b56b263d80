"""What the reality check asks before anything in it changes."""

from samskab.core.problems import Conflict
from samskab.ideas.models import Idea, IdeaStatus
from samskab.projects.access import Access


def require_open(here: Access, idea: Idea) -> None:
    """Raise 409 unless the project is worked on and the idea has been selected."""
    here.require_active()
    if idea.status is not IdeaStatus.SELECTED:
        raise Conflict(
            "idea_not_selected",
            "Only selected ideas are checked against reality. Select the idea in its answer first.",
        )
