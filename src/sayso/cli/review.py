"""``sayso review``: a person's word on what was found."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.find import in_document
from sayso.cli.ledger import LedgerPath, open_ledger
from sayso.errors import UsageError

if TYPE_CHECKING:
    from sayso.ledger import Ledger
    from sayso.model import Attribution, Record

EXAMPLES = """**Examples**

- `sayso review` asks about one attribution after the other
- `sayso review 3fa9c1 --verdict right`
- `sayso review 3fa9c1 --amend certainty=PS --amend "content=the gates were open"`
- `sayso export --format brat --reviewed --to training` writes them as training data
"""
KEYS = "[r]ight, [w]rong, [a]mend, [s]kip, [q]uit"


class Given(StrEnum):
    """What can be said of an attribution as a whole."""

    RIGHT = "right"
    WRONG = "wrong"


def review(
    name: Annotated[
        str, typer.Argument(help="An attribution's id or its start; none asks about all.")
    ] = "",
    *,
    ledger: LedgerPath = None,
    verdict: Annotated[Given | None, typer.Option(help="What you say of it.")] = None,
    amend: Annotated[
        list[str] | None, typer.Option(help="What is right, as certainty=PS or content=WORDS.")
    ] = None,
    note: Annotated[str | None, typer.Option(help="Anything else you say.")] = None,
    reviewer: Annotated[str, typer.Option("--as", help="Who you are.")] = "",
    document: Annotated[
        str, typer.Option(help="Ask about this document only: its id, URL or path.")
    ] = "",
) -> None:
    """Say of attributions whether they are right; a better model later keeps your word."""
    if bool(name) != bool(verdict or amend) or (verdict and amend):
        raise UsageError("give an id with --verdict or --amend, or neither to be asked")
    reviewer = reviewer or getpass.getuser()
    with open_ledger(ledger) as opened:
        if not name:
            _ask(opened, reviewer, document)
            return
        record, attribution = opened.attribution(name)
        _keep(opened, record, attribution, reviewer, verdict=verdict, amend=amend or (), note=note)
        print(f"{attribution.id}: {verdict.value if verdict else 'amended'}, by {reviewer}")


def _keep(
    ledger: Ledger,
    record: Record,
    attribution: Attribution,
    reviewer: str,
    *,
    verdict: Given | None = None,
    amend: Sequence[str] = (),
    note: str | None = None,
) -> None:
    from sayso.ledger import make_review, parse_amendments

    amendments = parse_amendments(record.document, attribution, amend)
    ledger.review(
        make_review(
            record,
            attribution,
            verdict.value if verdict else "amended",
            reviewer,
            spans=amendments.spans,
            fields=amendments.fields,
            note=note,
        )
    )


def _ask(ledger: Ledger, reviewer: str, document: str) -> None:
    """Show what nobody has reviewed, one after the other, and ask."""
    from sayso.ledger import Query
    from sayso.output import cards

    skipped = 0
    query = in_document(ledger, Query(reviewed=("no",)), document)
    while hits := ledger.find(query, page=skipped + 1, limit=1).hits:
        record, attribution = ledger.attribution(hits[0].attribution)
        sys.stdout.write("\n" + cards.render_text(record, attribution))
        answer = typer.prompt(KEYS, default="s", show_default=False).strip().lower()[:1]
        if answer == "q":
            return
        if answer not in {"r", "w", "a"}:
            skipped += 1
            continue
        try:
            _answer(ledger, record, attribution, reviewer, answer)
        except UsageError as error:
            print(error)
    print("Nothing else to review.")


def _answer(
    ledger: Ledger, record: Record, attribution: Attribution, reviewer: str, answer: str
) -> None:
    if answer == "a":
        typed = typer.prompt("What is right (certainty=PS; content=WORDS)").split(";")
        _keep(ledger, record, attribution, reviewer, amend=typed)
        return
    verdict = Given.RIGHT if answer == "r" else Given.WRONG
    _keep(ledger, record, attribution, reviewer, verdict=verdict)
