"""What the notices' endpoints take and give."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Input, Output
from samskab.identity.models import Language
from samskab.notices.models import MailChoice, NoticeKind, NoticeTarget


class NoticeRead(Output):
    """What you are told of; the sentence is made by the interface, in the reader's language."""

    id: UUID
    kind: NoticeKind
    project_id: UUID
    project_title: str = Field(examples=["Safe nights without hourly checks"])
    target: NoticeTarget
    target_id: UUID
    title: str = Field(
        description="What it is about: the idea, the rating round, the study or the project.",
        examples=["Bed sensors instead of rounds"],
    )
    outcome: str | None = Field(
        description="How it came out, for kinds that have it: the status of an idea, the kind "
        "of a decision, the state of a study or a job, the severity of an incident.",
        examples=["selected"],
    )
    actor_name: str | None = Field(description="Who did it.", examples=["Mette Holm"])
    link: str = Field(
        description="Path of the interface, within the project.",
        examples=["ideas/0198c0de-7000-7000-8000-000000000001"],
    )
    happened_at: datetime
    read_at: datetime | None = Field(description="Null: you have not read it.", examples=[None])


class NoticesReading(Input):
    """Which notices you have read."""

    notice_ids: list[UUID] | None = Field(
        description="Up to 200 of your notices; null: all of them.",
        max_length=200,
        examples=[None],
    )


class UnreadNotices(Output):
    """How many notices you have not read."""

    unread: int = Field(examples=[3])


class NoticePreferencesPut(Input):
    """How you want to be told."""

    mail: MailChoice = Field(
        description="A mail for each notice, one a day, or none.", examples=["daily"]
    )
    language: Language = Field(description="The language of mails to you.", examples=["da"])


class NoticePreferencesRead(Output):
    """How you are told, and whether this service sends mails at all."""

    mail: MailChoice
    language: Language
    mail_is_sent: bool = Field(description="Whether the service has a mail server.")
    version: int
