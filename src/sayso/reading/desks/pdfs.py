"""PDF, by PDFium."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from threading import Lock
from typing import Any

from sayso.errors import InputError
from sayso.reading.cleaning import clean_text
from sayso.reading.desks.files import DeskFile
from sayso.reading.desks.layouts import Line, join_lines

_MOST_PAGES = 2000
_MOST_CHARACTERS = 2_000_000
_DIVIDED = "\ufffe"  # PDFium's sign for a hyphen at the end of a line, the next one joined
_ONE_AT_A_TIME = Lock()  # PDFium is not for several threads


def read_pdf(data: bytes, origin: str) -> DeskFile:
    """The text of a PDF, a paragraph a line, and where its pages begin.

    Raises:
        InputError: it is damaged, encrypted, a scan, or larger than a report.
    """
    import pypdfium2

    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            locked = "password" in str(error).lower()
            reason = "is encrypted; save it without a password" if locked else "is no whole PDF"
            raise InputError(origin, f"{reason}") from error
        try:
            if len(document) > _MOST_PAGES:
                raise InputError(origin, f"has more than {_MOST_PAGES:,} pages; cut it up")
            pages = list(_pages(document, origin))
        finally:
            document.close()
    text, starts = join_lines(pages)
    if not text.strip():
        raise InputError(origin, "is a PDF without text, perhaps a scan; give what its OCR reads")
    return DeskFile(text, pages=starts)


def _pages(document: Any, origin: str) -> Iterator[list[Line]]:
    characters = 0
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        characters += text.count_chars()
        if characters > _MOST_CHARACTERS:
            raise InputError(origin, "has more text than any report; cut it up")
        yield list(_lines(text))
        text.close()
        page.close()


def _lines(page: Any) -> Iterator[Line]:
    at = 0
    for raw in page.get_text_range().split("\r\n"):
        text = " ".join(clean_text(raw.replace(_DIVIDED, "")).split())
        if text:
            yield _line(page, text, at, at + len(raw) - 1)
        at += len(raw) + 2


def _line(page: Any, text: str, first: int, last: int) -> Line:
    from pypdfium2 import raw

    left, first_base = _origin(page, first)
    _, last_base = _origin(page, last)
    right = page.get_charbox(min(last, page.count_chars() - 1))[2]
    size = raw.FPDFText_GetFontSize(page.raw, first)
    return Line(text, left, right, first_base, last_base, size)


def _origin(page: Any, index: int) -> tuple[float, float]:
    from pypdfium2 import raw

    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(page.raw, index, x, y)
    return x.value, y.value
