"""``sayso add``: inputs read and kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.endings import complain
from sayso.cli.failures import FailureReport
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
from sayso.cli.ledger import LedgerPath, open_ledger
from sayso.cli.progress import with_progress
from sayso.errors import UsageError

if TYPE_CHECKING:
    from sayso.additions import Addition
    from sayso.ledger import Ledger

EXAMPLES = """**Examples**

- `sayso add *.html` keeps what is said in these pages in `sayso.db`
- `sayso add --jobs 2 --outlet courier.example archive/*.txt --ledger harbour.db`
- `sayso add https://courier.example/feed` adds what is new in a feed
- `sayso add crawl.warc.gz --failures failed.jsonl` reads an archive, and lists what it could not
- `sayso add --retry-failed` reads again what could not be read
"""


def add(
    inputs: Annotated[list[str] | None, typer.Argument(metavar="INPUT", help=INPUT_HELP)] = None,
    *,
    ledger: LedgerPath = None,
    outlet: Outlet = None,
    published: Published = None,
    field: Fields = None,
    since: Since = None,
    limit: Limit = None,
    jobs: Jobs = 1,
    allow_private: AllowPrivate = False,
    failures: FailuresFile = None,
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
    metadata = Metadata(outlet=outlet, published=published)
    terms = make_terms(metadata, field, since, allow_private=allow_private)
    with (
        open_ledger(ledger, create=not retry_failed, keep_names=keep_names) as opened,
        FailureReport(failures) as report,
    ):
        origins = _failed(opened) if retry_failed else inputs
        additions = islice(add_inputs(opened, origins or (), terms=terms, jobs=jobs), limit)
        counts = _count(additions, report)
    print(_told(counts))
    report.end()


def _count(additions: Iterable[Addition], report: FailureReport) -> Counter[str]:
    """How many documents were added, known and so on; failures are noted."""
    counts: Counter[str] = Counter()
    try:
        for addition in with_progress(additions, "Adding", lambda addition: addition.done):
            counts[addition.outcome] += 1
            report.seen += 1
            if addition.failure:
                report.note(addition.failure)
    except KeyboardInterrupt:
        complain(f"stopped after {_told(counts)}; the same command goes on from there")
        raise
    return counts


def _failed(ledger: Ledger) -> list[str]:
    """The inputs that could not be read and may be now; standard input is gone."""
    from sayso.reading.files import STANDARD_INPUT

    origins = (failure.origin for failure in ledger.failures())
    return [origin for origin in origins if origin != STANDARD_INPUT]


def _told(counts: Counter[str]) -> str:
    return ", ".join(f"{number:,} {outcome}" for outcome, number in counts.items()) or "none"
