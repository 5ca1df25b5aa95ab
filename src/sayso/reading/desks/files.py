"""Which desk file some bytes are, and its text."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from sayso.errors import InputError
from sayso.reading.metadata import Metadata

_HEAD = 1024  # bytes within which a PDF has its mark
_OFFICE_NAMES = (b"[Content_Types].xml", b"word/", b"_rels/")
_MAIL = re.compile(rb"(?:From |[A-Za-z][A-Za-z-]{1,40}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)")
_MAIL_HEADERS = {b"from", b"date", b"message-id", b"mime-version", b"received", b"return-path"}
_FEWEST_HEADERS = 2


class DeskFile(NamedTuple):
    """The text of a file, plain or HTML, what its own fields say, and where its pages begin."""

    text: str
    metadata: Metadata = Metadata()
    pages: tuple[int, ...] = ()


def read_desk_file(data: bytes, origin: str) -> DeskFile | None:
    """The words of a PDF, DOCX or EML file; None where ``data`` is none.

    Raises:
        InputError: it is damaged, encrypted, too large, or has no text.
    """
    reader = _reader(data)
    if reader is None:
        return None
    try:
        return reader(data, origin)
    except InputError:
        raise
    except Exception as error:  # whatever a hostile file makes a library raise
        raise InputError(origin, f"is damaged ({type(error).__name__})") from error


def _reader(data: bytes) -> Callable[[bytes, str], DeskFile] | None:
    if b"%PDF-" in data[:_HEAD] and not data.lstrip().startswith(b"<"):
        from sayso.reading.desks.pdfs import read_pdf

        return read_pdf
    if data.startswith(b"PK\x03\x04") and any(name in data for name in _OFFICE_NAMES):
        from sayso.reading.desks.docx import read_docx

        return read_docx
    if _is_mail(data):
        from sayso.reading.desks.mails import read_mail

        return read_mail
    return None


def _is_mail(data: bytes) -> bool:
    """Whether ``data`` begins with the headers of a mail, as no article does."""
    names: set[bytes] = set()
    at = 0
    while (found := _MAIL.match(data, at)) and len(names) < 40:
        names.add(found[0].partition(b":")[0].lower())
        at = found.end()
    return len(names & _MAIL_HEADERS) >= _FEWEST_HEADERS
