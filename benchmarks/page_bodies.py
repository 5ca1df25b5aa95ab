"""How much of an article's words are read off its page, and how little else.

    python -m benchmarks.page_bodies --corpus ../shared/corpora [--peer PYTHON]

Word F1: words as a multiset, in lower case, averaged over pages.
"""

from __future__ import annotations

import argparse
import re
import statistics
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import trafilatura

from benchmarks.newspapers import add_option, read_by_peer
from benchmarks.reporting import bootstrap_interval, write_table
from benchmarks.saved_pages import SavedPage, load_extraction, load_fundus
from sayso.errors import InputError
from sayso.reading import Metadata, read_bytes
from sayso.reading.charsets import decode_bytes

_WORD = re.compile(r"\w+")


class Score(NamedTuple):
    """Shares of words, 0 to 1."""

    precision: float
    recall: float
    f1: float


def main() -> None:
    """Measure every reader on both corpora."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--corpus", type=Path, required=True)
    add_option(parser)
    options = parser.parse_args()
    folder: Path = options.corpus
    corpora = {
        "article_extraction_benchmark": load_extraction(folder / "article_extraction_benchmark"),
        "fundus_en": load_fundus(folder / "fundus_en"),
    }
    rows: list[list[object]] = []
    for corpus, pages in corpora.items():
        alone = [score(page, read_by_trafilatura) for page in pages]
        for name, reader in readers(options.peer, pages).items():
            scores = [score(page, reader) for page in pages]
            rows.append([corpus, len(pages), name, *_figures(scores), _gain(scores, alone)])
    header = ["corpus", "pages", "reader", "precision", "recall", "F1", "95%", "F1 - trafilatura"]
    write_table("page_bodies", "Bodies of saved pages, word by word", header, rows)


def score(page: SavedPage, reader: Callable[[SavedPage], str]) -> Score:
    """How well ``reader`` reads the body of ``page``."""
    found, gold = _count(reader(page)), _count(page.body or "")
    shared = (found & gold).total()
    precision = shared / found.total() if found else float(not gold)
    recall = shared / gold.total() if gold else 1.0
    total = precision + recall
    return Score(precision, recall, 2 * precision * recall / total if total else 0.0)


def read_by_sayso(page: SavedPage) -> str:
    """The body zone."""
    try:
        document = read_bytes(page.data, page.name, Metadata(url=page.url))
    except InputError:
        return ""
    bodies = (zone for zone in document.zones if zone.kind == "body")
    return "\n".join(document.text[zone.start : zone.end] for zone in bodies)


def read_by_trafilatura(page: SavedPage) -> str:
    """What trafilatura makes of the page without its comments."""
    markup = decode_bytes(page.data, page.name, markup=True)
    found = trafilatura.bare_extraction(
        markup, url=page.url, include_comments=False, with_metadata=True
    )
    return "" if found is None or isinstance(found, dict) else found.text or ""


def read_all(page: SavedPage) -> str:
    """Every word of the page."""
    return str(trafilatura.html2txt(decode_bytes(page.data, page.name, markup=True)))


def readers(
    python: Path | None, pages: Sequence[SavedPage]
) -> dict[str, Callable[[SavedPage], str]]:
    """The readers; newspaper4k among them where there is a ``python`` that has it."""
    found: dict[str, Callable[[SavedPage], str]] = {
        "sayso": read_by_sayso,
        "trafilatura": read_by_trafilatura,
        "every word": read_all,
    }
    if python is None:
        return found
    peer = read_by_peer(python, pages)
    return {**found, peer.name: lambda page: str((peer.articles[page.name] or {}).get("text", ""))}


def _count(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.casefold()))


def _figures(scores: Sequence[Score]) -> list[object]:
    low, high = bootstrap_interval(scores, _mean_f1)
    means = [statistics.fmean(column) for column in zip(*scores, strict=True)]
    return [*means, f"{low:.2f} to {high:.2f}"]


def _gain(scores: Sequence[Score], alone: Sequence[Score]) -> str:
    gains = [one.f1 - other.f1 for one, other in zip(scores, alone, strict=True)]
    low, high = bootstrap_interval(gains, statistics.fmean)
    return f"{statistics.fmean(gains):+.4f} ({low:+.4f} to {high:+.4f})"


def _mean_f1(scores: Sequence[Score]) -> float:
    return statistics.fmean(score.f1 for score in scores)


if __name__ == "__main__":
    main()
