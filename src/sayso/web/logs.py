"""Logs: one JSON object a line on standard error, without what people looked for or wrote."""

from __future__ import annotations

import json
import logging
import sys
import time
from collections.abc import Awaitable, Callable

from fastapi import Request, Response

_LOGGER = logging.getLogger("sayso.web")


class _Lines(logging.Formatter):
    """Formats a record of a log as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """The line for ``record``; a traceback stands in it as one string."""
        line: dict[str, object] = {
            "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created)),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        line |= getattr(record, "request", {})
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=True)


def set_up_logs() -> None:
    """Send this server's and uvicorn's logs to standard error, as lines of JSON."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Lines())
    for name in ("sayso.web", "uvicorn"):
        logger = logging.getLogger(name)
        logger.handlers = [handler]
        logger.setLevel(logging.INFO)
        logger.propagate = False


async def log_requests(
    request: Request, call_next: Callable[[Request], Awaitable[Response]]
) -> Response:
    """The answer; what was asked, its status and milliseconds go to the log, queries do not."""
    began = time.perf_counter()
    status = 500
    try:
        response = await call_next(request)
        status = response.status_code
        return response
    finally:
        spent = round((time.perf_counter() - began) * 1000, 1)
        told = {"method": request.method, "path": request.url.path, "status": status, "ms": spent}
        _LOGGER.info("request", extra={"request": told})
