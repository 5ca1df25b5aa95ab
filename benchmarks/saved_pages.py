"""Saved web pages with gold: bodies, facts, snippets of comments.

The corpora keep a page as ``html/NAME.gz`` beside JSON lines of gold; their READMEs say where
they come from.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

_TAG = re.compile(r"<[^<>]*>")


class SavedPage(NamedTuple):
    """A page as crawled, with what it should be read as; None or empty where there is no gold."""

    name: str
    data: bytes
    url: str | None = None
    body: str | None = None
    outlet: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    comments: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()


def load_extraction(folder: Path) -> list[SavedPage]:
    """The pages of ``article_extraction_benchmark``, with bodies."""
    return [
        SavedPage(row["id"], _load(folder, row["html"]), row["url"], body=row["articleBody"])
        for row in _rows(folder / "ground_truth.jsonl")
    ]


def load_fundus(folder: Path) -> list[SavedPage]:
    """The pages of ``fundus_en``, with bodies and facts.

    The gold of several versions of a page stands together: the one whose paragraphs are in the
    page is its own.
    """
    pages = []
    for row in _rows(folder / "pages.jsonl"):
        data = _load(folder, row["html"])
        words = letters(_TAG.sub("", data.decode("utf-8", "replace")))
        versions = row["expected_by_parser_version"].values()
        gold = max(versions, key=lambda version: _share_in(version, words))
        pages.append(
            SavedPage(
                name=row["html"],
                data=data,
                url=row["meta"].get("url"),
                body="\n".join(_paragraphs(gold)),
                outlet=row["publisher"],
                title=gold["title"],
                authors=tuple(gold["authors"]),
                published=gold["publishing_date"],
            )
        )
    return pages


def load_commented(folder: Path) -> list[SavedPage]:
    """The pages of ``trafilatura_comments``, with snippets of their comments and bodies."""
    return [
        SavedPage(
            row["file"],
            _load(folder, row["html"]),
            row["url"],
            comments=tuple(snippet for snippet in row["comments"] if letters(snippet)),
            kept=tuple(row.get("with", ())),
        )
        for row in _rows(folder / "pages.jsonl")
    ]


def letters(text: str) -> str:
    """The letters and digits of ``text`` in lower case, for comparing."""
    return "".join(character for character in text.casefold() if character.isalnum())


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _load(folder: Path, name: str) -> bytes:
    return gzip.decompress((folder / name).read_bytes())


def _paragraphs(gold: dict[str, Any]) -> Iterator[str]:
    yield from gold["body"]["summary"]
    for section in gold["body"]["sections"]:
        yield from section["headline"]
        yield from section["paragraphs"]


def _share_in(gold: dict[str, Any], words: str) -> float:
    paragraphs = [letters(line)[:60] for line in _paragraphs(gold)]
    return sum(line in words for line in paragraphs) / max(1, len(paragraphs))
