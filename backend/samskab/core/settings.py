"""Settings: read once from `SAMSKAB_…` variables, refused at start when one is wrong."""

import os
import re
import secrets
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Literal, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

PREFIX = "SAMSKAB_"


class SettingsError(Exception):
    """A setting is wrong; the message names the variable and what to do."""


class Settings(BaseSettings):
    """Every variable the service understands. Each is written `SAMSKAB_` + its name."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True)

    data_dir: Path = Field(
        Path("var"), description="Folder for the embedded database and the generated secret."
    )
    database_url: str = Field(
        "", description="`sqlite:///file` or `postgresql://…`; empty: SQLite in `data_dir`."
    )
    read_database_url: str = Field(
        "", description="A read replica for the reading door; empty: the same database."
    )
    secret: SecretStr = Field(
        SecretStr(""),
        description="Signs cursors; at least 32 characters. Empty: made once in `data_dir`.",
    )
    demo: bool = Field(
        False, description="Demo mode: loads the demo municipality and its one-press accounts."
    )
    public_url: str = Field(
        "http://127.0.0.1:8000",
        description="Where people reach the service; `https://` makes the cookie `Secure`.",
    )
    allowed_origins: list[str] = Field(
        default_factory=list,
        description="Other origins that serve the interface, as a JSON list of URLs (CORS).",
    )
    interface_dir: Path = Field(
        Path("frontend/dist"), description="The built interface to serve; absent: API only."
    )
    session_idle_minutes: int = Field(
        480, ge=5, le=10_080, description="A session unused for this long ends."
    )
    session_absolute_hours: int = Field(
        168, ge=1, le=720, description="A session older than this ends."
    )
    sign_in_attempts: int = Field(
        10, ge=1, le=1000, description="Failed sign-ins per account and address in 15 minutes."
    )
    requests_per_minute: int = Field(
        1200, ge=10, le=1_000_000, description="Requests per caller and minute in one process."
    )
    max_body_bytes: int = Field(
        1_048_576, ge=1024, le=104_857_600, description="Largest JSON body."
    )
    max_upload_bytes: int = Field(
        26_214_400, ge=1024, le=1_073_741_824, description="Largest uploaded file."
    )
    max_file_bytes: int = Field(
        15_728_640,
        ge=1024,
        le=104_857_600,
        description="Largest picture or file on an idea or a challenge.",
    )
    max_files: int = Field(
        20, ge=1, le=200, description="Pictures and files on one idea or challenge."
    )
    max_files_bytes: int = Field(
        104_857_600,
        ge=1024,
        le=1_073_741_824,
        description="What the pictures and files of one idea or challenge have together.",
    )
    database_pool_size: int = Field(
        10, ge=1, le=200, description="Connections per process and door."
    )
    smtp_url: SecretStr = Field(
        SecretStr(""),
        description="The mail server: `smtp://…` (STARTTLS) or `smtps://…`; empty: no mail.",
    )
    mail_from: str = Field("", description="The sender's address; goes with `smtp_url`.")
    mail_digest_hour: int = Field(
        7, ge=0, le=23, description="Hour at which the daily mail is sent, in `time_zone`."
    )
    time_zone: str = Field("Europe/Copenhagen", description="The municipality's time zone.")
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "info", description="Least severe line that is logged."
    )
    log_format: Literal["json", "text"] = Field(
        "json", description="One JSON object a line, or text for people."
    )

    @field_validator("database_url", "read_database_url")
    @classmethod
    def _known_engine(cls, url: str) -> str:
        if url and not url.startswith(("sqlite:///", "postgresql://")):
            raise ValueError("must start with sqlite:/// or postgresql://")
        return url

    @field_validator("public_url", "allowed_origins")
    @classmethod
    def _origins(cls, value: str | list[str]) -> str | list[str]:
        for url in [value] if isinstance(value, str) else value:
            if not url.startswith(("http://", "https://")) or url.endswith("/"):
                raise ValueError("must be an origin such as https://samskab.example, no last /")
        return value

    @field_validator("secret")
    @classmethod
    def _long_secret(cls, secret: SecretStr) -> SecretStr:
        if 0 < len(secret.get_secret_value()) < 32:
            raise ValueError("must have at least 32 characters")
        return secret

    @field_validator("smtp_url")
    @classmethod
    def _mail_server(cls, url: SecretStr) -> SecretStr:
        if url.get_secret_value():
            parts = urlsplit(url.get_secret_value())
            _ = parts.port  # raises ValueError where it is none
            if parts.scheme not in {"smtp", "smtps"} or not parts.hostname or parts.path.strip("/"):
                raise ValueError("must be smtp:// or smtps:// with user:password@host:port")
        return url

    @field_validator("mail_from")
    @classmethod
    def _sender(cls, address: str) -> str:
        if address and not re.fullmatch(r"[^\s@<>,]+@[^\s@<>,]+", address):
            raise ValueError("must be one mail address")
        return address

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError("must be a time zone such as Europe/Copenhagen") from error
        return name

    @model_validator(mode="after")
    def _server_with_sender(self) -> Self:
        if bool(self.smtp_url.get_secret_value()) is not bool(self.mail_from):
            raise ValueError("smtp_url and mail_from go together: set both or neither")
        return self

    @model_validator(mode="after")
    def _file_within_upload(self) -> Self:
        if self.max_file_bytes > self.max_upload_bytes:
            raise ValueError("max_file_bytes must not be larger than max_upload_bytes")
        return self

    @model_validator(mode="after")
    def _replica_of_same_engine(self) -> Self:
        if self.read_database_url and self.is_sqlite:
            raise ValueError("read_database_url goes with a PostgreSQL database_url only")
        return self

    @property
    def is_sqlite(self) -> bool:
        """Whether the embedded engine is used."""
        return not self.database_url.startswith("postgresql://")

    @property
    def mail_is_sent(self) -> bool:
        """Whether there is a mail server to send by."""
        return bool(self.mail_from)

    @property
    def cookie_secure(self) -> bool:
        """Whether cookies are sent over HTTPS only."""
        return self.public_url.startswith("https://")

    @cached_property
    def effective_database_url(self) -> str:
        """The database address with the embedded default filled in."""
        return self.database_url or f"sqlite:///{self.data_dir / 'samskab.db'}"

    @cached_property
    def signing_key(self) -> str:
        """The secret, from the settings or from the file made on the first start."""
        given = self.secret.get_secret_value()
        return given or _secret_from_file(self.data_dir / "secret")


def _secret_from_file(path: Path) -> str:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):  # made before, or just now by another process
            descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            with os.fdopen(descriptor, "w") as file:
                file.write(secrets.token_urlsafe(48))
        return path.read_text().strip()
    except OSError as error:
        raise SettingsError(
            f"{PREFIX}DATA_DIR: the folder '{path.parent}' cannot be written "
            f"({error.strerror}). Choose another folder or change its rights."
        ) from error


def load() -> Settings:
    """Read the settings, or raise `SettingsError` with one line per wrong variable."""
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    unknown = sorted(
        name
        for name in os.environ
        if name.startswith(PREFIX) and name not in known and not name.startswith(PREFIX + "TEST_")
    )
    lines = [f"{name}: no such setting" for name in unknown]
    try:
        settings = Settings()
    except ValidationError as error:
        lines += [_line(item["loc"], item["msg"]) for item in error.errors()]
        raise SettingsError("\n".join(lines)) from error
    except ValueError as error:  # pydantic-settings: a list that is not JSON
        raise SettingsError("\n".join([*lines, str(error)])) from error
    if lines:
        raise SettingsError("\n".join(lines))
    return settings


def _line(location: tuple[int | str, ...], message: str) -> str:
    name = PREFIX + str(location[0]).upper() if location else "settings"
    return f"{name}: {message.removeprefix('Value error, ')}"
