"""An open input as the documents that it holds."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Iterator

from sayso.errors import InputError
from sayso.reading.inputs.kinds import Kind, find_kind
from sayso.reading.inputs.streams import Stream, stream_of
from sayso.reading.works import Item, Lead, Terms, Work, failed

Expander = Callable[[Stream, Terms], Iterator[Item]]


def expand_stream(stream: Stream, terms: Terms) -> Iterator[Item]:
    """The documents in ``stream``: itself, or what it holds or lists."""
    kind = find_kind(stream.head, stream.origin, terms.fields.values())
    yield from _expander(kind)(stream, terms)


def expand_bytes(data: bytes, origin: str, terms: Terms, depth: int) -> Iterator[Item] | None:
    """What a fetched list or archive holds; None where ``data`` is one document.

    Raises:
        InputError: it is a list, and too many lists led here.
    """
    stream = stream_of(io.BytesIO(data), origin)
    kind = find_kind(stream.head, "")
    if kind is Kind.DOCUMENT:
        return None
    if depth < 1:
        raise InputError(origin, "is a list of pages inside of a list; give it by itself")
    return guarded((_lower(item, depth) for item in _expander(kind)(stream, terms)), origin)


def guarded(items: Iterator[Item], origin: str) -> Iterator[Item]:
    """``items`` up to the first error, which becomes the last of them; at least one."""
    found = False
    try:
        for item in items:
            found = True
            yield item
        if not found:
            yield failed(InputError(origin, "holds no document"))
    except InputError as error:
        yield failed(error)
    except (OSError, EOFError, zlib.error) as error:  # a damaged gzip file among them
        reason = " ".join(str(error).split()) or type(error).__name__
        yield failed(InputError(origin, f"is damaged, or cannot be read on ({reason})"))
    except RecursionError:
        yield failed(InputError(origin, "is nested too deep to be read"))
    except Exception as error:
        yield failed(InputError.unforeseen(origin, error, stage="reading"))


def _lower(item: Item, depth: int) -> Item:
    return item._replace(depth=min(item.depth, depth - 1)) if isinstance(item, Lead) else item


def _expander(kind: Kind) -> Expander:
    """What opens inputs of that kind; its library is loaded now."""
    match kind:
        case Kind.WARC:
            from sayso.reading.archives.warcs import expand_warc as expander
        case Kind.ZIP:
            from sayso.reading.archives.zips import expand_zip as expander
        case Kind.JSON_LINES:
            from sayso.reading.tables.jsonlines import expand_json_lines as expander
        case Kind.CSV:
            from sayso.reading.tables.csvs import expand_csv as expander
        case Kind.PARQUET:
            from sayso.reading.tables.parquets import expand_parquet as expander
        case Kind.FEED:
            from sayso.reading.feeds.syndication import expand_feed as expander
        case Kind.JSON_FEED:
            from sayso.reading.feeds.jsonfeeds import expand_json_feed as expander
        case Kind.SITEMAP:
            from sayso.reading.feeds.sitemaps import expand_sitemap as expander
        case Kind.LIST:
            from sayso.reading.feeds.lists import expand_list as expander
        case Kind.DOCUMENT:
            return expand_document
    return expander


def expand_document(stream: Stream, terms: Terms) -> Iterator[Item]:
    """The one document that ``stream`` is."""
    yield Work(stream.origin, stream.read_whole(), terms.metadata, 1.0)
