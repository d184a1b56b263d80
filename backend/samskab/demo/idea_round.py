"""How a demo project gathers ideas: a challenge, ideas from every side, talk, support, answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from samskab.demo.idea_more import NOTHING_MORE, More, grow
from samskab.demo.people import EVERYBODY
from samskab.demo.stage import LEAD, Stage
from samskab.ideas import service as ideas
from samskab.ideas.answers import service as answers
from samskab.ideas.answers.schemas import AnswerStatus, IdeaAnswerCreate
from samskab.ideas.challenges import service as challenges
from samskab.ideas.challenges.models import Answerers
from samskab.ideas.challenges.schemas import ChallengeCreate
from samskab.ideas.discussion import service as discussion
from samskab.ideas.discussion.schemas import IdeaCommentCreate
from samskab.ideas.fields.schemas import ChallengeFieldWrite
from samskab.ideas.models import Idea, IdeaStatus
from samskab.ideas.schemas import IdeaCreate
from samskab.ideas.support import service as support
from samskab.identity.permissions import Permission
from samskab.projects.access import find
from samskab.projects.models import Perspective

SELECTED: Final = IdeaStatus.SELECTED
DECLINED: Final = IdeaStatus.DECLINED
MERGED: Final = IdeaStatus.MERGED
PARKED: Final = IdeaStatus.PARKED


@dataclass(frozen=True)
class Answer:
    """What an idea was answered; `into` names the idea that carries a merged one on."""

    status: AnswerStatus
    text: str
    into: str = ""


@dataclass(frozen=True)
class Spoken:
    """An idea as somebody put it, and what the others made of it.

    `heard_from` is an author without an account, whose words the lead wrote down.
    """

    by: str
    title: str
    text: str
    support: Sequence[str] = ()
    talk: Sequence[tuple[str, str]] = ()
    answer: Answer | None = None
    heard_from: tuple[str, Perspective] | None = None
    more: More = NOTHING_MORE


@dataclass(frozen=True)
class Round:
    """A challenge with its ideas; the days count back from today."""

    question: str
    background: str
    spoken: Sequence[Spoken]
    opened: int
    last_idea: int
    answered: int
    closed: int | None = None
    open_to: Answerers = Answerers.EVERYONE_IN_PROJECT
    target_group: str = ""
    fields: Sequence[ChallengeFieldWrite] = ()


async def gather(stage: Stage, asked: Round) -> dict[str, UUID]:
    """Play a round of ideas; return the ideas' ids by their titles."""
    challenge_id = await _open(stage, asked)
    made: dict[str, UUID] = {}
    span = max(asked.opened - asked.last_idea - 1, 0)
    for place, spoken in enumerate(asked.spoken):
        share = place / max(len(asked.spoken) - 1, 1)
        stage.turn(asked.opened - 1 - round(span * share), 9 + place % 8)
        made[spoken.title] = await _submit(stage, challenge_id, spoken)
        await _discuss(stage, made[spoken.title], spoken)
        if spoken.more is not NOTHING_MORE:
            await grow(stage, made[spoken.title], spoken.by, spoken.more)
    stage.turn(asked.answered, 10)
    # Merged ones last, so that what carries them on has been answered.
    waiting = [spoken for spoken in asked.spoken if spoken.answer is not None]
    for spoken in sorted(waiting, key=lambda one: one.answer is not None and bool(one.answer.into)):
        await _answer(stage, made, spoken)
    return made


async def _open(stage: Stage, asked: Round) -> UUID:
    stage.turn(asked.opened, 8)
    here = await stage.enter(LEAD, Permission.CHALLENGE_EDIT)
    new = ChallengeCreate(
        question=asked.question,
        background=asked.background,
        target_group=asked.target_group,
        fields=list(asked.fields),
        answerable_by=asked.open_to,
        closes_at=None if asked.closed is None else stage.town.calendar.at(asked.closed, 22),
    )
    return (await challenges.open_challenge(stage.session, here, new)).id


async def _submit(stage: Stage, challenge_id: UUID, spoken: Spoken) -> UUID:
    here = await stage.enter(spoken.by, Permission.IDEA_SUBMIT)
    label, perspective = spoken.heard_from or (None, None)
    new = IdeaCreate(
        challenge_id=challenge_id,
        title=spoken.title,
        text=spoken.text,
        origin_perspective=perspective,
        external_author=label,
        **spoken.more.said(),
    )
    return (await ideas.submit(stage.session, here, new)).id


async def _discuss(stage: Stage, idea_id: UUID, spoken: Spoken) -> None:
    for key in spoken.support:
        idea, here = await find(
            stage.session, stage.actor(key), Idea, idea_id, Permission.IDEA_SUPPORT, lock=True
        )
        await support.give(stage.session, here, idea)
    first: UUID | None = None
    for key, text in spoken.talk:
        idea, here = await find(
            stage.session, stage.actor(key), Idea, idea_id, Permission.IDEA_COMMENT
        )
        named = [stage.actor(p.key).user_id for p in EVERYBODY if f"@{p.name}" in text]
        new = IdeaCommentCreate(text=text, parent_id=first, mentioned_ids=named)
        comment = await discussion.comment(stage.session, here, idea, new)
        first = first or comment.id


async def _answer(stage: Stage, made: dict[str, UUID], spoken: Spoken) -> None:
    if spoken.answer is None:
        return
    idea, here = await find(
        stage.session,
        stage.actor(LEAD),
        Idea,
        made[spoken.title],
        Permission.IDEA_ANSWER,
        lock=True,
    )
    new = IdeaAnswerCreate(
        status=spoken.answer.status,
        answer=spoken.answer.text,
        merged_into_id=made.get(spoken.answer.into),
    )
    await answers.answer(stage.session, here, idea, new)
