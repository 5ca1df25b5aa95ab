"""Fifty kills while a server adds and reviews: what it reported kept is there; `make soak`."""

from __future__ import annotations

import contextlib
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from sayso.ledger import Ledger
from tests.unit.web.asking import ARTICLE, BEARER, TOKEN

pytestmark = pytest.mark.soak
SAYSO = Path(sys.executable).with_name("sayso")
TIMES = 50


@contextlib.contextmanager
def serving(path: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    command = [str(SAYSO), "serve", "--ledger", str(path), "--port", "0", "--token", TOKEN]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout
        yield server.stdout.readline().split()[-1].partition("/enter")[0], server
        server.kill()


def write_until_killed(address: str, start: int, kept: dict[str, list[str]]) -> None:
    """Add documents and review what is in them; note what the server said it kept."""
    with httpx2.Client(base_url=f"{address}/api/v1", headers=BEARER, timeout=60) as client:
        for number in range(start, start + 1000):
            body = {"text": f"{ARTICLE} This is report {number}."}
            answer = client.post("/documents", json=body)
            assert answer.status_code == 201, answer.text
            record = answer.json()
            kept["documents"].append(record["document"]["id"])
            for attribution in record["attributions"]:
                word = {"verdict": "right", "reviewer": str(number)}
                path = f"/attributions/{attribution['id']}/reviews"
                if client.post(path, json=word).status_code == 201:
                    kept["reviews"].append(attribution["id"])


def test_fifty_kills_lose_nothing_that_was_reported_kept(tmp_path: Path) -> None:
    path, chance = tmp_path / "news.db", random.Random(1)
    kept: dict[str, list[str]] = {"documents": [], "reviews": []}
    for turn in range(TIMES):
        with serving(path) as (address, server):
            writer = threading.Thread(
                target=lambda a=address, t=turn: _write(a, t, kept), daemon=True
            )
            before = len(kept["documents"])
            writer.start()
            while len(kept["documents"]) == before and writer.is_alive():
                time.sleep(0.01)
            time.sleep(chance.uniform(0, 0.4))
            server.send_signal(signal.SIGKILL)
            server.wait()
            writer.join()
        with Ledger(path) as ledger:
            assert set(kept["documents"]) <= {record.document.id for record in ledger.records()}
            assert set(kept["reviews"]) <= {review.attribution for review in ledger.reviews()}
    assert len(kept["documents"]) >= TIMES
    assert len(kept["reviews"]) >= TIMES


def _write(address: str, turn: int, kept: dict[str, list[str]]) -> None:
    with contextlib.suppress(httpx2.TransportError):  # the server was killed
        write_until_killed(address, turn * 1000, kept)
