"""PolNeAR's articles as words with labels, ready to be cut into windows.

Source: Newell, Margolin and Ruths, "An Attribution Relations Corpus for Political News", LREC 2018.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import numpy as np

from sayso.extraction.tagger.words import IntArray, Words, split_words

ROLES = ("source", "cue", "content")
T_LINE = re.compile(r"^(T\d+)\t(\S+) ([\d; ]+)(?:\t|$)")
E_LINE = re.compile(r"^E\d+\t(.*)$")

Spans = list[tuple[int, int]]


class Article(NamedTuple):
    """A text's words and its attributions: for each role the words that stand in it, sorted."""

    name: str
    words: Words
    attributions: list[dict[str, list[int]]]


def load_articles(folder: Path) -> list[Article]:
    """The articles of a PolNeAR compartment (``text/`` and ``attributions/``), by name.

    Where several people annotated a text, the first of their files by name counts.
    """
    firsts: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        firsts.setdefault(path.stem.rsplit("_", 1)[0], path)
    return [load_article(folder / "text" / f"{name}.txt", path) for name, path in firsts.items()]


def load_article(text_path: Path, ann_path: Path) -> Article:
    """One article from its text and its brat file."""
    text = text_path.read_bytes().decode("utf-8")
    words = split_words(text)
    marked = [
        {role: words_in(words, spans[role]) for role in ROLES}
        for spans in parse_brat(ann_path.read_bytes().decode("utf-8"))
    ]
    return Article(text_path.stem, words, [m for m in marked if m["cue"] and m["content"]])


def parse_brat(text: str) -> list[dict[str, Spans]]:
    """The E lines of a brat file as spans by role."""
    spans: dict[str, Spans] = {}
    attributions = []
    for line in text.split("\n"):
        if match := T_LINE.match(line):
            parts = [part.split() for part in match[3].split(";")]
            spans[match[1]] = [(int(start), int(end)) for start, end in parts]
        elif match := E_LINE.match(line):
            found: dict[str, Spans] = {role: [] for role in ROLES}
            for argument in match[1].split():
                role, _, name = argument.partition(":")
                role = role.rstrip("0123456789").lower()
                if role in found:
                    found[role].extend(spans.get(name, []))
            attributions.append(found)
    return attributions


def words_in(words: Words, spans: Spans) -> list[int]:
    """The indices of the words that any of ``spans`` touches, sorted."""
    inside: set[int] = set()
    for start, end in spans:
        first = int(np.searchsorted(words.ends, start, side="right"))
        last = int(np.searchsorted(words.starts, end, side="left"))
        inside.update(range(first, last))
    return sorted(inside)


def tag_words(indices: list[int], begin: int, labels: IntArray) -> None:
    """Write ``begin`` (B) on the first word of each run, the next tag (I) on the rest."""
    for place, index in enumerate(indices):
        runs_on = place > 0 and indices[place - 1] == index - 1
        labels[index] = begin + 1 if runs_on else begin
