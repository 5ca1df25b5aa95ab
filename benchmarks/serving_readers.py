"""Readers of the page for locust: each looks at a page for about a second, then at another.

``benchmarks.serving`` runs it; the addresses come in ``SAYSO_PAGES``, one a line.
"""

from __future__ import annotations

import os
import random

from locust import FastHttpUser, between, task

PAGES = os.environ["SAYSO_PAGES"].splitlines()


class Reader(FastHttpUser):
    """One reader; the page of a document is looked at as often as all others together."""

    wait_time = between(0.5, 1.5)

    @task
    def look(self) -> None:
        """Load a page, and the style sheets and script that a browser would not have yet."""
        self.client.get(random.choice([PAGES[0], random.choice(PAGES)]))
