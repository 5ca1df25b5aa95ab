"""``sayso story``: what many documents say about one thing, and what all of it rests on."""

from __future__ import annotations

import sys
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.failures import FailureReport
from sayso.cli.inputs import AllowPrivate, Fields, Jobs, Outlet, Published, Since, make_terms
from sayso.cli.ledger import LedgerPath, open_ledger
from sayso.cli.screens import find_screen
from sayso.errors import UsageError
from sayso.model import Document, Record

if TYPE_CHECKING:
    from sayso.model.stories import Story
    from sayso.reading import Terms

EXAMPLES = """**Examples**

- `sayso story harbour fire` links the documents of the ledger that have these words
- `sayso story 3f2a90c1:e2` links those about an event of a document
- `sayso story *.html --format html --output story.html` links the files given
- `sayso story 9b1f04c2 --lake tables/` shows a story that `sayso link` made
"""


class StoryFormat(StrEnum):
    """The formats of a story."""

    TERMINAL = "terminal"
    JSON = "json"
    HTML = "html"


def story(
    asked: Annotated[
        list[str],
        typer.Argument(metavar="QUERY|EVENT|INPUT", help="Words, DOCUMENT:e1, or inputs."),
    ],
    *,
    ledger: LedgerPath = None,
    lake: Annotated[
        str | None, typer.Option(help="Show a story, by its id, of this folder of tables.")
    ] = None,
    form: Annotated[
        StoryFormat, typer.Option("--format", "-f", help="What to print.")
    ] = StoryFormat.TERMINAL,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="A file.")] = None,
    outlet: Outlet = None,
    published: Published = None,
    field: Fields = None,
    since: Since = None,
    limit: Annotated[int, typer.Option(min=1, help="Link so many documents at most.")] = 200,
    jobs: Jobs = 1,
    allow_private: AllowPrivate = False,
) -> None:
    """Show what documents say about one thing: claims, copies, blame, independent roots.

    Inputs that exist are read and linked; other words are looked for in the ledger.
    """
    from sayso.linking import link, select_records
    from sayso.reading import Metadata

    if lake:
        from sayso.scale.story_reading import load_story

        _write(_render(*load_story(lake, " ".join(asked)), form), output)
        return
    report = FailureReport()
    if _are_inputs(asked):
        metadata = Metadata(outlet=outlet, published=published)
        terms = make_terms(metadata, field, since, allow_private=allow_private)
        with report:
            records = _read(asked, terms, jobs, limit, report)
    else:
        with open_ledger(ledger) as opened:
            records = select_records(opened, " ".join(asked), limit)
    if records:
        documents = [record.document for record in records]
        _write(_render(link(records), documents, form), output)
    report.end()


def _are_inputs(asked: list[str]) -> bool:
    """Whether inputs are meant.

    Raises:
        UsageError: some of them are there and others are not.
    """
    there = [name for name in asked if name == "-" or "://" in name or Path(name).exists()]
    if there and len(there) < len(asked):
        missing = next(name for name in asked if name not in there)
        raise UsageError(f"{missing}: no such file; give inputs only, or words only")
    return bool(there)


def _read(
    asked: list[str], terms: Terms, jobs: int, limit: int, report: FailureReport
) -> list[Record]:
    from sayso.batches import read_each
    from sayso.reading import open_works

    reads = islice(read_each(open_works(asked, terms), jobs, terms), limit)
    return list(report.records(reads))


def _render(linked: Story, documents: list[Document], form: StoryFormat) -> str:
    match form:
        case StoryFormat.TERMINAL:
            from sayso.output.stories import terminal

            return terminal.render(linked, documents, width=find_screen().width)
        case StoryFormat.JSON:
            from sayso.output.stories import json

            return json.render(linked)
        case StoryFormat.HTML:
            from sayso.output.stories import html

            return html.render(linked, documents)


def _write(page: str, output: Path | None) -> None:
    if output is None:
        sys.stdout.write(page)
    else:
        output.write_text(page, encoding="utf-8", newline="\n")
