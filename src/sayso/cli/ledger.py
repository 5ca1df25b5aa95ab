"""The commands about the ledger: registered here, and the short ones among them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.endings import PARTLY_REFUSED, complain

if TYPE_CHECKING:
    from sayso.ledger import Ledger

LedgerPath = Annotated[
    Path | None,
    typer.Option(
        "--ledger", "-l", envvar="SAYSO_LEDGER", help="The ledger's file, else sayso.db here."
    ),
]


def open_ledger(path: Path | None, *, create: bool = False, keep_names: bool = False) -> Ledger:
    """The ledger at ``path``; a line tells where an older one was copied to."""
    from sayso.ledger import Ledger

    ledger = Ledger(path, create=create, keep_names=keep_names)
    if ledger.copy:
        complain(f"{ledger.path}: brought up to date; as it was: {ledger.copy}")
    return ledger


def stats(*, ledger: LedgerPath = None) -> None:
    """Show what is in the ledger, in numbers."""
    from sayso.output.characters import on_one_line
    from sayso.output.wordings import SURENESS

    with open_ledger(ledger) as opened:
        for name, number in opened.counts().items():
            print(f"{number:>10,}  {name}")
        for column, title in (
            ("source_kind", "attributions by kind of source"),
            ("certainty", "attributions by certainty"),
        ):
            print(f"\n{title}")
            for value, number in opened.counts_by(column).items():
                words = SURENESS.get(value, on_one_line(value).replace("_", " "))
                print(f"{number:>10,}  {words}")


def failures(*, ledger: LedgerPath = None) -> None:
    """List the inputs that could not be read, and why."""
    from sayso.output.characters import on_one_line

    with open_ledger(ledger) as opened:
        for failure in opened.failures():
            print(on_one_line(f"{failure.origin}: {failure.reason}"))


def reread(*, ledger: LedgerPath = None) -> None:
    """Read every document again, after an update of sayso or its weights; reviews are kept."""
    from sayso.extraction.pipeline import extract
    from sayso.model import Failure

    documents = gained = lost = failed = 0
    with open_ledger(ledger) as opened:
        for outcome in opened.reread(extract):
            if isinstance(outcome, Failure):
                complain(f"{outcome.origin}: {outcome.reason}")
                failed += 1
                continue
            documents, gained = documents + 1, gained + len(outcome.gained)
            lost += len(outcome.lost)
            for review in outcome.orphans:
                words = review.anchor.words
                complain(f"{review.document}: a review no longer fits: {' / '.join(words)}")
    print(f"{documents} documents read again, {gained} attributions gained, {lost} lost")
    if failed:
        raise typer.Exit(PARTLY_REFUSED)


def forget(
    what: Annotated[str, typer.Argument(help="A document's id, URL or path, or a person's name.")],
    *,
    ledger: LedgerPath = None,
) -> None:
    """Take a document, with all its versions, or a person out of the ledger for good.

    A person's name is blocked out of every text, and their comments with it. It is remembered as
    a keyed hash, so that adding the same page again does not bring it back.
    """
    with open_ledger(ledger) as opened:
        forgotten = opened.forget(what)
        for document in forgotten.removed:
            print(f"{document}: removed")
        for document in forgotten.struck:
            print(f"{document}: name struck")
        if not forgotten.removed and not forgotten.struck:
            print("nothing of it was left in any document; the file was wiped again")
        for copy in opened.copies():
            complain(f"{copy}: this older copy still holds what was forgotten: delete it")


def register(app: typer.Typer) -> None:
    """Give ``app`` the commands about the ledger."""
    from sayso.cli import add, export, find, mcp, review, serve, show

    app.command(epilog=add.EXAMPLES)(add.add)
    app.command(epilog=find.EXAMPLES)(find.find)
    app.command()(show.show)
    app.command(epilog=review.EXAMPLES)(review.review)
    app.command()(export.export)
    app.command(epilog=serve.EXAMPLES)(serve.serve)
    app.command(epilog=mcp.EXAMPLES)(mcp.mcp)
    for command in (stats, failures, reread, forget):
        app.command()(command)
