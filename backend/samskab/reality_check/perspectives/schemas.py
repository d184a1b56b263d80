"""What the endpoints of the required perspectives take and give."""

from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Input, Output
from samskab.projects.models import Perspective


class RequiredPerspectivesPut(Input):
    """The perspectives that must speak; those who would carry it out always must."""

    perspectives: list[Perspective] = Field(
        min_length=1, max_length=20, examples=[["care_staff", "citizen", "management", "it"]]
    )


class RequiredPerspectivesRead(Output):
    """The perspectives that must speak about an idea; version 0 is the usual set."""

    idea_id: UUID
    perspectives: list[Perspective] = Field(examples=[["care_staff", "citizen", "management"]])
    version: int = Field(examples=[0])
