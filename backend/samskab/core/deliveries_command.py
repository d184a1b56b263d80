"""`samskab deliveries`: how many events wait, which could not be delivered, and once more."""

import asyncio
from collections.abc import Callable
from typing import Annotated, Any
from uuid import UUID

import typer
from sqlmodel import col, select

from samskab.core import delivering
from samskab.core.database import Database
from samskab.core.deliveries import Delivery, DeliveryState, as_columns
from samskab.core.settings import Settings

_SHOWN = 200


def commands(read_settings: Callable[[], Settings]) -> typer.Typer:
    """Return the `deliveries` commands."""
    app = typer.Typer(no_args_is_help=True, help="What is delivered of what happened.")

    @app.command("list")
    def list_deliveries(
        state: Annotated[DeliveryState, typer.Option(help="Which ones.")] = DeliveryState.FAILED,
    ) -> None:
        """Count the deliveries by state and list those of one state, the oldest first."""
        counts, rows = asyncio.run(_look(read_settings(), state))
        typer.echo(", ".join(f"{number} {name}" for name, number in counts.items()))
        for row in rows:
            typer.echo("\t".join(f"{name}={value}" for name, value in as_columns(row).items()))

    @app.command()
    def retry(
        delivery: Annotated[
            UUID | None, typer.Argument(help="A failed delivery's id; left out: all of them.")
        ] = None,
    ) -> None:
        """Let failed deliveries be tried again."""
        number = asyncio.run(_retry(read_settings(), delivery))
        typer.echo(f"{number} will be tried again.")
        if delivery is not None and not number:
            raise typer.Exit(1)

    return app


async def _look(settings: Settings, state: DeliveryState) -> tuple[Any, Any]:
    database = Database(settings)
    try:
        async with database.reading() as session:
            statement = (
                select(Delivery)
                .where(Delivery.state == state)
                .order_by(col(Delivery.id))
                .limit(_SHOWN)
            )
            rows = (await session.exec(statement)).all()
            return await delivering.count_by_state(session), rows
    finally:
        await database.close()


async def _retry(settings: Settings, delivery: UUID | None) -> int:
    database = Database(settings)
    try:
        async with database.writing() as session:
            return await delivering.retry(session, delivery)
    finally:
        await database.close()
