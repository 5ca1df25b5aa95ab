"""Killing a process that adds, at random moments, and looking at what it leaves."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from sayso.ledger import Ledger
from tests.unit.ledger.adder import numbered

MANY = 1_000_000


def kill_while_adding(path: Path, times: int, seed: int = 1) -> None:
    """Kill an adding process ``times`` times and hold the ledger to its promises each time."""
    chance = random.Random(seed)
    kept: set[int] = set()
    for _ in range(times):
        kept |= _add_and_kill(path, len(kept), chance.uniform(0, 0.3))
        _check(path, kept)
        kept = _numbers(path)
    with Ledger(path, keep_names=True) as ledger:
        assert ledger.keep(numbered(MANY)) == "added"


def start_adding(path: Path, first: int, last: int) -> subprocess.Popen[str]:
    """A process that adds the records of some numbers."""
    command = [sys.executable, "-m", "tests.unit.ledger.adder", str(path), str(first), str(last)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _add_and_kill(path: Path, first: int, seconds: float) -> set[int]:
    """What a process said it kept before it was killed, some time after its first word."""
    with start_adding(path, first, MANY) as process:
        assert process.stdout
        said = [process.stdout.readline()]
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        said += process.stdout.readlines()
    return {int(line.split()[0]) for line in said if line.endswith("\n")}


def _numbers(path: Path) -> set[int]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT origin FROM documents").fetchall()
    assert len(rows) == len(set(rows))
    return {int(origin.removesuffix(".html")) for (origin,) in rows}


def _check(path: Path, said: set[int]) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        for name in ("attribution_search", "document_search", "label_search"):
            connection.execute(f"INSERT INTO {name} ({name}) VALUES ('integrity-check')")
    assert said <= _numbers(path)
    with Ledger(path) as ledger:
        for number in random.Random(len(said)).sample(sorted(said), min(20, len(said))):
            expected = numbered(number)
            assert ledger.record(expected.document.id) == expected
        whole = ledger.counts()
    assert whole["attributions"] == 3 * (whole["documents"] + whole["earlier versions"])
