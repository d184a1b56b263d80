"""Migrations, run by Alembic from the folder beside the package."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from samskab.core.database import ensure_folder
from samskab.core.settings import Settings

FOLDER = Path(__file__).resolve().parents[1] / "migrations"


def configuration(database_url: str = "") -> Config:
    """Return Alembic's configuration for a database address."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["database_url"] = database_url
    return config


def newest_version() -> str | None:
    """Return the identifier of the newest migration."""
    return ScriptDirectory.from_config(configuration()).get_current_head()


def migrate(settings: Settings) -> None:
    """Bring the database to the newest version."""
    if settings.is_sqlite:
        ensure_folder(settings.effective_database_url)
    command.upgrade(configuration(settings.effective_database_url), "head")
