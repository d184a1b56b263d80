"""HTTP for notices."""

from typing import Annotated, Any

from fastapi import Query, Request
from sqlmodel import col

from samskab.core.database import Reading, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.identity.actor import CurrentActor
from samskab.identity.models import User
from samskab.notices import service
from samskab.notices.models import Notice, NoticePreference
from samskab.notices.schemas import (
    NoticePreferencesPut,
    NoticePreferencesRead,
    NoticeRead,
    NoticesReading,
    UnreadNotices,
)

router = feature_router("notices")


@router.get("/me/notices", response_model=Page[NoticeRead], openapi_extra=policy("signed_in"))
async def list_my_notices(
    actor: CurrentActor,
    session: Reading,
    page: Paging,
    unread: Annotated[bool, Query(description="Only what you have not read.")] = False,
) -> Any:
    """List what you were told of, the newest first."""
    statement = service.notices_of(actor)
    if unread:
        statement = statement.where(col(Notice.read_at).is_(None))
    keys = [Key(Notice.happened_at, descending=True), Key(Notice.id, descending=True)]
    found = await paginate(session, statement, keys, page)
    return {**found, "items": [service.as_shown(row) for row in found["items"]]}


@router.get("/me/notices/count", response_model=UnreadNotices, openapi_extra=policy("signed_in"))
async def count_my_notices(actor: CurrentActor, session: Reading) -> Any:
    """Count the notices you have not read."""
    return {"unread": await service.count_unread(session, actor)}


@router.post("/me/notices/reading", response_model=UnreadNotices, openapi_extra=policy("signed_in"))
async def mark_notices_read(read: NoticesReading, actor: CurrentActor, session: Writing) -> Any:
    """Mark one, some or all of your notices as read; tells how many are left."""
    await service.mark_read(session, actor, read.notice_ids)
    return {"unread": await service.count_unread(session, actor)}


@router.get(
    "/me/notice-preferences",
    response_model=NoticePreferencesRead,
    openapi_extra=policy("signed_in"),
)
async def read_notice_preferences(
    request: Request, actor: CurrentActor, session: Reading, tagged: Tagged
) -> Any:
    """Read how you want to be told."""
    preference = tagged(await service.preference_of(session, actor.user_id))
    return _shown(request, preference, await session.get_one(User, actor.user_id))


@router.put(
    "/me/notice-preferences",
    response_model=NoticePreferencesRead,
    openapi_extra=policy("signed_in"),
)
async def choose_notice_preferences(
    request: Request,
    new: NoticePreferencesPut,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> Any:
    """Choose how you want to be told, and in which language."""
    preference, user = await service.choose(session, actor, new, version)
    return _shown(request, tagged(preference), user)


def _shown(request: Request, preference: NoticePreference, user: User) -> dict[str, Any]:
    return {
        "mail": preference.mail,
        "language": user.language,
        "mail_is_sent": request.app.state.settings.mail_is_sent,
        "version": preference.version,
    }
