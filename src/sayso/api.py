"""What a Python program calls: read one input, a text, or many inputs."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from sayso.batches import load_work, read_each
from sayso.extraction.pipeline import extract
from sayso.model import Failure, Record
from sayso.reading import Metadata, load_bytes, read_bytes
from sayso.reading import read_text as _read_text


def read(
    path: str | os.PathLike[str],
    *,
    title: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
) -> Record:
    """The record of the file at ``path``, a text or an HTML page (``-``: standard input).

    What is given of ``title``, ``url``, ``outlet`` and ``published`` (ISO 8601) wins over what
    the file says.

    Raises:
        InputError: the file cannot be read; ``reason`` says why.
        ModelError: the weights are missing.
    """
    metadata = Metadata(title=title, url=url, outlet=outlet, published=published)
    origin = os.fspath(path)
    return extract(read_bytes(load_bytes(origin), origin, metadata))


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
) -> Iterator[Record | Failure]:
    """Each input's record, or its failure, in the order given, as they finish.

    ``inputs`` may be endless; with ``jobs`` processes a few are read ahead. The records are the
    same for any number of jobs. A script that asks for more than one job needs the usual
    ``if __name__ == "__main__":`` around its own code.

    Raises:
        UsageError: ``jobs`` is less than 1.
        ModelError: the weights are missing.
    """
    metadata = Metadata(outlet=outlet, published=published)
    return read_each((load_work(os.fspath(path), metadata) for path in inputs), jobs)


def _page(record: Record) -> str:
    from sayso.output import html

    return html.render(record)


Record.page = _page
