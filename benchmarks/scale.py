"""Datasets: what engines cost, whether workers stay small and busy, how fast tables answer.

``python -m benchmarks.scale engines --corpus ../shared/corpora/polnear/data/dev --articles 5000``
``python -m benchmarks.scale memory --corpus ../shared/corpora/polnear/data/dev --articles 20000``
``python -m benchmarks.scale skew --corpus ../shared/corpora/polnear/data/dev --articles 10000``
``python -m benchmarks.scale pages --corpus ../shared/corpora --articles 5000``
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

from benchmarks.scale_counting import measure_counting
from benchmarks.scale_engines import measure_engines, measure_skew
from benchmarks.scale_linking import measure_linking
from benchmarks.scale_workers import measure_memory, measure_pages

MEASURES = {
    "engines": measure_engines,
    "memory": measure_memory,
    "skew": measure_skew,
    "pages": measure_pages,
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and write ``benchmarks/results/scale_WHAT.md``."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=__doc__)
    commands = parser.add_subparsers(dest="what", required=True)
    for name in MEASURES:
        command = commands.add_parser(name)
        command.add_argument("--corpus", type=Path, required=True)
        command.add_argument("--articles", type=int, required=True)
    counting = commands.add_parser("counts")
    counting.add_argument("--attributions", type=int, default=1_000_000)
    linking = commands.add_parser("linking")
    linking.add_argument("--documents", type=int, default=5_000)
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        if given.what == "counts":
            measure_counting(Path(folder), given.attributions)
        elif given.what == "linking":
            measure_linking(Path(folder), given.documents)
        else:
            MEASURES[given.what](given.corpus, Path(folder), given.articles)


if __name__ == "__main__":
    main()
