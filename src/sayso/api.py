"""What a Python program calls: read one input, a text, or many inputs."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from sayso.batches import read_each
from sayso.errors import InputError
from sayso.extraction.pipeline import extract
from sayso.model import Failure, Record
from sayso.reading import Metadata, Terms, open_works, read_bytes
from sayso.reading import read_text as _read_text


def read(
    path: str | os.PathLike[str],
    *,
    title: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    allow_private: bool = False,
) -> Record:
    """The record of the one document at ``path``: a file, a URL, or ``-`` for standard input.

    ``allow_private`` lets a URL lead into a private network. What is given of ``title``, ``url``,
    ``outlet`` and ``published`` (ISO 8601) wins over what the document says.

    Raises:
        InputError: it cannot be read, or holds several documents; ``reason`` says why.
        ModelError: the weights are missing.
    """
    metadata = Metadata(title=title, url=url, outlet=outlet, published=published)
    origin = os.fspath(path)
    terms = Terms(metadata=metadata, allow_private=allow_private)
    work, *others = islice(open_works([origin], terms), 2)
    if others:
        raise InputError(origin, "holds several documents; give it to read_many")
    if isinstance(work.data, Failure):
        raise InputError(work.data.origin, work.data.reason, stage=work.data.stage)
    data = work.data if isinstance(work.data, bytes) else b""
    return extract(read_bytes(data, work.origin, work.metadata))


def read_text(
    text: str,
    *,
    title: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    origin: str = "text",
) -> Record:
    """The record of ``text``, plain or HTML, which failures and the record call ``origin``.

    Raises:
        InputError: the text cannot be read; ``reason`` says why.
        ModelError: the weights are missing.
    """
    metadata = Metadata(title=title, url=url, outlet=outlet, published=published)
    return extract(_read_text(text, origin, metadata))


def read_many(
    inputs: Iterable[str | os.PathLike[str]],
    *,
    jobs: int = 1,
    outlet: str | None = None,
    published: str | None = None,
    fields: Mapping[str, str] | None = None,
    since: str | None = None,
    allow_private: bool = False,
) -> Iterator[Record | Failure]:
    """The record, or the failure, of each document in the inputs, in order, as they finish.

    An input is a file, a folder, a glob, a URL, a feed, an archive or a table of texts;
    ``fields`` says which column of a table has the ``text``, the ``title`` and so on. Documents
    known to be published before ``since`` (ISO 8601) are left out. ``inputs`` may be endless;
    with ``jobs`` processes a few are read ahead. The records are the same for any number of jobs.
    A script that asks for more than one job needs the usual ``if __name__ == "__main__":`` around
    its own code.

    Raises:
        UsageError: ``jobs`` is less than 1, or a date is none.
        ModelError: the weights are missing.
    """
    terms = Terms(
        metadata=Metadata(outlet=outlet, published=published),
        fields=fields or {},
        since=since,
        allow_private=allow_private,
    )
    reads = read_each(open_works((os.fspath(path) for path in inputs), terms), jobs, terms)
    return (read.outcome for read in reads if read.outcome is not None)


def _page(record: Record) -> str:
    from sayso.output import html

    return html.frame(record)


Record.page = _page
