"""Settings: on what terms a server runs, checked before it starts."""

from __future__ import annotations

import ipaddress
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from sayso.errors import UsageError

SHORTEST_TOKEN = 16


@dataclass(frozen=True, slots=True)
class Limits:
    """What one server takes on.

    ``body`` is bytes of a request, ``body_seconds`` how long it may take to arrive, ``text`` code
    points of a document that is shown or read here. The others are requests a minute from one
    address: ``reads`` of new texts, ``writes``, wrong ``tokens``, and ``requests`` of any sort.
    """

    body: int = 5_000_000
    body_seconds: float = 30.0
    text: int = 300_000
    requests: int = 12_000
    reads: int = 30
    writes: int = 240
    tokens: int = 10


@dataclass(frozen=True, slots=True)
class Settings:
    """On what terms a server runs; ``token`` is None where nobody may write."""

    ledger: Path
    host: str = "127.0.0.1"
    port: int = 8000
    token: str | None = field(default=None, repr=False)
    limits: Limits = Limits()

    @property
    def is_local(self) -> bool:
        """Whether only this machine can reach the server."""
        return is_loopback(self.host)


def is_loopback(host: str) -> bool:
    """Whether ``host`` is this machine and nothing else."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def make_settings(
    ledger: Path, *, host: str, port: int, token: str | None, read_only: bool
) -> Settings:
    """The settings for what was asked; on this machine a token is made where none was given.

    Raises:
        UsageError: others could write without a token, or the token is too short.
    """
    if token is not None and len(token) < SHORTEST_TOKEN:
        raise UsageError(f"the token is too short: give {SHORTEST_TOKEN} characters or more")
    if read_only:
        return Settings(ledger, host, port)
    if token is None and not is_loopback(host):
        raise UsageError(
            f"{host} can be reached by others: give a token in SAYSO_TOKEN, or --read-only"
        )
    return Settings(ledger, host, port, token or secrets.token_urlsafe(24))
