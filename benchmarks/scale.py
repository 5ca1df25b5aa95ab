"""Datasets: what engines cost, whether workers stay small and busy, how fast tables answer.

``python -m benchmarks.scale engines --corpus ../shared/corpora/polnear/data/dev --articles 5000``
``python -m benchmarks.scale memory --corpus ../shared/corpora/polnear/data/dev --articles 20000``
``python -m benchmarks.scale skew --corpus ../shared/corpora/polnear/data/dev --articles 10000``
``python -m benchmarks.scale pages --corpus ../shared/corpora --articles 5000``
``python -m benchmarks.scale costs --corpus ../shared/corpora/polnear/data/dev/text --articles 80``
``python -m benchmarks.scale counts --attributions 1000000``
``python -m benchmarks.scale linking --documents 5000``

CORPUS is a folder with texts, for ``pages`` one with saved pages (``*.html``, packed or not). With
fewer ``--articles`` the same is measured in less time; the table says how many there were.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.scale_costs import measure_costs
from benchmarks.scale_counting import measure_counting
from benchmarks.scale_engines import measure_engines, measure_skew
from benchmarks.scale_linking import measure_linking
from benchmarks.scale_workers import measure_memory, measure_pages

CORPORA = {
    "engines": measure_engines,
    "skew": measure_skew,
    "pages": measure_pages,
    "costs": measure_costs,
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and write ``benchmarks/results/scale_WHAT.md``."""
    given = _parse(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        match given.what:
            case "counts":
                measure_counting(given.lake or folder / "lake", given.attributions)
            case "linking":
                measure_linking(folder, given.documents)
            case "memory":
                measure_memory(given.corpus, folder, given.articles, short=given.short)
            case what:
                CORPORA[what](given.corpus, folder, given.articles)


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=__doc__)
    commands = parser.add_subparsers(dest="what", required=True)
    for name in (*CORPORA, "memory"):
        command = commands.add_parser(name)
        command.add_argument("--corpus", type=Path, required=True)
        command.add_argument("--articles", type=int, required=True)
        if name == "memory":
            command.add_argument("--short", action="store_true", help="30 words each, not 115")
    counting = commands.add_parser("counts")
    counting.add_argument("--attributions", type=int, default=1_000_000)
    counting.add_argument("--lake", type=Path, help="where it is built, or was before, to be kept")
    linking = commands.add_parser("linking")
    linking.add_argument("--documents", type=int, default=5_000)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
