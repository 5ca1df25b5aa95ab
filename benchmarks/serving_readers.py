"""Readers of the page for locust: each looks at a page for about a second, then at another.

``benchmarks.serving`` runs it; the addresses come in ``SAYSO_PAGES``, one a line.
"""

from __future__ import annotations

import os
import random
from typing import Any

from locust import FastHttpUser, between

PAGES = os.environ["SAYSO_PAGES"].splitlines()


def look(reader: Any) -> None:
    """Load a page: that of the document as often as all others together."""
    reader.client.get(random.choice([PAGES[0], random.choice(PAGES)]))


class Reader(FastHttpUser):  # type: ignore[misc]  # locust is not installed here
    """One reader."""

    wait_time = between(0.5, 1.5)
    tasks = (look,)
