"""The figures in the README, taken from the tables in ``benchmarks/results``.

``python -m benchmarks.figures`` writes them into the README anew; a test fails where they differ.
"""

from __future__ import annotations

import argparse
import re
from typing import NamedTuple

from benchmarks.reporting import RESULTS, ROOT

README = ROOT / "README.md"
PLACE = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- end of figures -->)", re.DOTALL)

Cell = tuple[str, ...]  # the first cells of a row, then the name of a column


class Figure(NamedTuple):
    """A figure of the README and its baseline: where they stand in the table ``page``."""

    what: str
    page: str
    sayso: Cell
    baseline: Cell


LINES = 'every line from the first with "I" or "you"'
FIGURES = (
    *(
        Figure(
            f"attributions found, source, cue and content linked: {kind}, F1",
            "tagger",
            (f"linked.{kind} F1", "sayso"),
            (f"linked.{kind} F1", "baseline"),
        )
        for kind in ("all", "direct", "indirect")
    ),
    *(
        Figure(what, page, (row, "unseen"), (row, "baseline"))
        for what, page, row in (
            ("kind of source, % right", "sources", "source kind, accuracy"),
            ("name of source, % right", "sources", "source name, exact"),
            ("certainty, % right", "sureness", "certainty, accuracy"),
            ("denials, F1", "sureness", "polarity -, F1"),
        )
    ),
    Figure(
        "attributions inside others, F1",
        "nesting",
        ("unseen", "sayso", "F1"),
        ("unseen", "every cue", "F1"),
    ),
    *(
        Figure(what, "comment_cutting", ("held_out", "sayso", column), ("held_out", LINES, column))
        for what, column in (
            ("comments told apart in copied text: their starts, F1", "F1 of starts"),
            ("the same: pages where the article ends too early or late", "wrong body end"),
        )
    ),
    Figure(
        "time, text to record, as a multiple of bare spaCy",
        "speed",
        ("sayso, text to record", "time / bare spaCy"),
        ("bare spaCy", "time / bare spaCy"),
    ),
    Figure(
        "the same from a cold start",
        "cold_start",
        ("`sayso read`", "time / bare spaCy"),
        ("bare spaCy", "time / bare spaCy"),
    ),
)


def main() -> None:
    """Write the figures into the README."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    readme = README.read_text(encoding="utf-8")
    README.write_text(PLACE.sub(lambda _: figures(), readme), encoding="utf-8")


def figures() -> str:
    """The README's table, with a line break before and after."""
    lines = ["", "| | sayso | 95% | baseline | table |", "| --- | --- | --- | --- | --- |"]
    for figure in FIGURES:
        sayso, interval = _look_up(figure.page, figure.sayso)
        baseline, _ = _look_up(figure.page, figure.baseline)
        table = f"[{figure.page}](benchmarks/results/{figure.page}.md)"
        lines.append(f"| {figure.what} | {sayso} | {interval} | {baseline} | {table} |")
    return "\n".join([*lines, "", ""])


def _look_up(page: str, cell: Cell) -> tuple[str, str]:
    """A figure and the cell to its right, which holds its interval.

    Raises:
        LookupError: the table has no such row or column.
    """
    *start, column = cell
    text = (RESULTS / f"{page}.md").read_text(encoding="utf-8")
    rows = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("|")]
    for row in rows[2:]:
        if row[: len(start)] == start and column in rows[0]:
            place = rows[0].index(column)
            return row[place], row[place + 1]
    raise LookupError(f"benchmarks/results/{page}.md has no {' / '.join(cell)}")


if __name__ == "__main__":
    main()
