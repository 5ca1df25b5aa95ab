"""Killing workers and drivers of a run at random moments, and looking at what it made."""

from __future__ import annotations

import os
import random
import signal
import time
from pathlib import Path

from tests.unit.scale.examples import article
from tests.unit.scale.runs import start_run

PROC = Path("/proc")
ARTICLES = 60
WORD_OF_A_WORKER = {"local": "spawn_main", "ray": "ray::"}


def write_articles(folder: Path) -> Path:
    """A folder with as many articles as keep two workers busy for a while."""
    folder.mkdir()
    for number in range(ARTICLES):
        (folder / f"{number:03}.txt").write_text(article(number), encoding="utf-8")
    return folder


def run_under_fire(data: Path, lake: Path, *, engine: str, workers: int, drivers: int) -> None:
    """Go on with a run until it ends by itself, with so many workers and drivers killed on the way.

    Raises:
        AssertionError: it ended before all were killed, or with an error.
    """
    chance, killed = random.Random(1), 0
    for driver in range(drivers + 1):
        with start_run(data, lake, engine=engine) as run:
            last = driver == drivers
            share = workers - killed if last else workers // (drivers + 1)
            for _ in range(share):
                time.sleep(chance.uniform(0.5, 3))
                killed += _kill_one(workers_of(run.pid, WORD_OF_A_WORKER[engine]), chance)
            if not last:
                run.kill()
            run.communicate(timeout=1200)
            assert run.returncode == (0 if last else -signal.SIGKILL)
    assert killed == workers


def workers_of(driver: int, word: str) -> list[int]:
    """The processes below ``driver`` whose command has the word, sorted."""
    below, found = {driver}, []
    for pid in sorted(int(path.name) for path in PROC.iterdir() if path.name.isdigit()):
        try:
            parent = int((PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()[1])
            command = (PROC / str(pid) / "cmdline").read_bytes().decode(errors="replace")
        except OSError:
            continue  # it has ended
        if parent in below:
            below.add(pid)
            if word in command:
                found.append(pid)
    return found


def _kill_one(pids: list[int], chance: random.Random) -> int:
    """How many were killed: one, unless there is none to kill."""
    try:
        os.kill(chance.choice(pids), signal.SIGKILL)
    except (IndexError, ProcessLookupError):
        return 0
    return 1
