"""The ledger as a Python program holds it."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from sayso.ledger import tables
from sayso.ledger.adding import Outcome, Terms, add_record, find_validators, has_input
from sayso.ledger.connections import connect, transaction
from sayso.ledger.failures import list_failures, note_failure
from sayso.ledger.files import copies, ledger_path, prepare, stamp_files
from sayso.ledger.finding import Page, find
from sayso.ledger.forgetting import Forgotten, forget_name, forget_page
from sayso.ledger.frames import load_frame, stream_frame
from sayso.ledger.listing import Listing, list_documents
from sayso.ledger.names import open_key
from sayso.ledger.queries import Query
from sayso.ledger.records import find_id, find_page, iterate_records, load_record
from sayso.ledger.rereading import Reread, reread
from sayso.ledger.reviewing import insert_review, list_reviews, take_back_review
from sayso.ledger.scrubbing import scrub
from sayso.ledger.skimming import skim_records
from sayso.ledger.statistics import count_all, count_by
from sayso.ledger.tallies import Order, Tallies, newest_day, tally_sources
from sayso.model import Attribution, Document, Failure, Record, Review, Validators

if TYPE_CHECKING:
    import pyarrow as pa


class Ledger:
    """The file that keeps what was read, open for adding and finding.

    It is a context manager. Any number of processes may have the same ledger open; each change
    is made whole or not at all. ``path`` is its file, ``copy`` the copy that was made of an older
    ledger when it was opened, if one was.

    Args:
        path: the file; None stands for ``SAYSO_LEDGER``, else ``sayso.db`` in this folder.
        create: whether to make a ledger where there is none.
        keep_names: keep the names of commenters instead of pseudonyms.

    Raises:
        LedgerError: what is there cannot be opened; the message says why and what to do.
    """

    def __init__(
        self,
        path: str | os.PathLike[str] | None = None,
        *,
        create: bool = True,
        keep_names: bool = False,
    ) -> None:
        self.path = ledger_path(path)
        self.copy = prepare(self.path, create=create)
        self._store = connect(self.path)
        self._keep_names = keep_names

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; what was added is in it already."""
        self._store.engine.dispose()

    @contextmanager
    def _writing(self) -> Iterator[tuple[Connection, Terms]]:
        """A transaction that writes, and the terms it writes on."""
        with transaction(self._store, writes=True) as connection:
            key = open_key(connection, self.path)
            yield connection, Terms(key=key, keep_names=self._keep_names)

    def keep(
        self,
        item: Record | Failure,
        *,
        input_digest: str | None = None,
        validators: Validators | None = None,
    ) -> Outcome:
        """Add one record, or note one failure, in a transaction of its own.

        Args:
            item: what reading an input gave.
            input_digest: the SHA-256 of the bytes it was read from, for ``has_input``.
            validators: what its server gave with it, for ``validators``.

        Raises:
            ContractError: the record breaks the contract; nothing of it is kept.
            LedgerError: the disk or another program does not let it; nothing was changed.
        """
        with self._writing() as (connection, terms):
            if isinstance(item, Failure):
                note_failure(connection, item)
                return "failed"
            return add_record(
                connection, item, terms, input_digest=input_digest, validators=validators
            )

    def add(self, items: Record | Failure | Iterable[Record | Failure]) -> Counter[Outcome]:
        """Add records, as ``sayso.read`` and ``sayso.read_many`` give them.

        Returns:
            How many were "added", "changed" (a new version of a page that was there), "known",
            "forgotten" (and stay so) and "failed".

        Raises:
            ContractError: a record breaks the contract; those before it are kept.
            LedgerError: see ``keep``.
        """
        listed = (items,) if isinstance(items, Record | Failure) else items
        return Counter(self.keep(item) for item in listed)

    def has_input(self, origin: str, input_digest: str) -> bool:
        """Whether the newest version of the page at ``origin`` was read from the same bytes."""
        with transaction(self._store) as connection:
            return has_input(connection, origin, input_digest)

    def validators(self, origin: str) -> Validators | None:
        """What the server of the page at ``origin`` gave with its newest version, if it did."""
        with transaction(self._store) as connection:
            return find_validators(connection, origin)

    def find(self, query: Query | str = "", *, page: int = 1, limit: int = 20) -> Page:
        """A page of the attributions that answer ``query``, a text or more than that.

        Raises:
            UsageError: the query, the page or the limit makes no sense.
        """
        asked = Query(words=query) if isinstance(query, str) else query
        with transaction(self._store) as connection:
            return find(connection, asked, page=page, limit=limit)

    def record(self, words: str) -> Record:
        """The record of a document, named by its id, the first letters of it, URL or path.

        Raises:
            UnknownError: the ledger has no such document, or several.
        """
        with transaction(self._store) as connection:
            found = find_page(connection, words) or find_id(connection, tables.documents, words)
            return load_record(connection, found)

    def attribution(self, words: str) -> tuple[Record, Attribution]:
        """An attribution, named by its id or the first letters of it, in its record.

        Raises:
            UnknownError: the ledger has no such attribution, or several.
        """
        with transaction(self._store) as connection:
            found = find_id(connection, tables.attributions, words)
            table = tables.attributions.c
            document = connection.scalars(select(table.document).where(table.id == found)).one()
            record = load_record(connection, document)
        return record, next(a for a in record.attributions or () if a.id == found)

    def records(self, *, every_version: bool = False) -> Iterator[Record]:
        """All records, in the order of adding, as of the moment the first one is taken."""
        with transaction(self._store) as connection:
            yield from iterate_records(connection, every_version=every_version)

    def skim(self, query: Query) -> Iterator[Record]:
        """The records of the documents that answer ``query``, fast, without events and the like.

        Raises:
            UsageError: the query makes no sense.
        """
        with transaction(self._store) as connection:
            yield from skim_records(connection, query)

    def frame(self, name: str) -> pa.Table:
        """A table or view ("attributions", "who_says_what") as an Arrow table.

        Raises:
            UsageError: there is none of that name, or pyarrow is not installed.
        """
        with transaction(self._store) as connection:
            return load_frame(connection, name)

    def batches(self, name: str) -> Iterator[pa.RecordBatch]:
        """The same in batches, at least one, for tables larger than memory."""
        with transaction(self._store) as connection:
            yield from stream_frame(connection, name)

    def failures(self) -> list[Failure]:
        """The inputs that could not be read, the oldest first."""
        with transaction(self._store) as connection:
            return list_failures(connection)

    def counts(self) -> dict[str, int]:
        """How many there are of each thing the ledger keeps."""
        with transaction(self._store) as connection:
            return count_all(connection)

    def counts_by(self, column: str) -> dict[str, int]:
        """How many attributions there are by a column of theirs ("source_kind", "certainty")."""
        with transaction(self._store) as connection:
            return count_by(connection, column)

    def reread(self, extract: Callable[[Document], Record]) -> Iterator[Reread | Failure]:
        """Read every document again, keeping ids, addresses and reviews; see ``Reread``."""
        return reread(self._store, extract)

    def forget(self, words: str) -> Forgotten:
        """Take out for good a page (its id, URL or path) or a person (a name or pseudonym).

        Raises:
            UsageError: the ledger has neither; nothing was changed.
            LedgerError: another program keeps the old bytes from being wiped.
        """
        with self._writing() as (connection, terms):
            found = find_page(connection, words)
            if found:
                forgotten = forget_page(connection, found, terms.key)
            else:
                forgotten = forget_name(connection, words, terms.key)
        scrub(self._store)
        return forgotten

    def copies(self) -> list[Path]:
        """Copies made of this ledger before its tables were changed; they forget nothing."""
        return copies(self.path)

    def review(self, review: Review) -> None:
        """Keep a person's word on an attribution (see ``make_review``)."""
        with self._writing() as (connection, _):
            insert_review(connection, review)

    def reviews(
        self, *, document_id: str | None = None, orphans_only: bool = False
    ) -> list[Review]:
        """The reviews in the order they were given, of one document or of all."""
        with transaction(self._store) as connection:
            return list_reviews(connection, document_id=document_id, orphans_only=orphans_only)

    def take_back_review(self, attribution_id: str, *, given: int) -> Review:
        """Strike out the last of the ``given`` reviews on an attribution, and return it.

        Raises:
            UsageError: it has another number of reviews by now; nothing was changed.
        """
        with self._writing() as (connection, _):
            return take_back_review(connection, attribution_id, given=given)

    def documents(self, *, page: int = 1, limit: int = 20) -> Listing:
        """A page of the documents in their newest versions, the last added first.

        Raises:
            UsageError: the page or the limit makes no sense.
        """
        with transaction(self._store) as connection:
            return list_documents(connection, page=page, limit=limit)

    def tally(
        self, query: Query, *, order: Order = "attributions", page: int = 1, limit: int = 50
    ) -> Tallies:
        """A page of how much stands under which source, over what answers ``query``.

        Raises:
            UsageError: the query, the page or the limit makes no sense.
        """
        with transaction(self._store) as connection:
            return tally_sources(connection, query, order=order, page=page, limit=limit)

    def stamp(self) -> tuple[tuple[int, int], ...]:
        """What is another value once anything in the ledger has changed, by whomever."""
        return stamp_files(self.path)

    def newest_day(self) -> str | None:
        """The last day of publication (ISO 8601), None where no document has one."""
        with transaction(self._store) as connection:
            return newest_day(connection)
