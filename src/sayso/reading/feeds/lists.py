"""A file of URLs, one a line; empty lines and those that begin with ``#`` count for nothing."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.errors import InputError
from sayso.reading.inputs.streams import Stream
from sayso.reading.works import Item, Lead, Terms, failed

_LONGEST_LINE = 8192  # bytes; no server takes a longer URL


def expand_list(stream: Stream, terms: Terms) -> Iterator[Item]:
    """A lead for each URL in the file, those given twice once."""
    seen: set[str] = set()
    number = 0
    while line := stream.plain.readline(_LONGEST_LINE):
        number += 1
        url = line.decode("utf-8", "replace").strip().removeprefix("\ufeff")
        if not url or url.startswith("#") or url in seen:
            continue
        seen.add(url)
        if url.lower().startswith(("http://", "https://")):
            yield Lead(url, terms.metadata, stream.done, 2)
        else:
            origin = f"{stream.origin}#{number}"
            error = InputError(origin, "is no URL; give one that begins with https://")
            yield failed(error, stream.done)
