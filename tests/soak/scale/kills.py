"""Killing workers and drivers of a run at random moments, and looking at what it made."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from pathlib import Path

from tests.unit.scale.examples import article
from tests.unit.scale.runs import start_run

PROC = Path("/proc")
ARTICLES = 400  # in blocks of two: enough for all to be killed before the last is read
GROUP = 50  # documents: some are gathered while workers are killed
LONGEST = 3600  # seconds for one run, on a machine that does other things as well
WORDS_OF_WORKERS = ("spawn_main", "ray::MapWorker")  # not the rest of Ray: without it a node ends


def write_articles(folder: Path) -> Path:
    """A folder with ``ARTICLES`` articles."""
    folder.mkdir()
    for number in range(ARTICLES):
        (folder / f"{number:03}.txt").write_text(article(number), encoding="utf-8")
    return folder


def run_under_fire(data: Path, lake: Path, *, engine: str, workers: int, drivers: int) -> None:
    """Go on with a run until it ends by itself, with so many workers and drivers killed on the way.

    Raises:
        AssertionError: it ended before all were killed, or with an error.
    """
    chance = random.Random(1)
    shares = [workers // (drivers + 1)] * drivers
    for share in shares:
        with start_run(data, lake, engine=engine, group=GROUP) as run:
            _kill_workers(run, share, chance)
            run.kill()
            run.communicate(timeout=LONGEST)
            assert run.returncode == -signal.SIGKILL
    with start_run(data, lake, engine=engine, group=GROUP) as run:
        _kill_workers(run, workers - sum(shares), chance)
        run.communicate(timeout=LONGEST)
        assert run.returncode == 0


def _kill_workers(run: subprocess.Popen[str], count: int, chance: random.Random) -> None:
    """Kill workers one by one, each some blocks and a moment after the one before."""
    assert run.stdout
    for _ in range(count):
        for _ in range(chance.randint(1, 3)):
            assert run.stdout.readline(), "the run ended before all were killed"
        time.sleep(chance.uniform(0, 0.3))
        while not _kill_one(workers_of(run.pid), chance):
            assert run.poll() is None, f"the run ended before all were killed: {run.returncode}"
            time.sleep(0.1)  # they have not started yet


def workers_of(driver: int) -> list[int]:
    """The processes that work for ``driver``, sorted, those that read alone for a worker as well.

    Two of them in a row, killed while they hold the same document, would say that it did it. They
    hold it for a tenth of a second or so, once the weights are loaded: that hardly ever happens.
    """
    below, found = {driver}, []
    for pid in sorted(int(path.name) for path in PROC.iterdir() if path.name.isdigit()):
        try:
            parent = int((PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()[1])
            command = (PROC / str(pid) / "cmdline").read_bytes().decode(errors="replace")
        except OSError:
            continue  # it has ended
        if parent in below:
            below.add(pid)
            if any(word in command for word in WORDS_OF_WORKERS):
                found.append(pid)
    return found


def _kill_one(pids: list[int], chance: random.Random) -> bool:
    """Whether one was killed; there may be none to kill."""
    try:
        os.kill(chance.choice(pids), signal.SIGKILL)
    except (IndexError, ProcessLookupError):
        return False
    return True
