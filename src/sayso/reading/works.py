"""Works: documents to be read, as they come out of an input; leads: those still to be fetched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum, auto
from typing import NamedTuple, TypeVar

import msgspec

from sayso.errors import InputError
from sayso.model import Failure, Validators
from sayso.reading.metadata import Metadata


class Unread(Enum):
    """Why there is nothing to read: the page has not changed, or is older than asked for."""

    UNCHANGED = auto()
    OLDER = auto()


class Work(NamedTuple):
    """One document to be read: its name, its bytes, and what is known of it.

    ``data`` is a ``Failure`` where the bytes could not be had. ``done`` is the share of all
    inputs, 0 to 1, that lies behind once this one is read.
    """

    origin: str
    data: bytes | Failure | Unread
    metadata: Metadata = Metadata()
    done: float = 0.0
    validators: Validators | None = None


class Lead(NamedTuple):
    """A URL to be fetched; ``depth`` is how many lists may still be opened on the way to a page."""

    url: str
    metadata: Metadata = Metadata()
    done: float = 0.0
    depth: int = 0


Item = Work | Lead
SomeItem = TypeVar("SomeItem", Work, Lead, Item)


class Terms(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked of all inputs.

    ``metadata`` holds for every document. ``fields`` says which column of a table has which
    field. Documents known to be published before ``since`` (an ISO 8601 date) are left out.
    ``known`` tells the validators of a URL that was read before. ``allow_private`` lets fetching
    reach private addresses.
    """

    metadata: Metadata = Metadata()
    fields: Mapping[str, str] = msgspec.field(default_factory=dict)
    since: str | None = None
    allow_private: bool = False
    known: Callable[[str], Validators | None] | None = None

    def leaves_out(self, published: str | None) -> bool:
        """Whether a document of that date is older than asked for; one without a date is not."""
        return bool(self.since and published and published[:10] < self.since[:10])


def failed(error: InputError, done: float = 1.0) -> Work:
    """The work of an input that cannot be had."""
    return Work(error.origin, failure_of(error), done=done)


def failure_of(error: InputError) -> Failure:
    """``error`` as a value."""
    return Failure(origin=error.origin, stage=error.stage, reason=error.reason)


def within(items: Iterable[SomeItem], index: int, total: int) -> Iterator[SomeItem]:
    """The items of the input at ``index`` of ``total``, with their share of the whole."""
    for item in items:
        yield item._replace(done=min(1.0, (index + item.done) / total))
