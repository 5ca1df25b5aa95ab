"""``sayso find``: who says what, in everything that was kept."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sayso.cli.ledger import LedgerPath, open_ledger
from sayso.cli.screens import find_screen

if TYPE_CHECKING:
    from sayso.ledger import Ledger, Query

EXAMPLES = """**Examples**

- `sayso find "rocket attack" --source-kind anonymous --certainty PR,PS --since 2021-03-01`
- `sayso find --source "Mara Velling" --polarity - --format csv > denials.csv`
- `sayso find '"drone strike"' --label foreign-backed --json`
"""


class Form(StrEnum):
    """How hits can be printed."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"


def _values(values: str) -> Any:
    """An option that takes one of ``values`` or several."""
    return typer.Option(help=f"{values}; several with commas.", show_default=False)


def find(
    words: Annotated[
        str, typer.Argument(help='Words in what is said or who says it; "quoted" for a phrase.')
    ] = "",
    *,
    ledger: LedgerPath = None,
    source: Annotated[str, typer.Option(help="Words in who says it.")] = "",
    label: Annotated[str, typer.Option(help="Words of a label used in it.")] = "",
    text: Annotated[str, typer.Option(help="Words anywhere in its document.")] = "",
    source_kind: Annotated[str, _values("named_person, anonymous, document, ...")] = "",
    certainty: Annotated[str, _values("CT, PR, PS, U")] = "",
    polarity: Annotated[str, _values("+ or -")] = "",
    kind: Annotated[str, typer.Option("--type", help="assertion, belief, fact, ...")] = "",
    quote: Annotated[str, _values("direct, mixed, indirect")] = "",
    evidence: Annotated[str, _values("given, absent, none")] = "",
    zone: Annotated[str, _values("title, body, comment")] = "",
    outlet: Annotated[str, _values("An outlet, as politico.com")] = "",
    reviewed: Annotated[str, _values("right, wrong, amended, no")] = "",
    document: Annotated[
        str, typer.Option(help="A document's id or its start, a URL, a path.")
    ] = "",
    since: Annotated[str, typer.Option(help="Published on this day or later.")] = "",
    until: Annotated[str, typer.Option(help="Published on this day or before.")] = "",
    every_version: Annotated[
        bool, typer.Option("--every-version", help="Earlier versions of pages too.")
    ] = False,
    page: Annotated[int, typer.Option(min=1, help="Which page of the answer.")] = 1,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many on a page.")] = 20,
    form: Annotated[Form, typer.Option("--format", "-f", help="What to print.")] = Form.TABLE,
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format jsonl.")] = False,
) -> None:
    """Find who says what in the ledger, the best match first, else the newest."""
    from sayso.ledger import Query
    from sayso.output import hits

    query = Query(
        words=words,
        source=source,
        label=label,
        document_words=text,
        source_kind=_split(source_kind),
        certainty=_split(certainty),
        polarity=_split(polarity),
        type=_split(kind),
        quote=_split(quote),
        evidence=_split(evidence),
        zone=_split(zone),
        outlet=_split(outlet),
        reviewed=_split(reviewed),
        since=since,
        until=until,
        every_version=every_version,
    )
    with open_ledger(ledger) as opened:
        found = opened.find(in_document(opened, query, document), page=page, limit=limit)
    if as_json or form is Form.JSONL:
        sys.stdout.write(hits.render_jsonl(found))
    elif form is Form.CSV:
        sys.stdout.write(hits.render_csv(found))
    else:
        screen = find_screen()
        table = hits.render_table(found, limit=limit, width=screen.width, styled=screen.styled)
        sys.stdout.write(table)


def in_document(ledger: Ledger, query: Query, name: str) -> Query:
    """``query`` within the document that a person names as they like, if they name one."""
    from msgspec.structs import replace

    return replace(query, document=ledger.record(name).document.id) if name else query


def _split(values: str) -> tuple[str, ...]:
    return tuple(value.strip() for value in values.split(",") if value.strip())
