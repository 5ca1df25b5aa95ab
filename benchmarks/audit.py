"""The audit: its findings, its figures, its errors, its speed.

``python -m benchmarks.audit articles``
``python -m benchmarks.audit findings --corpus ../shared/corpora``
``python -m benchmarks.audit figures --corpus ../shared/corpora``
``python -m benchmarks.audit rates --corpus ../shared/corpora`` writes what the package ships
``python -m benchmarks.audit speed --documents 10000``
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from benchmarks.audit_articles import measure_articles
from benchmarks.audit_figures import measure_figures
from benchmarks.audit_findings import measure_findings
from benchmarks.audit_rates import measure_rates
from benchmarks.audit_speed import measure_speed

CORPORA = {"findings": measure_findings, "figures": measure_figures, "rates": measure_rates}


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and write ``benchmarks/results/audit_*.md`` or the error rates."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.audit", description=__doc__)
    commands = parser.add_subparsers(dest="what", required=True)
    commands.add_parser("articles")
    for name in CORPORA:
        command = commands.add_parser(name)
        command.add_argument("--corpus", type=Path, required=True, help="the folder of all corpora")
        command.add_argument("--records", type=Path, help="the texts as an earlier run read them")
    speed = commands.add_parser("speed")
    speed.add_argument("--documents", type=int, default=10_000)
    speed.add_argument("--ledger", type=Path, help="a ledger that an earlier run has filled")
    given = parser.parse_args(arguments)
    if given.what == "articles":
        measure_articles()
    elif given.what == "speed":
        measure_speed(given.documents, given.ledger)
    else:
        CORPORA[given.what](given.corpus, given.records)


if __name__ == "__main__":
    main()
