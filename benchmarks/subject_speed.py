"""Time of the stages on what the words are about, over that of the stages before them.

``python -m benchmarks.subject_speed --corpus ../shared/corpora/polnear/data/dev``

CORPUS is a folder with texts. The measure is processor time in one process with one thread; the
parse of the whole text is counted with the first stage that asks for it.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from benchmarks.reporting import bootstrap_interval, write_table
from benchmarks.speed import THREADS, measure, read_texts

STAGES = ("actors", "labels", "relations", "events", "blame", "conflicts")
BEFORE = ("reading", "tagger", "nesting", "voices", "sources", "sureness", "echoes")
HEADER = ("stages", "time / stages before", "95%")

Seconds = dict[str, float]


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and write ``benchmarks/results/subject_speed.md``."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.subject_speed", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="a folder with texts")
    corpus = parser.parse_args(arguments).corpus
    texts = read_texts(corpus)
    if not texts:
        parser.error(f"no *.txt in {corpus} or its text folder")
    os.environ |= dict.fromkeys(THREADS, "1")
    measured = measure(texts)
    ran = [stage for stage in STAGES if stage in measured[0]]
    rows = [_row("all of them", ran, measured), *(_row(each, [each], measured) for each in ran)]
    notes = [
        f"{len(texts)} texts; the stages before: {', '.join(BEFORE)}.",
        "Processor time, one thread, weights loaded before. 95% bootstrap intervals over texts.",
    ]
    title = f"Time of actors, labels, events and blame on {len(texts)} texts"
    write_table("subject_speed", title, HEADER, rows, notes)


def _row(name: str, stages: Sequence[str], measured: Sequence[Seconds]) -> list[str]:
    def ratio(texts: Sequence[Seconds]) -> float:
        spent = sum(text[stage] for text in texts for stage in stages)
        return 100 * spent / sum(text[stage] for text in texts for stage in BEFORE)

    low, high = bootstrap_interval(measured, ratio)
    return [name, f"+{ratio(measured):.0f}%", f"{low:.0f} to {high:.0f}"]


if __name__ == "__main__":
    main()
