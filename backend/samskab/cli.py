"""The command line: serve, migrate, demo, worker, import, deliveries, admin create, openapi."""

import asyncio
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Coroutine
from functools import wraps
from pathlib import Path
from typing import Annotated, Any, ParamSpec

import typer
import uvicorn
import yaml
from pydantic import SecretStr

from samskab import documentation, migrating, wiring, worker
from samskab.app import create_app
from samskab.core.deliveries_command import commands as deliveries_commands
from samskab.core.settings import Settings, SettingsError, load
from samskab.ideas.imports.command import commands as import_commands

app = typer.Typer(no_args_is_help=True, help="Samskab: from challenge to decision.")
admin = typer.Typer(no_args_is_help=True, help="The first administrator.")
app.add_typer(admin, name="admin")

P = ParamSpec("P")


def settings_or_exit() -> Settings:
    """Read the settings; end with one clear line when one is wrong."""
    try:
        return load()
    except SettingsError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error


app.add_typer(import_commands(settings_or_exit, wiring.JOB_KINDS), name="import")
app.add_typer(deliveries_commands(settings_or_exit), name="deliveries")


def clear_errors(command: Callable[P, None]) -> Callable[P, None]:
    """Turn a wrong setting met on the way into one clear line."""

    @wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except SettingsError as error:
            typer.echo(str(error), err=True)
            raise typer.Exit(2) from error

    return wrapped


@app.command()
@clear_errors
def serve(
    host: Annotated[str, typer.Option(envvar="HOST")] = "127.0.0.1",
    port: Annotated[int, typer.Option(envvar="PORT")] = 8000,
    with_worker: Annotated[bool, typer.Option(help="Start a worker along.")] = False,
    with_migrations: Annotated[bool, typer.Option(help="Migrate first.")] = False,
) -> None:
    """Serve the API and, where it is built, the interface."""
    settings = settings_or_exit()
    _refuse_taken_port(host, port)
    _ = settings.signing_key  # made now, so that an unwritable folder is told at start
    if with_migrations:
        migrating.migrate(settings)
    if settings.demo:
        _load_demo(settings)
    application = create_app(settings)
    helper = _start_worker() if with_worker else None
    shown = "127.0.0.1" if host == "0.0.0.0" else host  # noqa: S104
    typer.echo(f"Samskab is at http://{shown}:{port} (stop with Ctrl+C)")
    try:
        uvicorn.run(
            application,
            host=host,
            port=port,
            log_config=None,
            access_log=False,
            server_header=False,
        )
    finally:
        if helper is not None:
            helper.terminate()
            helper.wait()


@app.command()
@clear_errors
def migrate() -> None:
    """Bring the database to the newest version."""
    migrating.migrate(settings_or_exit())


@app.command("worker")
@clear_errors
def run_worker(
    lifeline: Annotated[int | None, typer.Option(hidden=True)] = None,
) -> None:
    """Run jobs, deliver events and clear away what has expired, until stopped."""
    settings = settings_or_exit()
    create_app(settings)  # configures the logs and connects the features
    asyncio.run(worker.work(settings, lifeline))


@app.command()
@clear_errors
def demo() -> None:
    """Load the demo municipality into an empty database."""
    _load_demo(settings_or_exit())


@app.command()
def openapi(
    path: Annotated[Path, typer.Argument()] = Path("openapi.yaml"),
    check: Annotated[bool, typer.Option(help="Only tell whether the file is up to date.")] = False,
) -> None:
    """Write the OpenAPI document."""
    document = documentation.describe(
        create_app(Settings(secret=SecretStr("only describes the service, signs nothing")))
    )
    text = yaml.safe_dump(document, sort_keys=False, allow_unicode=True, width=100)
    if not check:
        path.write_text(text)
    elif not path.exists() or path.read_text() != text:
        typer.echo(f"{path} is not up to date; run `make openapi`.", err=True)
        raise typer.Exit(1)


@admin.command("create")
@clear_errors
def create_administrator(
    municipality: Annotated[str, typer.Option(prompt=True, help="Name of the municipality.")],
    name: Annotated[str, typer.Option(prompt=True, help="The administrator's name.")],
    email: Annotated[str, typer.Option(prompt=True, help="The administrator's e-mail.")],
    password: Annotated[str, typer.Option(prompt=True, confirmation_prompt=True, hide_input=True)],
) -> None:
    """Found a municipality with its first administrator."""
    from samskab.administration import create_first_administrator

    settings = settings_or_exit()
    problem = _run(create_first_administrator(settings, municipality, name, email, password))
    if problem:
        typer.echo(problem, err=True)
        raise typer.Exit(1)
    typer.echo(f"{email} administers {municipality}.")


def _load_demo(settings: Settings) -> None:
    from samskab.demo.load import load_if_empty

    if _run(load_if_empty(settings)):
        typer.echo("Loaded the demo municipality.")


def _run(coroutine: Coroutine[Any, Any, Any]) -> Any:
    return asyncio.run(coroutine)


def _start_worker() -> "subprocess.Popen[bytes]":
    """Start a worker that ends when this process does, however it ends.

    It holds the reading end of a pipe whose other end is ours alone: the system closes that
    with us, even when we are killed.
    """
    reading, _ = os.pipe()
    worker_process = subprocess.Popen(
        [sys.argv[0], "worker", "--lifeline", str(reading)], pass_fds=[reading]
    )
    os.close(reading)
    return worker_process


def _refuse_taken_port(host: str, port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            typer.echo(
                f"PORT: {host}:{port} cannot be used ({error.strerror}). Choose another PORT.",
                err=True,
            )
            raise typer.Exit(2) from error
