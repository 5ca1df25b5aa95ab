"""``sayso labels``: what an actor is called, and by whom."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.failures import FailureReport
from sayso.cli.inputs import (
    INPUT_HELP,
    AllowPrivate,
    FailuresFile,
    Fields,
    Jobs,
    Limit,
    Since,
    make_terms,
)
from sayso.errors import UsageError

if TYPE_CHECKING:
    pass

EXAMPLES = """**Examples**

- `sayso labels "Harbour Watch" article.txt` shows what it is called, and by whom
- `sayso labels "Harbour Watch" articles/ --format jsonl > uses.jsonl` gives a use a line
"""


class LabelFormat(StrEnum):
    """How labels can be printed."""

    TEXT = "text"
    JSONL = "jsonl"


def labels(
    actor: Annotated[str, typer.Argument(metavar="ACTOR", help="A name of it in the documents.")],
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT", help=INPUT_HELP)],
    *,
    form: Annotated[
        LabelFormat, typer.Option("--format", "-f", help="What to print.")
    ] = LabelFormat.TEXT,
    field: Fields = None,
    since: Since = None,
    limit: Limit = None,
    jobs: Jobs = 1,
    allow_private: AllowPrivate = False,
    failures: FailuresFile = None,
) -> None:
    """Show what ACTOR is called in each INPUT, label by user, with examples."""
    from itertools import islice

    from sayso.batches import read_each
    from sayso.output import labels as output
    from sayso.reading import Metadata, open_works

    if not actor.strip():
        raise UsageError("labels: ACTOR is empty; give a name as the documents have it")
    terms = make_terms(Metadata(), field, since, allow_private=allow_private)
    with FailureReport(failures) as report:
        reads = islice(read_each(open_works(inputs, terms), jobs, terms), limit)
        records = report.records(reads)
        if form is LabelFormat.JSONL:
            for record in records:
                sys.stdout.write(output.render_jsonl(output.find_uses(record, actor)))
        else:
            found = [list(output.find_uses(record, actor)) for record in records]
            uses = [use for each in found for use in each]
            sys.stdout.write(output.render_text(uses, actor, len(found)))
    report.end()
