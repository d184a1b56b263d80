"""The secrets of the links in mails: signed, so that nothing but the record must be kept."""

import hmac
from uuid import UUID

from itsdangerous import BadSignature, URLSafeTimedSerializer

from samskab.core.problems import Conflict
from samskab.core.settings import Settings
from samskab.ideas.public.rules import CONFIRM_WITHIN


def confirmation_token(settings: Settings, public_idea_id: UUID) -> str:
    """Return the secret that confirms an idea; it is worth something for seven days."""
    return str(_signer(settings, "confirm").dumps(str(public_idea_id)))


def confirmed_by(settings: Settings, token: str) -> UUID:
    """Return which idea a secret confirms; 409 when it is not ours or has expired."""
    try:
        said = _signer(settings, "confirm").loads(
            token, max_age=int(CONFIRM_WITHIN.total_seconds())
        )
    except BadSignature as error:  # an expired one, too
        raise link_is_over() from error
    return UUID(said)


def silence_token(settings: Settings, public_idea_id: UUID) -> str:
    """Return the secret that ends the mails about an idea; it never expires."""
    return str(_signer(settings, "silence").dumps(str(public_idea_id)))


def silenced_by(settings: Settings, token: str) -> UUID:
    """Return about which idea a secret ends the mails; 409 when it is not ours."""
    try:
        return UUID(_signer(settings, "silence").loads(token))
    except BadSignature as error:
        raise link_is_over() from error


def link_is_over() -> Conflict:
    """Return the one refusal of a link, the same for every reason."""
    return Conflict(
        "link_is_over",
        "This link is no longer worth anything. Leave your idea once more on the page.",
    )


def sender_of(settings: Settings, address: str) -> str:
    """Return a keyed hash of a network address: to count by, and to nobody else a name."""
    return hmac.digest(settings.signing_key.encode(), address.encode(), "sha256").hex()


def _signer(settings: Settings, purpose: str) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(settings.signing_key, salt=f"public-idea:{purpose}")
