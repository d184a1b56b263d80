"""`samskab import ideas`: the import from the command line, by the same job."""

import asyncio
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer
from pydantic import ValidationError
from sqlmodel import col, select

from samskab.core.database import Database, Session, select_columns
from samskab.core.problems import Problem
from samskab.core.records import new_id
from samskab.core.settings import Settings
from samskab.ideas.imports import service
from samskab.ideas.imports.schemas import IdeaImportColumns, IdeaImportMapping
from samskab.identity.actor import Actor, Place
from samskab.identity.models import Membership, User
from samskab.identity.permissions import Permission
from samskab.projects.access import enter
from samskab.projects.jobs.models import OPEN_STATES, Job, JobError, JobState
from samskab.projects.jobs.runner import JobKind, run_next
from samskab.projects.models import Perspective

_WAIT_SECONDS = 0.3
_SHOWN_ERRORS = 20


def commands(read_settings: Callable[[], Settings], kinds: Mapping[str, JobKind]) -> typer.Typer:
    """Return the `import` commands; `kinds` are the jobs that may be met on the way."""
    app = typer.Typer(no_args_is_help=True, help="Bring in what was gathered elsewhere.")

    @app.callback()
    def _group() -> None:
        """Bring in what was gathered elsewhere."""

    @app.command()
    def ideas(
        file: Annotated[
            Path, typer.Argument(exists=True, dir_okay=False, help="CSV, XLSX, JSON or NDJSON.")
        ],
        project: Annotated[UUID, typer.Option(help="The project's id.")],
        challenge: Annotated[UUID, typer.Option(help="The challenge's id.")],
        by: Annotated[str, typer.Option(help="E-mail of whoever imports; may import there.")],
        source: Annotated[str, typer.Option(help="Where the ideas come from.")],
        mapping: Annotated[
            str | None,
            typer.Option(help='Field to column, as JSON: {"title": "headline"}. Or suggested.'),
        ] = None,
        origin: Annotated[
            Perspective, typer.Option(help="The perspective where no column says otherwise.")
        ] = Perspective.CITIZEN,
    ) -> None:
        """Import ideas from a file into a challenge; repeating it adds nothing."""
        settings = read_settings()
        try:
            job, errors = asyncio.run(
                _import(settings, kinds, file, project, challenge, by, source, mapping, origin)
            )
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(str(part) for part in first["loc"])
            typer.echo(f"mapping {place}: {first['msg']}", err=True)
            raise typer.Exit(2) from error
        except Problem as problem:
            typer.echo(problem.detail, err=True)
            raise typer.Exit(1) from problem
        typer.echo(f"{job.added} added, {job.skipped} there already, {job.failed} with errors.")
        for found in errors:
            typer.echo(f"row {found.row}, {found.field}: {found.detail}", err=True)
        if job.state is not JobState.DONE:
            typer.echo(f"The import ended early: {job.state}.", err=True)
            raise typer.Exit(1)

    return app


async def _import(
    settings: Settings,
    kinds: Mapping[str, JobKind],
    file: Path,
    project_id: UUID,
    challenge_id: UUID,
    email: str,
    source: str,
    mapping: str | None,
    origin: Perspective,
) -> tuple[Job, list[JobError]]:
    content = await asyncio.to_thread(file.read_bytes)
    table = await service.read(content)
    columns = (
        IdeaImportColumns.model_validate_json(mapping)
        if mapping is not None
        else service.guess(table).columns
    )
    asked = IdeaImportMapping(
        challenge_id=challenge_id, source=source, origin_perspective=origin, columns=columns
    )
    database = Database(settings)
    try:
        async with database.writing() as session:
            actor = await _actor(session, email)
            here = await enter(session, actor, project_id, Permission.IDEA_IMPORT)
            job_id = (await service.start(session, here, content, asked)).id
        job = await _finish(database, kinds, job_id)
        async with database.reading() as session:
            statement = (
                select(JobError)
                .where(JobError.job_id == job_id)
                .order_by(col(JobError.row))
                .limit(_SHOWN_ERRORS)
            )
            return job, list((await session.exec(statement)).all())
    finally:
        await database.close()


async def _finish(database: Database, kinds: Mapping[str, JobKind], job_id: UUID) -> Job:
    """Work until the job has ended, whether here or by a worker that took it."""
    while True:
        async with database.reading() as session:
            job = await session.get_one(Job, job_id)
        if job.state not in OPEN_STATES:
            return job
        if not await run_next(database, kinds):
            await asyncio.sleep(_WAIT_SECONDS)


async def _actor(session: Session, email: str) -> Actor:
    """Return the actor with this e-mail; raise `Problem` when there is none."""
    statement = (
        select_columns(
            User.id,
            User.name,
            User.email,
            Membership.municipality_id,
            Membership.organisation_id,
            Membership.role,
        )
        .outerjoin(Membership, col(Membership.user_id) == User.id)
        .where(col(User.email) == email.lower(), col(User.active))
    )
    rows = (await session.exec(statement)).all()
    if not rows:
        raise Problem("unknown_account", f"Nobody has an account with {email}.")
    user_id, name, address = rows[0][:3]
    places = tuple(Place(*row[3:]) for row in rows if row[3] is not None)
    # No session stands behind a command; the actor carries an id of its own all the same.
    return Actor(user_id, name, address, new_id(), places)
