"""``sayso read``: who says what, in each input."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.destinations import check_destination, write_records
from sayso.cli.endings import complain
from sayso.cli.failures import FailureReport
from sayso.cli.formats import Format
from sayso.cli.inputs import (
    INPUT_HELP,
    AllowPrivate,
    FailuresFile,
    Fields,
    Jobs,
    Limit,
    Outlet,
    Published,
    Since,
    make_terms,
)
from sayso.cli.progress import with_progress
from sayso.errors import UsageError
from sayso.model import Record

if TYPE_CHECKING:
    from sayso.batches import Read
    from sayso.reading import Work

EXAMPLES = """**Examples**

- `sayso read article.html` shows who says what
- `sayso read article.html --format html --output article-marked.html` makes a page to look at
- `pbpaste | sayso read - --title "Fire at the harbour"` reads what was copied from a page
- `sayso read *.txt --format jsonl --jobs 2 > records.jsonl` gives a record a line
- `sayso read https://courier.example/feed --since 2026-11-01 --format jsonl` reads a feed's pages
- `sayso read articles.csv --field text=body --field published=date --format jsonl` reads a table
"""


def read(
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT", help=INPUT_HELP)],
    *,
    form: Annotated[Format, typer.Option("--format", "-f", help="What to print.")] = Format.TEXT,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="A file, or a folder for a file per document."),
    ] = None,
    title: Annotated[str | None, typer.Option(help="The title, where the input has none.")] = None,
    url: Annotated[str | None, typer.Option(help="Where the input was published.")] = None,
    outlet: Outlet = None,
    published: Published = None,
    field: Fields = None,
    since: Since = None,
    limit: Limit = None,
    jobs: Jobs = 1,
    allow_private: AllowPrivate = False,
    failures: FailuresFile = None,
) -> None:
    """Show who says what in each INPUT: the source, the words, the channel, how sure."""
    from sayso.batches import read_each
    from sayso.reading import Metadata, open_works

    metadata = Metadata(title=title, url=url, outlet=outlet, published=published)
    terms = make_terms(metadata, field, since, allow_private=allow_private)
    works, several = _peek(open_works(inputs, terms), inputs)
    if several and (title or url):
        raise UsageError("--title and --url are for one document; leave them out for several")
    check_destination(output, form, inputs, several=several)
    with FailureReport(failures) as report:
        reads = islice(read_each(works, jobs, terms), limit)
        apart = output is not None or not sys.stdout.isatty()  # no bar between printed records
        watched = with_progress(
            reads, "Reading", lambda read: read.work.done, shown=several and apart
        )
        write_records(_records(watched, report), form, output, several=several)
    report.end()


def _peek(works: Iterator[Work], inputs: list[str]) -> tuple[Iterator[Work], bool]:
    """The works, and whether there may be several: an input that holds others names them."""
    first = next(works, None)
    several = len(inputs) > 1 or first is None or first.origin != inputs[0]
    return (works if first is None else chain([first], works)), several


def _records(reads: Iterable[Read], report: FailureReport) -> Iterator[Record]:
    """The records among what was read; failures go to the report."""
    for record in report.records(reads):
        _report_language(record)
        yield record


def _report_language(record: Record) -> None:
    from sayso.reading.languages import UNDETERMINED

    language = record.document.language
    if language not in {None, "en"}:
        told = "" if language == UNDETERMINED else f" ({language})"
        reason = f"seems to be in another language{told}; read as if it were English"
        complain(f"{record.document.origin}: {reason}")
