"""WARC files, as crawlers write them, by fastwarc."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.errors import InputError
from sayso.reading.cleaning import clean_line
from sayso.reading.files import LARGEST_BYTES
from sayso.reading.inputs.streams import Stream
from sayso.reading.metadata import Metadata, merge
from sayso.reading.works import Item, Terms, Work, failed

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_PAGES = ("text/html", "application/xhtml", "application/pdf")
_NOT_FOUND = 300  # and above: the server gave no page


def expand_warc(stream: Stream, terms: Terms) -> Iterator[Item]:
    """A work for each page that a server gave; images, scripts and errors are passed over.

    Raises:
        InputError: the file is damaged; the pages before the damage have come.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    types = WarcRecordType.response | WarcRecordType.resource
    stream.packed.seek(0)
    records = iter(ArchiveIterator(stream.packed, record_types=types, parse_http=True))
    number = 0
    while True:
        try:
            record = next(records, None)
        except Exception as error:
            reason = " ".join(str(error).split())
            raise InputError(stream.origin, f"is damaged ({reason}); read up to there") from error
        if record is None:
            break
        if _is_page(record):
            number += 1
            yield _work(record, stream, terms)
    if not number:
        raise InputError(stream.origin, "is a WARC file without a page")


def _is_page(record: WarcRecord) -> bool:
    status = record.http_headers.status_code if record.http_headers else None
    kind = record.http_content_type or record.headers.get("Content-Type") or ""
    return (status or 200) < _NOT_FOUND and kind.lower().startswith(_PAGES)


def _work(record: WarcRecord, stream: Stream, terms: Terms) -> Item:
    url = clean_line(record.headers.get("WARC-Target-URI") or "").strip("<>")
    origin = f"{stream.origin}#{url or record.record_id}"
    known = Metadata(url=url or None, charset=record.http_charset)
    metadata = merge(terms.metadata, known)
    try:
        data = record.reader.read(LARGEST_BYTES + 1)
    except Exception as error:
        reason = " ".join(str(error).split())
        return failed(InputError(origin, f"is damaged ({reason})"), stream.done)
    if len(data) > LARGEST_BYTES:
        return failed(InputError(origin, "is larger than any page"), stream.done)
    return Work(origin, data, metadata, stream.done)
