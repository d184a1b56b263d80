"""What the public page's endpoints take and give."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, EmailStr, Field, StringConstraints

from samskab.core.schemas import Input, Name, OptionalText, Output, Sentence, Yes
from samskab.ideas.challenges.models import ChallengeState
from samskab.ideas.fields.schemas import ChallengeField, FieldValues
from samskab.identity.models import Language
from samskab.projects.models import Perspective

PublicOrigin = Literal[
    Perspective.CITIZEN,
    Perspective.RELATIVE,
    Perspective.CARE_STAFF,
    Perspective.COMPANY,
    Perspective.RESEARCH,
]
Address = Annotated[EmailStr, StringConstraints(max_length=254), AfterValidator(str.lower)]
Token = Annotated[str, StringConstraints(min_length=1, max_length=500)]


class PublicPicture(Output):
    """A picture on a public page; its bytes are at `/pictures/{id}`."""

    id: UUID
    description: str = Field(
        description="What it shows, for those who do not see it.",
        examples=["A lamp under the bed rail lights the way to the bathroom."],
    )
    width: int = Field(description="Pixels of the original.", examples=[1600])
    height: int = Field(description="Pixels of the original.", examples=[1200])


class PublicChallengeRead(Output):
    """A public challenge, as anybody sees it."""

    id: UUID
    municipality_name: str = Field(examples=["Nordby Kommune"])
    question: str = Field(examples=["How can nights be safe without waking residents every hour?"])
    background: str = Field(examples=["Night staff look in on each resident every hour."])
    target_group: str = Field(examples=["Residents who wake easily"])
    fields: list[ChallengeField] = Field(description="What it asks beside title and text.")
    pictures: list[PublicPicture] = Field(description="While it is open, in their order.")
    state: ChallengeState
    opens_at: datetime
    closes_at: datetime | None
    mail_is_sent: bool = Field(
        description="Whether an idea can be confirmed by mail; otherwise it is read first."
    )


class PublicIdeaCreate(Input):
    """An idea from somebody without an account."""

    title: Name = Field(examples=["A lamp that follows us at night"])
    text: OptionalText = Field("", examples=["My mother is afraid of the dark corridor."])
    field_values: FieldValues = Field(
        default_factory=dict,
        description="Answers to the challenge's own fields, by their keys.",
        examples=[{}],
    )
    origin_perspective: PublicOrigin = Field(examples=["relative"])
    author: Name | None = Field(
        None, description="How the author wants to be called.", examples=["A daughter"]
    )
    email: Address | None = Field(
        None,
        description="Where the link goes that confirms it. Without it the idea is read first.",
        examples=[None],
    )
    wants_answer: Yes = Field(
        False, description="Mail the author what becomes of it.", examples=[False]
    )
    language: Language = Field(Language.DANISH, description="Of the mails.", examples=["da"])


class PublicIdeaReceipt(Output):
    """What happens next with an idea that was left."""

    next: Literal["confirm_by_mail", "read_first"]


class TokenGiven(Input):
    """The secret from a mail's link."""

    token: Token = Field(examples=["IjAxOThjMGRlIg.aRk2Zw.zzz"])


class PublicIdeaConfirmed(Output):
    """A confirmed idea, as its author sees it."""

    title: str = Field(examples=["A lamp that follows us at night"])
    question: str = Field(examples=["How can nights be safe without waking residents every hour?"])
    municipality_name: str = Field(examples=["Nordby Kommune"])
    wants_answer: bool


class PublicIdeaRead(Output):
    """A text from the public page that waits to be read."""

    id: UUID
    challenge_id: UUID
    title: str = Field(examples=["A lamp that follows us at night"])
    text: str = Field(examples=["My mother is afraid of the dark corridor."])
    field_values: dict[str, Any] = Field(examples=[{"time_of_day": "night"}])
    origin_perspective: Perspective
    author: str | None = Field(examples=["A daughter"])
    created_at: datetime
    version: int


class PublicIdeaRefusal(Input):
    """Why a text from outside does not become an idea; kept in the audit trail."""

    reason: Sentence = Field(examples=["An advertisement."])
