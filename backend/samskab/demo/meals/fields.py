"""What the challenge on meals asks of an idea beside title and text."""

from samskab.ideas.fields.models import FieldKind
from samskab.ideas.fields.schemas import ChallengeFieldWrite, FieldChoiceWrite

FIELDS = (
    ChallengeFieldWrite(
        key="meal",
        kind=FieldKind.SEVERAL_CHOICES,
        label="Which meal is it about?",
        choices=[
            FieldChoiceWrite(label=label)
            for label in ("Morning", "Midday", "Evening", "In between")
        ],
    ),
    ChallengeFieldWrite(
        key="where",
        kind=FieldKind.SINGLE_CHOICE,
        label="Where would it happen?",
        choices=[
            FieldChoiceWrite(key="home", label="At home"),
            FieldChoiceWrite(key="neighbour", label="At a neighbour's"),
            FieldChoiceWrite(key="day_centre", label="At the day centre"),
        ],
    ),
    ChallengeFieldWrite(
        key="people",
        kind=FieldKind.WHOLE_NUMBER,
        label="People who would notice",
        help="A guess is enough.",
        unit="people",
        minimum=1,
        maximum=640,
    ),
)
