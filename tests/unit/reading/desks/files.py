"""Desk files made by hand, for tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import NamedTuple

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


class Print(NamedTuple):
    """A line on a page: where it begins and how large it is, in points."""

    text: str
    y: int
    x: int = 72
    size: int = 11


def make_pdf(pages: Sequence[Sequence[Print]]) -> bytes:
    """A PDF with these lines on its pages."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] "
            b"/Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>" % (5 + 2 * number)
        )
        shown = b"".join(map(_operators, lines))
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown))
    return _file(objects)


def _operators(line: Print) -> bytes:
    text = line.text.encode("cp1252")
    for sign in (b"\\", b"(", b")"):
        text = text.replace(sign, b"\\" + sign)
    return b"BT /F1 %d Tf %d %d Td (%s) Tj ET\n" % (line.size, line.x, line.y, text)


def _file(objects: Sequence[bytes]) -> bytes:
    out = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return out + table + end % (len(objects) + 1, len(out))


def make_docx(body: str) -> bytes:
    """A DOCX file with this WordprocessingML as its body."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        markup = f"<w:document {WORD}><w:body>{body}</w:body></w:document>"
        archive.writestr("word/document.xml", markup)
    return made.getvalue()


def make_mail(kind: str, body: bytes, headers: bytes = b"") -> bytes:
    """A mail from Edda Brannigan with that body."""
    return (
        b"From: Edda Brannigan <edda@salvery.example>\r\nDate: Mon, 2 Nov 2026 10:00:00 +0000\r\n"
        b"Subject: =?utf-8?q?Fire_=E2=80=93_quay_closed?=\r\nMIME-Version: 1.0\r\n"
        + headers
        + f"Content-Type: {kind}\r\n\r\n".encode()
        + body
    )
