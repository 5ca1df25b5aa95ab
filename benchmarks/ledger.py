"""The ledger: finding in a large one, and adding to one that grows.

``python -m benchmarks.ledger find --attributions 1000000``
``python -m benchmarks.ledger add --corpus ../shared/corpora/polnear/data/dev --articles 20000``
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.ledger_adding import measure_adding
from benchmarks.ledger_finding import measure_finding


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and write ``benchmarks/results/ledger_find.md`` or ``ledger_add.md``."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ledger", description=__doc__)
    commands = parser.add_subparsers(dest="what", required=True)
    finding = commands.add_parser("find")
    finding.add_argument("--attributions", type=int, default=1_000_000)
    finding.add_argument("--ledger", type=Path, help="a ledger that an earlier run has filled")
    adding = commands.add_parser("add")
    adding.add_argument("--corpus", type=Path, required=True, help="a folder with texts")
    adding.add_argument("--articles", type=int, default=20_000)
    adding.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        if given.what == "find":
            measure_finding(given.ledger or Path(folder) / "news.db", given.attributions)
        else:
            measure_adding(given.corpus, Path(folder), given.articles, given.jobs)


if __name__ == "__main__":
    main()
