"""Who answers which idea about meals and by when, what they note, and words they answer with."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from samskab.demo.stage import LEAD, Stage
from samskab.ideas.handling import notes, service
from samskab.ideas.handling.schemas import IdeaHandlingPut
from samskab.ideas.models import Idea
from samskab.ideas.text_blocks import service as text_blocks
from samskab.ideas.text_blocks.schemas import TextBlockCreate
from samskab.identity.models import Language
from samskab.identity.permissions import Permission
from samskab.projects.access import find


@dataclass(frozen=True)
class Dealt:
    """An idea that somebody is to answer; the day counts from today, past days are overdue."""

    title: str
    to: str
    due_in: int | None
    note: str = ""


DEALT = (
    Dealt("Bring it hot or not at all", LEAD, -3, "Hanne asks the supplier about heated bags."),
    Dealt("Light over the table", "camilla", 2),
    Dealt(
        "A tender that pays for appetite",
        LEAD,
        9,
        "Hear procurement before we answer: the contract runs for another year.",
    ),
    Dealt("Breakfast at ten at night", "camilla", None),
)

BLOCKS = (
    TextBlockCreate(
        title="Taken up in the spring",
        text="Dear {author}. Thank you for “{title}”. The kitchen plans its year in the spring, "
        "and we take your idea to that meeting. You will hear from us in May.",
        language=Language.ENGLISH,
    ),
    TextBlockCreate(
        title="Outside this challenge",
        text="Dear {author}. We asked: “{challenge}” Your idea “{title}” is about something else "
        "that matters, and we have passed it on to home care.",
        language=Language.ENGLISH,
    ),
    TextBlockCreate(
        title="Tages op til foråret",
        text="Kære {author}. Tak for “{title}”. Køkkenet lægger årets plan til foråret, og vi "
        "tager din idé med til det møde. Du hører fra os i maj.",
        language=Language.DANISH,
    ),
)


async def deal_out(stage: Stage, made: Mapping[str, UUID]) -> None:
    """Let the lead deal out some of the unanswered ideas and write the text blocks."""
    stage.turn(0, 7)
    today = stage.town.calendar.day
    stage.turn(11, 10)
    here = await stage.enter(LEAD, Permission.IDEA_ANSWER)
    for block in BLOCKS:
        await text_blocks.write(stage.session, here, block)
    for dealt in DEALT:
        await _deal(stage, made[dealt.title], dealt, today)


async def _deal(stage: Stage, idea_id: UUID, dealt: Dealt, today: date) -> None:
    idea, here = await find(
        stage.session, stage.actor(LEAD), Idea, idea_id, Permission.IDEA_ANSWER, lock=True
    )
    due_on = None if dealt.due_in is None else today + timedelta(days=dealt.due_in)
    new = IdeaHandlingPut(assignee_id=stage.actor(dealt.to).user_id, due_on=due_on)
    await service.handle(stage.session, here, idea, new, 0, stage.town.calendar.day)
    if dealt.note:
        await notes.write(stage.session, here, idea, dealt.note)
