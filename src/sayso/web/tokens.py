"""Tokens: who may write. Programs show the token, browsers a session that it opened.

A session is a random name, the second it ends, and a MAC of both under the token, so the server
keeps none. A form carries a MAC of its session's name: a page of somebody else's cannot know it.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import time

COOKIE = "sayso"
SESSION_SECONDS = 12 * 3600


def is_token(given: str, token: str) -> bool:
    """Whether ``given`` is the token, in a time that tells nothing of either."""
    return hmac.compare_digest(_digest(given), _digest(token))


def open_session(token: str) -> str:
    """A session for a cookie, good for ``SESSION_SECONDS``."""
    named = f"{secrets.token_hex(16)}.{int(time.time()) + SESSION_SECONDS}"
    return f"{named}.{_seal('session', named, token)}"


def is_session(cookie: str, token: str) -> bool:
    """Whether ``cookie`` is a session that ``token`` opened and that has not ended."""
    named, _, seal = cookie.rpartition(".")
    if not hmac.compare_digest(_digest(seal), _digest(_seal("session", named, token))):
        return False
    return int(named.rpartition(".")[2]) > time.time()


def seal_form(cookie: str, token: str) -> str:
    """What a form must carry to be taken from the session of ``cookie``."""
    return _seal("form", cookie, token)


def is_sealed(given: str, cookie: str, token: str) -> bool:
    """Whether a form that carries ``given`` was written for the session of ``cookie``."""
    return hmac.compare_digest(_digest(given), _digest(seal_form(cookie, token)))


def _seal(purpose: str, words: str, token: str) -> str:
    message = f"{purpose}:{words}".encode("utf-8", "surrogateescape")
    return hmac.new(token.encode(), message, hashlib.sha256).hexdigest()


def _digest(words: str) -> bytes:
    """A digest of equal length for words of any: comparing it tells nothing of theirs."""
    return hashlib.sha256(words.encode("utf-8", "surrogateescape")).digest()
