"""What kind of input some bytes are: a page, a text, or nothing that sayso reads."""

from __future__ import annotations

import re

from sayso.errors import InputError

_SAMPLE = 8192
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "an image"),
    (b"GIF8", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"SQLite format 3\x00", "a database"),
    (b"PAR1", "a Parquet file"),
)
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.02  # share; a program or an unmarked UTF-16 text has far more
_FORGIVEN_CONTROLS = 3  # stray NULs and form feeds
_PAGE_START = re.compile(
    r"\s*(?>(?><\?xml[^>]*>|<!--.*?-->)\s*)*+"  # atomic: hostile comments cost linear time
    r"<(?:!doctype\s+html|html|head|body|title|meta|article|div|p|h1|script|style|table|main)\b",
    re.I | re.S,
)
_PAGE_TAG = re.compile(r"<(?:html|body|head)[\s>]", re.I)
_ANY_TAG = re.compile(r"</?[a-z][a-z0-9]{0,10}(?:\s[^<>]*)?>", re.I)


def refuse_binary(data: bytes, origin: str) -> None:
    """Let text and pages through.

    Raises:
        InputError: ``data`` is a known kind of binary file, or has control bytes like one.
    """
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise InputError(origin, f"is {kind}; give its text or its HTML page")
    sample = data[:_SAMPLE]
    wide = sample.startswith(_WIDE_MARKS)
    allowed = max(_FORGIVEN_CONTROLS, _MOST_CONTROLS * len(sample))
    if not wide and len(_CONTROLS.findall(sample)) > allowed:
        raise InputError(origin, "is a binary file; give a text or an HTML page")


def is_page(start: str) -> bool:
    """Whether a text that begins with ``start`` is an HTML page.

    It is where it begins with a tag of a page, or has ``<html>`` or ``<body>`` near its start
    among other tags. A text that merely mentions a tag is none.
    """
    head = start[:_SAMPLE].lstrip("\ufeffþÿ")
    if _PAGE_START.match(head):
        return True
    return bool(_PAGE_TAG.search(head)) and len(_ANY_TAG.findall(head)) >= 5


def sample_text(data: bytes) -> str:
    """The start of ``data`` as characters good enough to find tags in, whatever the charset."""
    for mark in _WIDE_MARKS:
        if data.startswith(mark):
            return data[:_SAMPLE].replace(b"\x00", b"").decode("latin-1")
    return data[:_SAMPLE].removeprefix(b"\xef\xbb\xbf").decode("latin-1")
