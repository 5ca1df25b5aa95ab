"""``sayso show``: one document or one attribution."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.formats import Format, render
from sayso.cli.ledger import LedgerPath, open_ledger
from sayso.cli.screens import find_screen
from sayso.errors import UnknownError

if TYPE_CHECKING:
    from sayso.ledger import Ledger
    from sayso.model import Attribution, Record


def show(
    name: Annotated[
        str, typer.Argument(help="A document's or attribution's id or its start, a URL, a path.")
    ],
    *,
    ledger: LedgerPath = None,
    form: Annotated[Format, typer.Option("--format", "-f", help="What to print.")] = Format.TEXT,
) -> None:
    """Show a document of the ledger, or one attribution with its reviews."""
    from sayso.output import cards

    with open_ledger(ledger) as opened:
        try:
            record = opened.record(name)
        except UnknownError as unknown:
            record, attribution = _attribution(opened, name, unknown)
            reviews = [r for r in opened.reviews() if r.attribution == attribution.id]
            as_json = form in {Format.JSON, Format.JSONL}
            write = cards.render_json if as_json else cards.render_text
            sys.stdout.write(write(record, attribution, reviews))
            return
    sys.stdout.write(render(record, form, find_screen()))


def _attribution(ledger: Ledger, name: str, unknown: UnknownError) -> tuple[Record, Attribution]:
    """The attribution of that name, where ``unknown`` says that there is no document."""
    try:
        return ledger.attribution(name)
    except UnknownError:
        raise UnknownError(f"{unknown}, and no attribution either") from None
