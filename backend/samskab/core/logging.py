"""Structured logs, one event a line, with request ids and without personal data."""

import logging
import sys
import traceback
from typing import TextIO

import structlog

from samskab.core.settings import Settings


def configure(settings: Settings, stream: TextIO | None = None) -> None:
    """Send the service's and its libraries' logs to one stream in one format."""
    level = logging.getLevelNamesMapping()[settings.log_level.upper()]
    renderer: structlog.typing.Processor = (
        structlog.processors.JSONRenderer()
        if settings.log_format == "json"
        else structlog.dev.ConsoleRenderer(colors=False)
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(stream or sys.stdout),
    )
    logging.basicConfig(
        level=logging.WARNING, format="%(levelname)s %(name)s %(message)s", force=True
    )


def failure_place(error: BaseException) -> list[str]:
    """Return where an error arose, as `file:line function`.

    The error's own text is left out on purpose: it may repeat what somebody wrote.
    """
    frames = traceback.extract_tb(error.__traceback__)
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames[-12:]]
