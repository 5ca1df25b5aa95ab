"""Inputs: what somebody gave to be read, as a document."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice

from sayso.errors import InputError, UsageError
from sayso.model import Document, Failure
from sayso.reading import Metadata, Terms, open_works, read_bytes, read_text


@dataclass(frozen=True, slots=True)
class Given:
    """A text, a file's bytes, or a web address, and what is known of it.

    Raises:
        UsageError: nothing was given, or two things were, or the address is none of the web.
    """

    text: str = ""
    file: bytes = b""
    file_name: str = ""
    address: str = ""
    metadata: Metadata = field(default_factory=Metadata)

    def __post_init__(self) -> None:
        if sum(map(bool, (self.text.strip(), self.file, self.address))) != 1:
            raise UsageError("give one thing to read: a text, a file or an address")
        if self.address and not is_address(self.address):
            raise UsageError(f"{self.address[:100]!r}: give an address that begins with https://")


def is_address(words: str) -> bool:
    """Whether ``words`` are one web address and nothing else."""
    start = words[:8].lower()
    return start.startswith(("http://", "https://")) and len(words.split()) == 1


def load(given: Given, most: int) -> Document:
    """The document of what was given, of at most ``most`` code points.

    Raises:
        InputError: it cannot be read, fetched, or is too long to be read here.
    """
    document = _load(given)
    if len(document.text) > most:
        raise InputError(
            document.origin,
            f"has {len(document.text):,} characters, more than the {most:,} that are read here; "
            "`sayso add` takes longer texts",
        )
    return document


def _load(given: Given) -> Document:
    if given.address:
        return _fetch(given.address, given.metadata)
    if given.file:
        return read_bytes(given.file, given.file_name or "file", given.metadata)
    return read_text(given.text, "text", given.metadata)


def _fetch(address: str, metadata: Metadata) -> Document:
    """The document at a web address; one in a private network is never asked."""
    work, *others = islice(open_works([address], Terms(metadata=metadata)), 2)
    if others:
        raise InputError(address, "holds several documents; `sayso add` takes them all")
    if isinstance(work.data, Failure):
        reason = work.data.reason.partition("; add --allow-private")[0]  # nobody can, here
        raise InputError(work.data.origin, reason, stage=work.data.stage)
    data = work.data if isinstance(work.data, bytes) else b""
    return read_bytes(data, work.origin, work.metadata)
