"""Comments on saved pages: found in comment zones, kept out of the body, and the body kept.

    python -m benchmarks.page_comments --corpus ../shared/corpora

The gold of ``trafilatura_comments`` is snippets of comments, and of the body. Some pages were
saved without the comments that their gold names: those snippets are counted apart, and a note says
what share of all any reader could find. A snippet that stands in a comment zone and in the body is
one that quotes the article. Comment words in the body are those of such snippets that stand there
alone, as a share of the snippets' words, and of the body's. Body words are those of the gold bodies
of the other corpora, and lost where a comment zone holds their line and the body does not.
"""

from __future__ import annotations

import argparse
import html
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import trafilatura

from benchmarks.reporting import bootstrap_interval, write_table
from benchmarks.saved_pages import (
    SavedPage,
    letters,
    load_commented,
    load_extraction,
    load_fundus,
)
from sayso.errors import InputError
from sayso.reading import Metadata, read_bytes
from sayso.reading.charsets import decode_bytes

_TAG = re.compile(r"<[^<>]*>")


class Counts(NamedTuple):
    """Snippets, or words, of one page; ``body`` counts the words of what was read as its body."""

    total: int
    present: int
    found: int
    leaked: int
    body: int = 0
    name: str = ""


def main() -> None:
    """Measure every reader."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--corpus", type=Path, required=True)
    folder: Path = parser.parse_args().corpus
    commented = load_commented(folder / "trafilatura_comments")
    articles = load_extraction(folder / "article_extraction_benchmark")
    articles += load_fundus(folder / "fundus_en")
    rows: list[list[object]] = []
    notes: list[str] = []
    for name, reader in READERS.items():
        read = [(page, reader(page)) for page in [*articles, *commented]]
        ours = read[len(articles) :]
        counts = [_count_snippets(page, *parts) for page, parts in ours]
        words = [_count_snippets(page, *parts, weigh=_count_words) for page, parts in ours]
        lost = [_count_lost(page, *parts) for page, parts in read]
        rows += [
            ["snippets found in comments, of those in the page", name, *_row(counts, "found")],
            ["snippets found in comments, of all", name, *_row(counts, "found", "total")],
            ["snippets in the body, of those in the page", name, *_row(counts, "leaked")],
            ["comment words in the body, of the snippets'", name, *_row(words, "leaked")],
            ["comment words in the body, of the body's", name, *_row(words, "leaked", "body")],
            ["body words lost to comments", name, *_row(lost, "leaked", "total")],
        ]
        if reader is read_by_sayso:
            notes = _describe(counts)
    rows.sort(key=lambda row: str(row[0]))
    header = ["measure", "reader", "pages", "count", "share", "95%"]
    write_table("page_comments", "Comments of saved pages", header, rows, notes)


def read_by_sayso(page: SavedPage) -> tuple[str, str]:
    """The words of the body and of the comments."""
    try:
        document = read_bytes(page.data, page.name, Metadata(url=page.url))
    except InputError:
        return "", ""
    parts: dict[str, list[str]] = {"title": [], "body": [], "comment": []}
    for zone in document.zones:
        parts[zone.kind].append(document.text[zone.start : zone.end])
    return "\n".join(parts["body"]), "\n".join(parts["comment"])


def read_by_trafilatura(page: SavedPage) -> tuple[str, str]:
    """The body and the comments as trafilatura tells them apart."""
    markup = decode_bytes(page.data, page.name, markup=True)
    found = trafilatura.bare_extraction(markup, url=page.url, include_comments=True)
    if found is None or isinstance(found, dict):
        return "", ""
    return found.text or "", found.comments or ""


READERS: dict[str, Callable[[SavedPage], tuple[str, str]]] = {
    "sayso": read_by_sayso,
    "trafilatura": read_by_trafilatura,
}


def _count_words(text: str) -> int:
    return len(text.split())


def _count_snippets(
    page: SavedPage, body: str, comments: str, weigh: Callable[[str], int] = lambda _: 1
) -> Counts:
    markup = decode_bytes(page.data, page.name, markup=True)
    words = letters(html.unescape(_TAG.sub("", markup)))
    kept, taken = letters(body), letters(comments)
    weights = [(letters(snippet), weigh(snippet)) for snippet in page.comments]
    present = [(key, weight) for key, weight in weights if key in words]
    return Counts(
        total=sum(weight for _, weight in weights),
        present=sum(weight for _, weight in present),
        found=sum(weight for key, weight in present if key in taken),
        leaked=sum(weight for key, weight in present if key in kept and key not in taken),
        body=len(body.split()),
        name=page.name,
    )


def _describe(counts: Sequence[Counts]) -> list[str]:
    """What no reader can find, and where snippets stand in the body."""
    total, present = sum(one.total for one in counts), sum(one.present for one in counts)
    absent = sum(one.present < one.total for one in counts)
    leaking = ", ".join(f"{one.name} ({one.leaked})" for one in counts if one.leaked) or "none"
    return [
        f"{total - present} snippets are not in their {absent} pages as saved: of all, "
        f"{present / total:.3f} can be found at most",
        f"Pages with snippets in the body, sayso: {leaking}",
    ]


def _count_lost(page: SavedPage, body: str, comments: str) -> Counts:
    kept, taken = letters(body), letters(comments)
    lines = page.kept or (page.body or "").split("\n")
    lost = [line for line in lines if (key := letters(line)) in taken and key not in kept]
    total = sum(len(line.split()) for line in lines)
    return Counts(total, total, 0, sum(len(line.split()) for line in lost))


def _row(counts: Sequence[Counts], part: str, whole: str = "present") -> list[object]:
    def share(drawn: Sequence[Counts]) -> float:
        total = sum(getattr(page, whole) for page in drawn)
        return sum(getattr(page, part) for page in drawn) / total if total else 0.0

    low, high = bootstrap_interval(counts, share)
    total = sum(getattr(page, whole) for page in counts)
    done = sum(getattr(page, part) for page in counts)
    return [len(counts), f"{done} of {total}", f"{share(counts):.3f}", f"{low:.3f} to {high:.3f}"]


if __name__ == "__main__":
    main()
