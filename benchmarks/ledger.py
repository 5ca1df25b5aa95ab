"""The ledger: finding in a large one, and adding to one that grows.

``python -m benchmarks.ledger find --attributions 1000000``
``python -m benchmarks.ledger memory --corpus ../shared/corpora/polnear/data/train``
``python -m benchmarks.ledger rates --corpus ../shared/corpora/polnear/data/train``
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.ledger_finding import measure_finding
from benchmarks.ledger_memory import measure_memory
from benchmarks.ledger_rates import measure_rates

LEDGER_HELP = {
    "find": "a ledger that an earlier run has filled",
    "memory": "where the ledger is made, if it is to stay",
    "rates": "a ledger that a run of memory has filled; else one is generated",
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and write ``ledger_find.md``, ``ledger_memory.md`` or ``ledger_rates.md``."""
    given = _parse(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = given.ledger or folder / "news.db"
        if given.what == "find":
            measure_finding(path, given.attributions)
        elif given.what == "memory":
            measure_memory(given.corpus, path, given.articles, given.jobs)
        else:
            measure_rates(given.corpus, folder, given.articles, given.jobs, given.ledger)


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ledger", description=__doc__)
    commands = parser.add_subparsers(dest="what", required=True)
    for what, told in LEDGER_HELP.items():
        commands.add_parser(what).add_argument("--ledger", type=Path, help=told)
    commands.choices["find"].add_argument("--attributions", type=int, default=1_000_000)
    for what, articles in (("memory", 20_000), ("rates", 1_500)):
        adding = commands.choices[what]
        adding.add_argument("--corpus", type=Path, required=True, help="a folder with texts")
        adding.add_argument("--articles", type=int, default=articles)
        adding.add_argument("--jobs", type=int, default=2)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
