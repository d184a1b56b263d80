"""Passwords: argon2id, off the event loop, equally slow for accounts that do not exist."""

from anyio import to_thread
from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

MIN_LENGTH = 12

_hasher = PasswordHasher()
_nobody = _hasher.hash("no account has this password")


async def hash_password(password: str) -> str:
    """Return the argon2id hash of a password, with its parameters and salt."""
    return await to_thread.run_sync(_hasher.hash, password)


async def matches(password: str, password_hash: str | None) -> bool:
    """Tell whether a password fits; takes the same time when there is no account."""
    right = await to_thread.run_sync(_verify, password_hash or _nobody, password)
    return right and password_hash is not None


def _verify(password_hash: str, password: str) -> bool:
    try:
        return _hasher.verify(password_hash, password)
    except (Argon2Error, InvalidHashError):
        return False
