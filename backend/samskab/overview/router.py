"""HTTP for the overview."""

from typing import Any

from samskab.core.database import Reading
from samskab.core.paging import Page
from samskab.core.routing import feature_router, policy
from samskab.ideas.handling.today import Today
from samskab.identity.actor import CurrentActor
from samskab.overview import work
from samskab.overview.schemas import WorkItem

router = feature_router("overview")


@router.get("/me/work", response_model=Page[WorkItem], openapi_extra=policy("signed_in"))
async def read_my_work(actor: CurrentActor, session: Reading, today: Today) -> Any:
    """Read what waits for you and what you wait for: what is overdue, then the oldest first."""
    return {"items": await work.open_matters(session, actor, today), "next": None, "total": None}
