"""Inputs read and kept in a ledger, one document at a time, as they finish."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from sayso.batches import Read, read_each
from sayso.errors import ContractError
from sayso.ledger import Ledger, Outcome
from sayso.model import Failure
from sayso.reading import Terms, Unread, Work, open_works
from sayso.reading.cleaning import clean_text


class Addition(NamedTuple):
    """What became of one document; a ``failure`` says why nothing did.

    ``done`` is the share of all inputs, 0 to 1, that lies behind.
    """

    origin: str
    outcome: Outcome
    failure: Failure | None = None
    done: float = 1.0


def add_inputs(
    ledger: Ledger, origins: Iterable[str], *, terms: Terms | None = None, jobs: int = 1
) -> Iterator[Addition]:
    """Read each document of the inputs that the ledger does not hold yet, and keep it.

    Each is kept whole or not at all. ``jobs`` processes read, this one writes. A document whose
    bytes are those of last time is "known" and is not read again, so that a stopped run goes on
    where it was. Nothing is told of what is older than ``terms`` ask for.

    Raises:
        UsageError: ``jobs`` is less than 1.
        ModelError: the weights are missing.
        LedgerError: the disk or another program does not let the ledger be written.
    """
    terms = terms or Terms()
    asked = replace(terms, known=ledger.validators)
    works = (_unless_known(ledger, _named(work)) for work in open_works(origins, asked))
    kept = (_keep(ledger, read) for read in read_each(works, jobs, terms))
    return (addition for addition in kept if addition)


def _named(work: Work) -> Work:
    """``work`` under a name that can be kept: that of a file may be of any bytes."""
    return work._replace(origin=clean_text(work.origin))


def _unless_known(ledger: Ledger, work: Work) -> Work:
    """``work`` without its bytes where the ledger was made from the same."""
    digest = _digest(work)
    known = digest and ledger.has_input(work.origin, digest)
    return work._replace(data=Unread.UNCHANGED) if known else work


def _keep(ledger: Ledger, read: Read) -> Addition | None:
    work, outcome = read
    if outcome is None:
        unchanged = work.data is Unread.UNCHANGED
        return Addition(work.origin, "known", done=work.done) if unchanged else None
    failure = outcome if isinstance(outcome, Failure) else None
    try:
        kept = ledger.keep(outcome, input_digest=_digest(work), validators=work.validators)
    except ContractError as error:
        failure = Failure(origin=work.origin, stage="ledger", reason=str(error))
        kept = ledger.keep(failure)
    return Addition(work.origin, kept, failure, work.done)


def _digest(work: Work) -> str | None:
    """The name of the bytes and of what was said of them: a new mapping reads them again."""
    if not isinstance(work.data, bytes):
        return None
    known = msgspec.json.encode(work.metadata) if work.metadata != type(work.metadata)() else b""
    return hashlib.sha256(work.data + known).hexdigest()
