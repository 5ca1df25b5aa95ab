"""``sayso add``: inputs read and kept."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.endings import PARTLY_REFUSED, REFUSED, complain
from sayso.cli.ledger import LedgerPath, open_ledger
from sayso.errors import UsageError

if TYPE_CHECKING:
    from sayso.additions import Addition

EXAMPLES = """**Examples**

- `sayso add *.html` keeps what is said in these pages in `sayso.db`
- `sayso add --jobs 2 --outlet courier.example archive/*.txt --ledger harbour.db`
- `sayso add --retry-failed` reads again what could not be read
"""


def add(
    inputs: Annotated[
        list[str] | None,
        typer.Argument(metavar="INPUT", help="Text or HTML files; - is standard input."),
    ] = None,
    *,
    ledger: LedgerPath = None,
    outlet: Annotated[str | None, typer.Option(help="Who published it.")] = None,
    published: Annotated[
        str | None, typer.Option(help="When, as 2026-11-22 or with a time.")
    ] = None,
    jobs: Annotated[int, typer.Option(min=1, help="How many processes read.")] = 1,
    retry_failed: Annotated[
        bool, typer.Option("--retry-failed", help="Read again what could not be read.")
    ] = False,
    keep_names: Annotated[
        bool, typer.Option("--keep-names", help="Keep commenters' names, not pseudonyms.")
    ] = False,
) -> None:
    """Read each INPUT and keep what is said in it in the ledger.

    Stop it and start it again at any time: what is kept is not read again.
    """
    from sayso.additions import add_inputs
    from sayso.reading import Metadata

    if bool(inputs) == retry_failed:
        raise UsageError("give inputs, or --retry-failed")
    with open_ledger(ledger, create=not retry_failed, keep_names=keep_names) as opened:
        origins = [failure.origin for failure in opened.failures()] if retry_failed else inputs
        metadata = Metadata(outlet=outlet, published=published)
        additions = add_inputs(opened, origins or (), metadata=metadata, jobs=jobs)
        counts: Counter[str] = Counter()
        for addition in _with_progress(additions, len(origins or ())):
            counts[addition.outcome] += 1
            if addition.failure:
                complain(f"{addition.origin}: {addition.failure.reason}")
    print(", ".join(f"{number:,} {outcome}" for outcome, number in counts.items()) or "none")
    if counts["failed"]:
        raise typer.Exit(REFUSED if counts["failed"] == counts.total() else PARTLY_REFUSED)


def _with_progress(additions: Iterable[Addition], total: int) -> Iterator[Addition]:
    """The additions, with a bar on standard error while a person watches."""
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    if not sys.stderr.isatty():
        yield from additions
        return
    yield from track(additions, "Adding", total=total, console=console, transient=True)
