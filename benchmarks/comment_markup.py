"""How well comments are read out of the markup of common comment systems.

    python -m benchmarks.comment_markup --corpus benchmarks/data/comment_markup

The pages are our own renderings (``benchmarks.comment_rendering``): a template for each system,
own articles and comments. A comment is right where its words are, all and no others; an author
and a reply are right on top of that. trafilatura, which knows comments as one text without
authors, stands beside: a comment counts for it where a line of that text is it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import trafilatura

from benchmarks.reporting import bootstrap_interval, write_table
from sayso.model import Document
from sayso.reading import read_text

Comment = tuple[str, str | None, int | None]


class Counts(NamedTuple):
    """What of one page's comments was found, and found right."""

    gold: int
    found: int
    right: int
    authors: int
    replies: int
    body_lost: int
    body_words: int
    leaked: int


def main() -> None:
    """Measure every page with every reader."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--corpus", type=Path, required=True)
    folder: Path = parser.parse_args().corpus
    gold = [json.loads(line) for line in (folder / "gold.jsonl").read_text().splitlines()]
    rows: list[list[object]] = []
    for name, reader in READERS.items():
        counts = [_count(folder, page, reader) for page in gold]
        rows.append([name, *_figures(counts)])
        if reader is read_by_sayso:
            wrong = [_describe(page["page"], one) for page, one in zip(gold, counts, strict=True)]
    header = [
        "reader", "pages", "recall of comments", "95%", "precision", "authors", "replies",
        "body words lost", "comments in the body",
    ]  # fmt: skip
    notes = ["Pages with faults: " + ("; ".join(filter(None, wrong)) or "none")]
    write_table(folder.name, "Comments in the markup of comment systems", header, rows, notes)


def read_by_sayso(markup: str) -> tuple[str, list[Comment]]:
    """The body and the comments as ``sayso`` zones them."""
    document = read_text(markup, "page")
    return _body(document), _comments(document)


def read_by_trafilatura(markup: str) -> tuple[str, list[Comment]]:
    """The body and each line of the comments that trafilatura finds."""
    page = trafilatura.bare_extraction(markup, include_comments=True)
    if page is None or isinstance(page, dict):
        return "", []
    lines = (page.comments or "").split("\n")
    return page.text or "", [(line, None, None) for line in lines if line.strip()]


READERS: dict[str, Callable[[str], tuple[str, list[Comment]]]] = {
    "sayso": read_by_sayso,
    "trafilatura": read_by_trafilatura,
}


def _body(document: Document) -> str:
    return "\n".join(document.text[z.start : z.end] for z in document.zones if z.kind == "body")


def _comments(document: Document) -> list[Comment]:
    zones = [(at, zone) for at, zone in enumerate(document.zones) if zone.kind == "comment"]
    first = zones[0][0] if zones else 0
    return [
        (
            document.text[zone.start : zone.end],
            zone.author,
            None if zone.reply_to is None else zone.reply_to - first,
        )
        for _, zone in zones
    ]


def _count(
    folder: Path, page: dict[str, Any], reader: Callable[[str], tuple[str, list[Comment]]]
) -> Counts:
    markup = (folder / "pages" / f"{page['page']}.html").read_text(encoding="utf-8")
    body, found = reader(markup)
    keys = {_key(text): at for at, (text, _, _) in reversed(list(enumerate(found)))}
    gold = page["comments"]
    places = [keys.get(_key(comment["text"])) for comment in gold]
    right = [(comment, at) for comment, at in zip(gold, places, strict=True) if at is not None]
    replies = [
        at
        for comment, at in right
        if found[at][2] == (None if comment["reply_to"] is None else places[comment["reply_to"]])
    ]
    kept, words = _key(body), [word for line in page["body"] for word in _key(line).split()]
    lost = [_key(line) for line in page["body"] if _key(line) not in kept]
    return Counts(
        gold=len(gold),
        found=len(found),
        right=len(right),
        authors=sum(found[at][1] == comment["author"] for comment, at in right),
        replies=len(replies),
        body_lost=sum(len(line.split()) for line in lost),
        body_words=len(words),
        leaked=sum(_key(comment["text"]) in kept for comment in gold),
    )


def _key(text: str) -> str:
    return " ".join(text.split())


def _figures(counts: Sequence[Counts]) -> list[object]:
    low, high = bootstrap_interval(counts, lambda drawn: _share(drawn, "right", "gold"))
    return [
        len(counts),
        _share(counts, "right", "gold"),
        f"{low:.2f} to {high:.2f}",
        _share(counts, "right", "found"),
        _share(counts, "authors", "gold"),
        _share(counts, "replies", "gold"),
        _share(counts, "body_lost", "body_words"),
        _share(counts, "leaked", "gold"),
    ]


def _share(counts: Sequence[Counts], part: str, whole: str) -> float:
    total = sum(getattr(page, whole) for page in counts)
    return sum(getattr(page, part) for page in counts) / total if total else 0.0


def _describe(name: str, counts: Counts) -> str:
    least = min(counts.right, counts.authors, counts.replies)
    if least == counts.gold == counts.found and not counts.body_lost and not counts.leaked:
        return ""
    return (
        f"{name} ({counts.right} comments, {counts.authors} authors, {counts.replies} replies of "
        f"{counts.gold}, {counts.found} found, {counts.body_lost} body words lost)"
    )


if __name__ == "__main__":
    main()
