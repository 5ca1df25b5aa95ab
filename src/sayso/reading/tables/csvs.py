"""CSV: a document a row, under a line with the names of the columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from sayso.errors import InputError
from sayso.reading.files import LARGEST_BYTES
from sayso.reading.inputs.streams import Stream
from sayso.reading.tables.fields import check_columns, work_of
from sayso.reading.works import Item, Terms

_SEPARATORS = ",;\t|"
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


def expand_csv(stream: Stream, terms: Terms) -> Iterator[Item]:
    """A work for each row, called ``FILE#ROW``, the first after the names being 1.

    Raises:
        InputError: it is neither UTF-8 nor UTF-16, has no column with the text, or a line or
            field that is longer than a document.
    """
    csv.field_size_limit(LARGEST_BYTES)
    try:
        rows = csv.DictReader(_lines(stream), delimiter=_separator(stream.head), strict=True)
        check_columns(rows.fieldnames or (), stream.origin, terms)
        for number, row in enumerate(rows, start=1):
            yield work_of(row, f"{stream.origin}#{number}", stream.done, terms)
    except UnicodeError as error:
        raise InputError(stream.origin, "is not UTF-8; save it as UTF-8") from error
    except csv.Error as error:
        raise InputError(stream.origin, f"is no whole CSV file ({error})") from error


def _lines(stream: Stream) -> Iterator[str]:
    """The lines of the file; UTF-16, whose line ends are of two bytes, is read as a whole."""
    if stream.head.startswith(_WIDE_MARKS):
        yield from io.StringIO(stream.read_whole().decode("utf-16"), newline="")
        return
    encoding = "utf-8-sig"
    while line := stream.plain.readline(LARGEST_BYTES + 1):
        if len(line) > LARGEST_BYTES:
            raise InputError(stream.origin, "has a line that is longer than any document")
        yield line.decode(encoding)
        encoding = "utf-8"


def _separator(head: bytes) -> str:
    """The separator that is most frequent in the line of names; a comma where there is none."""
    first = head.replace(b"\x00", b"").partition(b"\n")[0].decode("latin-1")
    return max(_SEPARATORS, key=first.count)
