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
    """On what terms a server runs; ``token`` is None where nobody may write.

    ``proxy`` is the address, or the network, of who hands on others' requests and may say whose.
    """

    ledger: Path
    host: str = "127.0.0.1"
    port: int = 8000
    token: str | None = field(default=None, repr=False)
    limits: Limits = Limits()
    proxy: str | None = None

    @property
    def is_local(self) -> bool:
        """Whether only this machine can reach the server."""
        return is_loopback(self.host) and not self.proxy


def is_loopback(host: str) -> bool:
    """Whether ``host`` is this machine and nothing else."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def make_settings(
    ledger: Path,
    *,
    host: str,
    port: int,
    token: str | None,
    read_only: bool,
    proxy: str | None = None,
) -> Settings:
    """The settings for what was asked; on this machine a token is made where none was given.

    Raises:
        UsageError: others could write without a token, the token is too short, or the proxy is
            no address.
    """
    if token is not None and len(token) < SHORTEST_TOKEN:
        raise UsageError(f"the token is too short: give {SHORTEST_TOKEN} characters or more")
    if proxy is not None:
        _check_proxy(proxy)
    if read_only:
        return Settings(ledger, host, port, proxy=proxy)
    if token is None and (proxy or not is_loopback(host)):
        raise UsageError(
            f"{host} can be reached by others: give a token in SAYSO_TOKEN, or --read-only"
        )
    return Settings(ledger, host, port, token or secrets.token_urlsafe(24), proxy=proxy)


def _check_proxy(proxy: str) -> None:
    try:
        ipaddress.ip_network(proxy)
    except ValueError as error:
        raise UsageError(f"--proxy {proxy!r}: give an address, such as 127.0.0.1") from error
