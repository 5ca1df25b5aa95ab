"""What kind of input some bytes are: one document, or something that holds many."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from enum import Enum, auto

import msgspec

HEAD_BYTES = 65_536  # what a kind is told from

_ROOT = re.compile(
    rb"(?:\s|<!--.{0,5000}?-->|<\?[^>]{0,500}>|<!DOCTYPE[^>\[]{0,500}(?:\[[^\]]{0,5000}\]\s*)?>)*+"
    rb"<(?:[\w-]{1,40}:)?([A-Za-z]+)[\s>]",
    re.S,
)
_ROOTS = {b"rss", b"feed", b"RDF"}
_SITEMAP_ROOTS = {b"urlset", b"sitemapindex"}
_JSON_FEED = re.compile(rb'"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org\\?/version')
_SEPARATOR = re.compile(r"[,;\t|]")
_URL = re.compile(r"https?://\S+")


class Kind(Enum):
    """The kinds of input; all but the first hold many documents."""

    DOCUMENT = auto()
    LIST = auto()
    FEED = auto()
    JSON_FEED = auto()
    SITEMAP = auto()
    WARC = auto()
    ZIP = auto()
    JSON_LINES = auto()
    CSV = auto()
    PARQUET = auto()


_SUFFIXES = {
    ".jsonl": Kind.JSON_LINES,
    ".ndjson": Kind.JSON_LINES,
    ".csv": Kind.CSV,
    ".tsv": Kind.CSV,
}
_SIGNATURES = {
    b"WARC/": Kind.WARC,
    b"PK\x03\x04": Kind.ZIP,
    b"PK\x05\x06": Kind.ZIP,  # an empty one
    b"PAR1": Kind.PARQUET,
}


def find_kind(head: bytes, name: str, columns: Collection[str] = ()) -> Kind:
    """The kind of the input called ``name`` that begins with ``head`` (``HEAD_BYTES`` at most).

    A text whose first line names all of ``columns`` is CSV, whatever it is called.
    """
    for signature, kind in _SIGNATURES.items():
        if head.startswith(signature):
            return kind
    for suffix, kind in _SUFFIXES.items():
        if name.lower().removesuffix(".gz").endswith(suffix):
            return kind
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    first = head.partition(b"\n")[0].decode("utf-8", "replace")
    if columns and set(columns) <= {name.strip(' "\r') for name in _SEPARATOR.split(first)}:
        return Kind.CSV
    tests: dict[bytes, Callable[[bytes], Kind]] = {b"<": _markup_kind, b"{": _json_kind}
    return tests.get(head[:1], _list_kind)(head)


def _markup_kind(head: bytes) -> Kind:
    found = _ROOT.match(head)
    if found and found[1] in _SITEMAP_ROOTS:
        return Kind.SITEMAP
    return Kind.FEED if found and found[1] in _ROOTS else Kind.DOCUMENT


def _json_kind(head: bytes) -> Kind:
    if _JSON_FEED.search(head):
        return Kind.JSON_FEED
    first, end, _ = head.partition(b"\n")
    if not end and len(head) == HEAD_BYTES:
        return Kind.JSON_LINES  # a line too long to see its end
    try:
        msgspec.json.decode(first)
    except (ValueError, RecursionError):
        return Kind.DOCUMENT
    return Kind.JSON_LINES


def _list_kind(head: bytes) -> Kind:
    """A list where every line that is whole is a URL, a remark or empty."""
    lines = head.decode("utf-8", "replace").splitlines()
    if len(head) == HEAD_BYTES and len(lines) > 1:
        lines.pop()
    lines = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    return Kind.LIST if lines and all(map(_URL.fullmatch, lines)) else Kind.DOCUMENT
