"""Tables of measured figures, each with the machine, versions and date it was measured on."""

from __future__ import annotations

import datetime
import importlib.metadata
import os
import platform
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "benchmarks" / "results"
LIBRARIES = ("sayso", "sayso-model-en", "onnxruntime", "spacy", "trafilatura")

T = TypeVar("T")


class Interval(NamedTuple):
    """A 95% interval."""

    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.low:.1f} to {self.high:.1f}"


def bootstrap_interval(
    values_by_document: Sequence[T],
    statistic: Callable[[Sequence[T]], float],
    seed: int = 1,
    rounds: int = 1000,
) -> Interval:
    """The 95% percentile interval of ``statistic`` over documents drawn with replacement.

    ``statistic`` takes the values of one draw, as many as there are documents. The same seed
    gives the same interval.

    Raises:
        ValueError: there is no document.
    """
    if not values_by_document:
        raise ValueError("an interval needs at least one document")
    generator = np.random.default_rng(seed)
    count = len(values_by_document)
    draws = generator.integers(count, size=(rounds, count))
    figures = [statistic([values_by_document[index] for index in draw]) for draw in draws]
    low, high = np.percentile(figures, [2.5, 97.5])
    return Interval(float(low), float(high))


def write_table(
    name: str,
    title: str,
    header: Sequence[str],
    rows: Sequence[Sequence[object]],
    notes: Sequence[str] = (),
) -> Path:
    """Print a Markdown table and write it to ``benchmarks/results/NAME.md``, the path returned.

    The command that was run, the machine, versions, commit and date stand under the table, then
    ``notes``, a line each.
    """
    lines = [f"# {title}", "", *_table(header, rows), ""]
    lines += [f"- {note}" for note in (*notes, *_circumstances())]
    page = "\n".join(lines) + "\n"
    print(page)
    RESULTS.mkdir(parents=True, exist_ok=True)
    path = RESULTS / f"{name}.md"
    path.write_text(page, encoding="utf-8")
    return path


def _table(header: Sequence[str], rows: Sequence[Sequence[object]]) -> list[str]:
    lines = [_row(header), _row(["---"] * len(header))]
    return lines + [_row([_cell(value) for value in row]) for row in rows]


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _cell(value: object) -> str:
    return f"{value:.2f}" if isinstance(value, float) else str(value).replace("|", "\\|")


def _circumstances() -> list[str]:
    """How, where, when and with what the figures were measured."""
    module = getattr(sys.modules["__main__"], "__spec__", None)
    command = " ".join(["python -m", module.name if module else sys.argv[0], *sys.argv[1:]])
    versions = ", ".join(f"{name} {_version(name)}" for name in LIBRARIES)
    return [
        f"Command: `{command}`",
        f"Machine: {_processor()}, {os.cpu_count()} cores, {platform.system()}",
        f"Versions: Python {platform.python_version()}, {versions}",
        f"Date: {datetime.datetime.now(datetime.UTC):%Y-%m-%d}, commit {_commit()}",
    ]


def _version(library: str) -> str:
    try:
        return importlib.metadata.version(library)
    except importlib.metadata.PackageNotFoundError:
        return "not installed"


def _processor() -> str:
    information = Path("/proc/cpuinfo")
    if information.exists():
        for line in information.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _commit() -> str:
    git = ["git", "-C", str(ROOT), "rev-parse", "--short", "HEAD"]
    answer = subprocess.run(git, capture_output=True, text=True, check=False)
    return answer.stdout.strip() or "unknown"
