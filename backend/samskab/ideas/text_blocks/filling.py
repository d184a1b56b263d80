"""Filling a text for many ideas at once, the authors of each getting their own."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import col, select

from samskab.core.database import Session, select_columns
from samskab.ideas.challenges.models import Challenge
from samskab.ideas.co_authors.service import co_authors_of
from samskab.ideas.models import Idea
from samskab.ideas.text_blocks.places import SOMEBODY, Place, fill, together
from samskab.identity.models import Language, User
from samskab.projects.models import Project


async def fill_for(
    session: Session, project: Project, ideas: Sequence[Idea], text: str, language: Language
) -> dict[UUID, str]:
    """Return the text as it reads for each idea."""
    challenges = select(Challenge.id, Challenge.question).where(Challenge.project_id == project.id)
    questions = dict((await session.exec(challenges)).all())
    authors = {idea.author_id for idea in ideas if idea.author_id is not None}
    people = select_columns(User.id, User.name).where(col(User.id).in_(authors))
    names = dict((await session.exec(people)).all())
    others = await co_authors_of(session, [idea.id for idea in ideas])
    return {
        idea.id: fill(
            text,
            {
                Place.AUTHOR: together(
                    [
                        names.get(idea.author_id) or idea.external_author or SOMEBODY[language],
                        *(other.name for other in others[idea.id]),
                    ],
                    language,
                ),
                Place.CHALLENGE: questions[idea.challenge_id],
                Place.PROJECT: project.title,
                Place.TITLE: idea.title,
            },
        )
        for idea in ideas
    }
