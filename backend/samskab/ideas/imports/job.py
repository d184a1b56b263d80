"""The job that imports ideas: some rows a batch, one transaction each, nothing twice."""

from typing import Any
from uuid import UUID

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col

from samskab.core import events
from samskab.core.database import Session
from samskab.ideas.challenges.models import Challenge
from samskab.ideas.events import IdeasImported
from samskab.ideas.fields.service import fields_of
from samskab.ideas.imports.mapping import ImportedIdea, RowError, convert, pick
from samskab.ideas.imports.reading import kept
from samskab.ideas.imports.schemas import IdeaImportMapping
from samskab.ideas.models import Idea
from samskab.ideas.tags.models import IdeaTag
from samskab.projects.jobs.models import Job, JobError

KIND = "idea_import"
BATCH = 250


class IdeaImport:
    """Works off the rows of a file by its mapping."""

    async def do_batch(self, session: Session, job: Job, content: bytes) -> None:
        """Import the next rows; those that are there already are skipped, bad ones noted."""
        mapping = IdeaImportMapping.model_validate(job.parameters)
        table = kept(content)
        picked = pick(table, mapping.columns.named())
        challenge = await session.get_one(Challenge, mapping.challenge_id)
        fields = {f.key: f for f in fields_of(challenge) if f.key in mapping.columns.fields}
        last = min(job.done + BATCH, job.total)
        good: list[ImportedIdea] = []
        failed = 0
        for place in range(job.done, last):
            made = convert(table, place, picked, mapping.origin_perspective, fields)
            if isinstance(made, ImportedIdea):
                good.append(made)
            else:
                failed += 1
                session.add_all(_note(job, error) for error in made)
        ideas = [_idea(job, mapping, made) for made in good]
        added = await _insert(session, ideas)
        session.add_all(
            IdeaTag(
                municipality_id=job.municipality_id,
                project_id=job.project_id,
                idea_id=idea["id"],
                tag=tag,
            )
            for idea, made in zip(ideas, good, strict=True)
            if idea["id"] in added
            for tag in made.tags
        )
        job.added += len(added)
        job.skipped += len(good) - len(added)
        job.failed += failed
        job.done = last
        if last == job.total and job.added:
            events.record(
                session,
                job.created_by,
                IdeasImported(
                    municipality_id=job.municipality_id,
                    project_id=job.project_id,
                    challenge_id=mapping.challenge_id,
                    job_id=job.id,
                    added=job.added,
                ),
            )


def _idea(job: Job, mapping: IdeaImportMapping, made: ImportedIdea) -> dict[str, Any]:
    idea = Idea(
        municipality_id=job.municipality_id,
        project_id=job.project_id,
        challenge_id=mapping.challenge_id,
        title=made.title,
        text=made.text,
        origin_perspective=made.origin_perspective,
        external_author=made.external_author,
        source=mapping.source,
        external_id=made.external_id,
        import_key=made.key(mapping.source),
        imported_support=made.imported_support,
        imported_against=made.imported_against,
        field_values=made.field_values,
        support_count=made.imported_support,
    )
    return idea.model_dump()


def _note(job: Job, error: RowError) -> JobError:
    return JobError(
        job_id=job.id, row=error.row, field=error.field, code=error.code, detail=error.detail
    )


async def _insert(session: Session, ideas: list[dict[str, Any]]) -> set[UUID]:
    """Insert what is not there yet, in one statement; return the ids of those that were."""
    if not ideas:
        return set()
    insert = (sqlite if session.get_bind().dialect.name == "sqlite" else postgresql).insert
    statement = (
        insert(Idea)
        .values(ideas)
        .on_conflict_do_nothing(index_elements=["challenge_id", "import_key"])
        .returning(col(Idea.id))
    )
    return {row.id for row in (await session.exec(statement)).all()}
