"""Speed: from text to record, as a ratio to bare spaCy on the same text.

``python -m benchmarks.speed --corpus ../shared/corpora/polnear/data/dev``

CORPUS is a folder with texts (``*.txt`` in it or in its ``text`` folder). Each text is read by
spaCy's small English pipeline with all its pipes, by sayso and by a regular expression, one after
the other, in one process with one thread; what counts is processor time.
"""

from __future__ import annotations

import argparse
import os
import re
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from benchmarks.reporting import bootstrap_interval, write_table

THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS")
HEADER = ("step", "words/s", "time / bare spaCy", "95%")
BASELINES = ("bare spaCy", "regular expression")
QUOTED = re.compile(r"[“\"][^”\"]+[”\"]")

T = TypeVar("T")
Seconds = dict[str, float]  # of one document, by step


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and write ``benchmarks/results/speed.md``."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="a folder with texts")
    corpus = parser.parse_args(arguments).corpus
    texts = read_texts(corpus)
    if not texts:
        parser.error(f"no *.txt in {corpus} or its text folder")
    os.environ |= dict.fromkeys(THREADS, "1")
    measured = measure(texts)
    words = sum(len(text.split()) for text in texts)
    notes = [
        f"{len(texts)} texts, {words} words; processor time, one thread, weights loaded before.",
        "Words are runs between white space. 95% bootstrap intervals over documents.",
        "Baselines: spaCy's small English pipeline, all pipes; a regular expression for quotation "
        "marks. Steps below sayso are its stages; one that needs a parse first pays for it.",
    ]
    rows = [_row(step, measured, words) for step in measured[0]]
    write_table("speed", f"Speed on {len(texts)} texts of {corpus.name}", HEADER, rows, notes)


def read_texts(corpus: Path) -> list[str]:
    """The texts in a folder or in its ``text`` folder."""
    folder = corpus / "text" if (corpus / "text").is_dir() else corpus
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]


def measure(texts: Sequence[str]) -> list[Seconds]:
    """The seconds of every step on every text, after one unmeasured round on the first."""
    bare = _load_bare_pipeline()
    _steps(texts[0], bare)
    return [_steps(text, bare) for text in texts]


def _load_bare_pipeline() -> Callable[[str], Any]:
    import spacy

    from sayso.extraction.parsing import MODEL

    return spacy.load(MODEL)


def _steps(text: str, bare: Callable[[str], Any]) -> Seconds:
    from msgspec.structs import replace

    from sayso.extraction.pipeline import default_stages
    from sayso.model import Record
    from sayso.reading import Metadata, read_bytes
    from sayso.versions import VERSION

    seconds: Seconds = defaultdict(float)
    _timed(seconds, BASELINES[0], bare, text)
    _timed(seconds, BASELINES[1], QUOTED.findall, text)
    metadata = Metadata()
    document = _timed(
        seconds, "reading", lambda data: read_bytes(data, "-", metadata), text.encode()
    )
    record = Record(sayso=VERSION, document=document)
    for stage in default_stages():
        record = _timed(seconds, stage.name, stage.run, record)
        record = replace(record, stages=(*record.stages, stage.name))
    whole = sum(spent for step, spent in seconds.items() if step not in BASELINES)
    return {"sayso, text to record": whole, **seconds}


def _timed(seconds: Seconds, step: str, function: Callable[[Any], T], value: object) -> T:
    start = time.process_time()
    result = function(value)
    seconds[step] += time.process_time() - start
    return result


def _row(step: str, measured: Sequence[Seconds], words: int) -> list[str]:
    def ratio(documents: Sequence[Seconds]) -> float:
        spent = sum(document[step] for document in documents)
        return spent / sum(document[BASELINES[0]] for document in documents)

    total = sum(document[step] for document in measured)
    low, high = bootstrap_interval(measured, ratio)
    speed = f"{words / total:,.0f}" if total else "–"
    return [step, speed, f"{ratio(measured):.2f}", f"{low:.2f} to {high:.2f}"]


if __name__ == "__main__":
    main()
