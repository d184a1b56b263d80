"""Idempotency keys: the same POST sent twice happens once and is answered alike."""

import hashlib
import re
from collections.abc import Awaitable, Callable, Collection
from datetime import timedelta
from uuid import UUID

from fastapi import Request
from sqlalchemy import LargeBinary, UniqueConstraint, delete
from sqlalchemy.exc import IntegrityError
from sqlmodel import Field, col, select
from starlette.responses import Response

from samskab.core import clock
from samskab.core.columns import JsonValue
from samskab.core.database import Database, Session
from samskab.core.problems import BadRequest, Conflict, Problem
from samskab.core.records import Row

HEADER = "idempotency-key"
KEPT = timedelta(hours=24)
KEPT_HEADERS = ("etag", "location", "content-type")

_BOUNDARY = re.compile(r'^multipart/form-data;.*boundary="?([^";,]+)', re.IGNORECASE)

Handler = Callable[[Request], Awaitable[Response]]


class KeyReused(Problem):
    """422: the key was already used for something else."""

    status = 422


class IdempotentAnswer(Row, table=True):
    """The stored answer to one keyed request of one caller; kept for 24 hours."""

    __table_args__ = (UniqueConstraint("caller_id", "key"),)

    caller_id: UUID
    key: str = Field(max_length=200)
    fingerprint: str = Field(max_length=64)
    status: int
    headers: dict[str, str] = Field(sa_type=JsonValue)
    body: bytes = Field(sa_type=LargeBinary)


async def answer_once(request: Request, caller_id: UUID, handler: Handler) -> Response:
    """Run the handler unless this caller's key was already answered; then answer the same.

    The answer is stored in the transaction of the change, so there is never one without the
    other. Raises 422 for another request under a used key, 409 while the first still runs.
    """
    key = request.headers[HEADER].strip()
    if not 1 <= len(key) <= 200 or not key.isprintable():
        raise BadRequest("bad_idempotency_key", "Idempotency-Key must have 1 to 200 characters.")
    running: set[tuple[UUID, str]] = request.app.state.running_keys
    claim = (caller_id, key)
    fingerprint = await _fingerprint(request)
    stored = await _stored(request.app.state.database, caller_id, key)
    if stored is not None:
        return _replay(stored, fingerprint)
    if claim in running:
        raise _still_running()
    running.add(claim)
    try:
        # Looked up again: the first request may have ended between the look-up and the claim.
        stored = await _stored(request.app.state.database, caller_id, key)
        if stored is not None:
            return _replay(stored, fingerprint)
        response = await handler(request)
        await _store(request, claim, fingerprint, response)
        return response
    finally:
        running.discard(claim)


async def forget_old(session: Session) -> None:
    """Delete the answers that are older than 24 hours."""
    limit = clock.now() - KEPT
    await session.exec(delete(IdempotentAnswer).where(col(IdempotentAnswer.created_at) < limit))


async def forget_about(session: Session, ids: Collection[UUID]) -> None:
    """Delete the answers that name any of these records: what is erased lives on nowhere."""
    named = [str(identity).encode() for identity in ids]
    kept = await session.exec(select(IdempotentAnswer.id, IdempotentAnswer.body))
    telling = [answer_id for answer_id, body in kept if any(name in body for name in named)]
    await session.exec(delete(IdempotentAnswer).where(col(IdempotentAnswer.id).in_(telling)))


def do_not_keep(request: Request) -> None:
    """Keep this answer out of the store: it tells a secret that is told once.

    A repeated request is then made again; the operation must refuse it by its own rules.
    """
    request.state.not_kept = True


async def _stored(database: Database, caller_id: UUID, key: str) -> IdempotentAnswer | None:
    async with database.reading() as session:
        statement = select(IdempotentAnswer).where(
            IdempotentAnswer.caller_id == caller_id, IdempotentAnswer.key == key
        )
        return (await session.exec(statement)).one_or_none()


async def _store(
    request: Request, claim: tuple[UUID, str], fingerprint: str, response: Response
) -> None:
    session: Session | None = getattr(request.state, "writing", None)
    if session is None or response.status_code >= 400 or hasattr(request.state, "not_kept"):
        return
    caller_id, key = claim
    session.add(
        IdempotentAnswer(
            caller_id=caller_id,
            key=key,
            fingerprint=fingerprint,
            status=response.status_code,
            headers={n: response.headers[n] for n in KEPT_HEADERS if n in response.headers},
            body=bytes(response.body),
        )
    )
    try:
        await session.flush()
    except IntegrityError as error:  # another process answered the same key meanwhile
        raise _still_running() from error


async def _fingerprint(request: Request) -> str:
    digest = hashlib.sha256(f"{request.method} {request.url.path}\n".encode())
    body = await request.body()
    # What parts a form is made up anew at each sending; it is no part of what is sent.
    boundary = _BOUNDARY.search(request.headers.get("content-type", ""))
    digest.update(body.replace(f"--{boundary[1]}".encode(), b"") if boundary else body)
    return digest.hexdigest()


def _replay(stored: IdempotentAnswer, fingerprint: str) -> Response:
    if stored.fingerprint != fingerprint:
        raise KeyReused(
            "idempotency_key_reused", "This key was used for another request. Take a new key."
        )
    return Response(
        stored.body,
        status_code=stored.status,
        headers={**stored.headers, "Idempotency-Replayed": "true"},
    )


def _still_running() -> Conflict:
    return Conflict(
        "idempotency_in_progress", "The first request with this key still runs. Try again shortly."
    )
