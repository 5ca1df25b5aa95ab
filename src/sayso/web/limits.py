"""Limits: how much one address may ask for in a minute, and how large and slow a body may be."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.web.settings import Limits

MOST_ADDRESSES = 10_000  # remembered at once; the one that was silent longest is forgotten first
_MINUTE = 60.0


class Allowances:
    """Token buckets: each key (a sort of request and an address) refills over a minute."""

    def __init__(self) -> None:
        self._left: OrderedDict[tuple[str, str], tuple[float, float]] = OrderedDict()

    def take(self, kind: str, address: str, per_minute: int) -> float:
        """Take one of ``per_minute``; 0.0, or the seconds until there is one again."""
        left = self._refilled(kind, address, per_minute)
        allowed = left >= 1.0
        self._put(kind, address, left - 1.0 if allowed else left)
        return 0.0 if allowed else (1.0 - left) * _MINUTE / per_minute

    def is_spent(self, kind: str, address: str, per_minute: int) -> bool:
        """Whether none is left; takes none."""
        return self._refilled(kind, address, per_minute) < 1.0

    def _refilled(self, kind: str, address: str, per_minute: int) -> float:
        now = time.monotonic()
        left, before = self._left.get((kind, address), (float(per_minute), now))
        return min(float(per_minute), left + (now - before) * per_minute / _MINUTE)

    def _put(self, kind: str, address: str, left: float) -> None:
        self._left[kind, address] = (left, time.monotonic())
        self._left.move_to_end((kind, address))
        while len(self._left) > MOST_ADDRESSES:
            self._left.popitem(last=False)


class BoundBodies:
    """An ASGI layer that refuses bodies that are too large or too slow in coming."""

    def __init__(self, app: ASGIApp, limits: Limits) -> None:
        self._app = app
        self._limits = limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through, its body counted and timed as it arrives."""
        if scope["type"] == "http":
            receive = _bound(receive, Headers(scope=scope).get("content-length", ""), self._limits)
        await self._app(scope, receive, send)


def _bound(receive: Receive, declared: str, limits: Limits) -> Receive:
    """``receive`` for a body of ``declared`` bytes; whoever reads it learns that it is refused."""
    arrived = 0
    deadline = time.monotonic() + limits.body_seconds
    complete = False

    async def receive_bounded() -> Message:
        nonlocal arrived, complete
        if complete:  # what comes now is the end of the connection, which may take long
            return await receive()
        if declared.isdecimal() and int(declared) > limits.body:
            raise _too_large(limits)
        try:
            async with asyncio.timeout(deadline - time.monotonic()):
                message = await receive()
        except TimeoutError:
            raise HTTPException(408, "the request took too long to arrive") from None
        arrived += len(message.get("body", b""))
        complete = not message.get("more_body", False)
        if arrived > limits.body:
            raise _too_large(limits)
        return message

    return receive_bounded


def _too_large(limits: Limits) -> HTTPException:
    bound = limits.body // 1_000_000
    return HTTPException(413, f"more than {bound} MB; `sayso add` takes larger files")
