"""Inputs read and kept in a ledger, one document at a time, as they finish."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sayso.batches import Work, load_work, read_each
from sayso.errors import ContractError
from sayso.ledger import Ledger, Outcome
from sayso.model import Failure
from sayso.reading import Metadata


class Addition(NamedTuple):
    """What became of one input; a ``failure`` says why nothing did."""

    origin: str
    outcome: Outcome
    failure: Failure | None = None


def add_inputs(
    ledger: Ledger,
    origins: Iterable[str],
    *,
    metadata: Metadata | None = None,
    jobs: int = 1,
) -> Iterator[Addition]:
    """Read each input that the ledger does not hold yet, and keep it, whole or not at all.

    ``jobs`` processes read, this one writes. An input whose bytes are those of last time is
    "known" and is not read again, so that a stopped run goes on where it was.

    Raises:
        UsageError: ``jobs`` is less than 1.
        ModelError: the weights are missing.
        LedgerError: the disk or another program does not let the ledger be written.
    """
    digests: dict[str, str] = {}
    known: list[str] = []
    works = (load_work(origin, metadata or Metadata()) for origin in origins)
    for item in read_each(_unknown(ledger, works, digests, known), jobs):
        yield from _tell(known)
        origin = item.origin if isinstance(item, Failure) else item.document.origin
        failure = item if isinstance(item, Failure) else None
        try:
            outcome = ledger.keep(item, input_digest=digests.pop(origin, None))
        except ContractError as error:
            failure = Failure(origin=origin, stage="ledger", reason=str(error))
            outcome = ledger.keep(failure)
        yield Addition(origin, outcome, failure)
    yield from _tell(known)


def _unknown(
    ledger: Ledger, works: Iterable[Work], digests: dict[str, str], known: list[str]
) -> Iterator[Work]:
    """The works to read, with their digests noted; the others go to ``known``."""
    for work in works:
        if isinstance(work.data, bytes):
            digest = hashlib.sha256(work.data).hexdigest()
            if ledger.has_input(work.origin, digest):
                known.append(work.origin)
                continue
            digests[work.origin] = digest
        yield work


def _tell(known: list[str]) -> Iterator[Addition]:
    while known:
        yield Addition(known.pop(0), "known")
