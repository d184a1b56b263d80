"""A migrated SQLite file that every test copies."""

import shutil
from pathlib import Path

from alembic import command

from samskab.migrating import configuration


class SqliteTemplate:
    """Migrated once; copied for each test."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "template.db"
        command.upgrade(configuration(f"sqlite:///{self.path}"), "head")

    def copy(self, path: Path) -> str:
        shutil.copy(self.path, path)
        return f"sqlite:///{path}"
