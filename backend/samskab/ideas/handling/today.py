"""The day on which the municipality is, for endpoints that ask whether something is overdue."""

from datetime import date
from typing import Annotated

from fastapi import Depends, Request

from samskab.core import clock
from samskab.ideas.handling.rules import local_day


async def _today(request: Request) -> date:
    return local_day(clock.now(), request.app.state.settings.time_zone)


Today = Annotated[date, Depends(_today)]
