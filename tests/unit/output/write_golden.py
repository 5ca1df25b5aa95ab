"""Write the golden files anew: ``python -m tests.unit.output.write_golden``, then read the diff."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sayso.output import brat, terminal
from tests.unit.output.examples import FULL, TAGGED

GOLDEN = Path(__file__).parent / "golden"
FILES: dict[str, Callable[[], str]] = {
    "terminal.txt": lambda: terminal.render(FULL),
    "terminal-narrow.txt": lambda: terminal.render(FULL, width=48),
    "terminal-tagger-only.txt": lambda: terminal.render(TAGGED),
    "varn-dam.ann": lambda: brat.render(FULL),
}

if __name__ == "__main__":
    for name, render in FILES.items():
        (GOLDEN / name).write_text(render(), encoding="utf-8")
