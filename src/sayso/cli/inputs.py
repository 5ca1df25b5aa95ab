"""The options that all commands share which take inputs."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.errors import UsageError

if TYPE_CHECKING:
    from sayso.reading import Metadata, Terms

INPUT_HELP = (
    "Files (text, HTML, PDF, DOCX, EML), folders, globs, URLs, feeds, sitemaps, lists of URLs, "
    "WARC and ZIP archives, tables (JSON lines, CSV, Parquet); - is standard input."
)

Outlet = Annotated[str | None, typer.Option(help="Who published it.")]
Published = Annotated[str | None, typer.Option(help="When, as 2026-11-22 or with a time.")]
Jobs = Annotated[int, typer.Option(min=1, help="How many processes read.")]
Fields = Annotated[
    list[str] | None,
    typer.Option(
        "--field",
        metavar="FIELD=COLUMN",
        help="The column of a table that has the text, title, url, outlet, published or authors.",
    ),
]
Since = Annotated[
    str | None, typer.Option(help="Leave out what was published before this day, if it is known.")
]
Limit = Annotated[int | None, typer.Option(min=1, help="Stop after so many documents.")]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Let URLs lead into private networks.")
]
FailuresFile = Annotated[
    Path | None,
    typer.Option("--failures", help="A file for what could not be read: a JSON object a line."),
]


def make_terms(
    metadata: Metadata, fields: list[str] | None, since: str | None, *, allow_private: bool
) -> Terms:
    """What is asked of all inputs.

    Raises:
        UsageError: a field or day makes no sense.
    """
    from sayso.reading import Terms, parse_fields

    if since is not None:
        try:
            datetime.fromisoformat(since)
        except ValueError as error:
            raise UsageError(f"--since {since}: give a day as 2026-11-22") from error
    return Terms(
        metadata=metadata,
        fields=parse_fields(fields or ()),
        since=since,
        allow_private=allow_private,
    )
