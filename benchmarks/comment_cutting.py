"""How well a plain text is cut into its article and its comments.

    python -m benchmarks.comment_cutting --corpus benchmarks/data/comment_pages
        [--articles FOLDER_OR_JSON_LINES ...]

``--corpus`` has a folder for each half, with texts and a ``gold.jsonl`` (its README says how).
Only figures are printed, never a page, so that the held-out half stays unseen. The texts in
``--articles`` have no comments: every cut in one of them is false.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.articles import load_texts
from benchmarks.reporting import bootstrap_interval, write_table
from sayso.reading import read_text

_SELF_OR_YOU = re.compile(r"\b(?:I|you|You)\b")

Cutter = Callable[[str, list[str]], list[int]]


class Counts(NamedTuple):
    """Starts of comments of one page, and whether its body ends elsewhere than it should."""

    right: int
    found: int
    gold: int
    wrong_end: bool


class Page(NamedTuple):
    """A text, its lines that are not empty, and the lines that comments begin at."""

    text: str
    lines: list[str]
    starts: list[int]


def main() -> None:
    """Measure every half and every folder of articles."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--articles", type=Path, nargs="*", default=[])
    arguments = parser.parse_args()
    halves = sorted(path.parent for path in arguments.corpus.glob("*/gold.jsonl"))
    rows: list[list[object]] = []
    for half in halves:
        pages = load_pages(half)
        for name, cutter in CUTTERS.items():
            rows.append([half.name, name, *_figures([_count(page, cutter) for page in pages])])
    notes = [_count_false_cuts(path) for path in arguments.articles]
    header = [
        "pages", "cutter", "precision", "recall", "F1 of starts", "95%", "wrong body end", "95%",
    ]  # fmt: skip
    write_table(
        "comment_cutting",
        "Where articles end and comments begin",
        header,
        rows,
        ["The weights were learned from `tuning` and `learning`: only `held_out` tells.", *notes],
    )


def load_pages(folder: Path) -> list[Page]:
    """The pages of one half."""
    pages = []
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = (folder / f"{row['page']}.txt").read_text(encoding="utf-8")
        lines = [kept for line in text.split("\n") if (kept := line.strip())]
        pages.append(Page(text, lines, [first for first, _ in row["comments"]]))
    return pages


def cut_by_sayso(text: str, lines: list[str]) -> list[int]:
    """The lines that ``sayso`` begins a comment at."""
    document = read_text(text, "page")
    first = len(document.text) - len(document.text.lstrip())
    numbers = {}
    for number, line in enumerate(lines):
        first = document.text.index(line, first)
        numbers[first] = number
        first += len(line)
    return [numbers[zone.start] for zone in document.zones if zone.kind == "comment"]


def cut_nowhere(text: str, lines: list[str]) -> list[int]:
    """No comments at all."""
    return []


def cut_at_persons(text: str, lines: list[str]) -> list[int]:
    """Every line from the first with "I" or "you" on."""
    for number, line in enumerate(lines):
        if number and _SELF_OR_YOU.search(line):
            return list(range(number, len(lines)))
    return []


CUTTERS: dict[str, Cutter] = {
    "sayso": cut_by_sayso,
    "no comments": cut_nowhere,
    'every line from the first with "I" or "you"': cut_at_persons,
}


def _count(page: Page, cutter: Cutter) -> Counts:
    found = cutter(page.text, page.lines)
    right = len(set(found) & set(page.starts))
    return Counts(right, len(found), len(page.starts), found[:1] != page.starts[:1])


def _figures(counts: Sequence[Counts]) -> list[object]:
    return [
        _share(counts, "right", "found"),
        _share(counts, "right", "gold"),
        _f1(counts),
        _interval(counts, _f1),
        f"{sum(page.wrong_end for page in counts)} of {len(counts)}",
        _interval(counts, lambda drawn: sum(page.wrong_end for page in drawn) / len(drawn)),
    ]


def _interval(counts: Sequence[Counts], statistic: Callable[[Sequence[Counts]], float]) -> str:
    low, high = bootstrap_interval(counts, statistic)
    return f"{low:.2f} to {high:.2f}"


def _share(counts: Sequence[Counts], part: str, whole: str) -> float:
    total = sum(getattr(page, whole) for page in counts)
    return sum(getattr(page, part) for page in counts) / total if total else 0.0


def _f1(counts: Sequence[Counts]) -> float:
    total = sum(page.found + page.gold for page in counts)
    return 2 * sum(page.right for page in counts) / total if total else 0.0


def _count_false_cuts(path: Path) -> str:
    """How many of the texts at ``path`` are cut although they have no comments."""
    documents = [read_text(text, path.name) for text in load_texts(path) if text.strip()]
    cut = sum(any(zone.kind == "comment" for zone in document.zones) for document in documents)
    return f"Articles without comments in `{path}`: {cut} of {len(documents)} cut"


if __name__ == "__main__":
    main()
