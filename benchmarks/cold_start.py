"""Cold start: what one `sayso read` costs in time and memory, over spaCy on the same text.

``python -m benchmarks.cold_start --corpus ../shared/seed/al-asad.txt``

Each command is run afresh several times, in turn; what counts is processor time with one thread,
start of the interpreter included, and the peak resident memory that the kernel reports.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.reporting import ROOT, bootstrap_interval, write_table
from benchmarks.speed import THREADS

RUNS = 9
EXAMPLE = ROOT / "examples" / "harbour-fire.txt"
HEADER = ("command", "seconds", "time / bare spaCy", "95%", "peak memory, MB")
PARSING = "import sys, spacy; spacy.load('{model}')(open(sys.argv[1], encoding='utf-8').read())"


class Cost(NamedTuple):
    """What one run of a command took: processor seconds and peak memory in megabytes."""

    seconds: float
    megabytes: float


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and write ``benchmarks/results/cold_start.md``."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.cold_start", description=__doc__)
    parser.add_argument("--corpus", type=Path, default=EXAMPLE, help="a text or an HTML page")
    text = parser.parse_args(arguments).corpus
    if not text.is_file():
        parser.error(f"{text} is no file")
    commands = _commands(text)
    rounds = [{name: _run(command) for name, command in commands.items()} for _ in range(RUNS + 1)]
    rows = [_row(name, rounds[1:]) for name in commands]
    notes = [
        f"{text.name}; medians of {RUNS} runs in turn, after one unmeasured; processor time, one "
        "thread; 95% bootstrap intervals over runs.",
        "Baselines: spaCy's small English pipeline, loaded and run on the text; bare Python.",
        "A peak below the measuring process's own shows as that one's: the kernel counts it in.",
    ]
    write_table("cold_start", "Cold start and peak memory", HEADER, rows, notes)


def _commands(text: Path) -> dict[str, list[str]]:
    from sayso.extraction.parsing import MODEL

    sayso = str(Path(sys.executable).parent / "sayso")
    return {
        "bare spaCy": [sys.executable, "-c", PARSING.format(model=MODEL), str(text)],
        "bare Python": [sys.executable, "-c", "pass"],
        "sayso read": [sayso, "read", str(text)],
        "sayso read --format json": [sayso, "read", str(text), "--format", "json"],
        "sayso --help": [sayso, "--help"],
    }


def _run(command: list[str]) -> Cost:
    """The cost of one run.

    Raises:
        RuntimeError: the command failed.
    """
    environment = os.environ | dict.fromkeys(THREADS, "1")
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    process = os.posix_spawn(command[0], command, environment, file_actions=quiet)
    _, status, usage = os.wait4(process, 0)
    if status:
        raise RuntimeError(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def _row(name: str, rounds: Sequence[dict[str, Cost]]) -> list[str]:
    def ratio(drawn: Sequence[dict[str, Cost]]) -> float:
        return median(costs[name].seconds for costs in drawn) / median(
            costs["bare spaCy"].seconds for costs in drawn
        )

    costs = [costs[name] for costs in rounds]
    low, high = bootstrap_interval(rounds, ratio)
    return [
        f"`{name}`" if name.startswith("sayso") else name,
        f"{median(cost.seconds for cost in costs):.2f}",
        f"{ratio(rounds):.2f}",
        f"{low:.2f} to {high:.2f}",
        f"{max(cost.megabytes for cost in costs):.0f}",
    ]


if __name__ == "__main__":
    main()
