"""Random tokens: 256 bits, kept only as their hash."""

import hashlib
import secrets


def new_token() -> str:
    """Return 256 random bits as text that is safe in a cookie."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> str:
    """Return the SHA-256 of a token in hexadecimal, the only form that is stored."""
    return hashlib.sha256(token.encode()).hexdigest()
