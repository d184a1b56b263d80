"""What happens around themes."""

from enum import StrEnum

from samskab.core.events import Event


class ThemesGrouped(Event):
    """The ideas were grouped into themes."""

    themes: int
    placed: int


class ThemeAction(StrEnum):
    """What the audit trail records of themes."""

    CHANGED = "theme.changed"
    CREATED = "theme.created"
    DISSOLVED = "theme.dissolved"
    IDEAS_PLACED = "theme.ideas_placed"
    IDEA_TAKEN_OUT = "theme.idea_taken_out"
    MERGED = "theme.merged"
