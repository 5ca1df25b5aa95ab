"""``sayso read``: who says what, in each input."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.destinations import check_destination, write_records
from sayso.cli.endings import PARTLY_REFUSED, REFUSED, complain
from sayso.cli.formats import Format
from sayso.errors import UsageError
from sayso.model import Failure, Record

EXAMPLES = """**Examples**

- `sayso read article.html` shows who says what
- `sayso read article.html --format html --output article-marked.html` makes a page to look at
- `pbpaste | sayso read - --title "Fire at the harbour"` reads what was copied from a page
- `sayso read *.txt --format jsonl --jobs 2 > records.jsonl` gives a record a line
"""


def read(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="INPUT", help="Text or HTML files; - is standard input."),
    ],
    *,
    form: Annotated[Format, typer.Option("--format", "-f", help="What to print.")] = Format.TEXT,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="A file, or a folder for a file per input."),
    ] = None,
    title: Annotated[str | None, typer.Option(help="The title, where the input has none.")] = None,
    url: Annotated[str | None, typer.Option(help="Where the input was published.")] = None,
    outlet: Annotated[str | None, typer.Option(help="Who published it.")] = None,
    published: Annotated[
        str | None, typer.Option(help="When, as 2026-11-22 or with a time.")
    ] = None,
    jobs: Annotated[int, typer.Option(min=1, help="How many processes read.")] = 1,
) -> None:
    """Show who says what in each INPUT: the source, the words, the channel, how sure."""
    from sayso.batches import load_work, read_each
    from sayso.reading import Metadata

    if len(inputs) > 1 and (title or url):
        raise UsageError("--title and --url are for one input; leave them out for several")
    check_destination(output, form, inputs)
    metadata = Metadata(title=title, url=url, outlet=outlet, published=published)
    failures: list[Failure] = []
    outcomes = read_each((load_work(origin, metadata) for origin in inputs), jobs)
    records = _report_failures(outcomes, failures)
    write_records(records, form, output, several=len(inputs) > 1)
    if failures:
        raise typer.Exit(REFUSED if len(failures) == len(inputs) else PARTLY_REFUSED)


def _report_failures(
    outcomes: Iterable[Record | Failure], failures: list[Failure]
) -> Iterator[Record]:
    """The records among the outcomes; a failure gets its line and is added to ``failures``."""
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            complain(f"{outcome.origin}: {outcome.reason}")
            failures.append(outcome)
        else:
            _report_language(outcome)
            yield outcome


def _report_language(record: Record) -> None:
    language = record.document.language
    if language not in {None, "en"}:
        reason = f"seems to be in another language ({language}); read as if it were English"
        complain(f"{record.document.origin}: {reason}")
