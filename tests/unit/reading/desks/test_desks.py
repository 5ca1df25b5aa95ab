"""Desk files read: paragraphs, pages, insertions, and what is damaged."""

from __future__ import annotations

import pytest

from sayso.errors import InputError
from sayso.model import Document
from sayso.reading import Metadata, read_bytes
from tests.unit.reading.desks.files import Print, make_docx, make_mail, make_pdf

PAGES = (
    (
        Print("Salvery Beacon 2026", 770, size=9),
        Print("Fire at the quay", 740, size=18),
        Print("The harbour master said on Monday that the quay is clos-", 700),
        Print("ed until further notice. A second officer agreed with her.", 686),
        Print("Nobody knows more. “We wait,” he said.", 672),
        Print("The quay was built in 1911. It has burnt before, as the town", 644),
        Print("archive shows, and the last time it", 630),
        Print("1", 30, x=300, size=9),
    ),
    (
        Print("Salvery Beacon 2026", 770, size=9),
        Print("was rebuilt within a year.", 740),
        Print("Page 2 of 3", 30, x=300, size=9),
    ),
    (Print("Salvery Beacon 2026", 770, size=9), Print("No one was hurt.", 740)),
)


def test_a_pdf_is_its_paragraphs() -> None:
    document = read_bytes(make_pdf(PAGES), "report.pdf")
    assert document.text.split("\n") == [
        "Fire at the quay",
        "The harbour master said on Monday that the quay is closed until further notice. A second "
        "officer agreed with her. Nobody knows more. “We wait,” he said.",
        "The quay was built in 1911. It has burnt before, as the town archive shows, and the last "
        "time it was rebuilt within a year.",
        "No one was hurt.",
    ]


@pytest.mark.parametrize("title", [None, "Quay shut"])
def test_the_pages_of_a_pdf_are_kept(title: str | None) -> None:
    document = read_bytes(make_pdf(PAGES), "report.pdf", Metadata(title=title))
    begins = [document.text[start:] for start in document.pages]
    assert len(begins) == 3
    assert begins[0].startswith("Fire at the quay")
    assert begins[1].startswith("was rebuilt")
    assert begins[2].startswith("No one was hurt")


def test_a_page_of_pictures_is_a_page() -> None:
    document = read_bytes(make_pdf([PAGES[1], (), PAGES[2]]), "report.pdf")
    assert len(document.pages) == 3
    assert document.pages == tuple(sorted(document.pages))


def test_a_scan_is_said_to_be_one() -> None:
    with pytest.raises(InputError, match="perhaps a scan"):
        read_bytes(make_pdf([()]), "scan.pdf")


def paragraphs(document: Document) -> list[str]:
    return document.text.split("\n")


def test_a_docx_is_its_paragraphs_with_changes_accepted() -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    body = (
        f"<w:p>{run.format('Fire at ')}<w:ins>{run.format('the quay')}</w:ins>"
        "<w:del><w:r><w:delText>home</w:delText></w:r></w:del></w:p><w:p/>"
        f"<w:tbl><w:tr><w:tc><w:p>{run.format('“We wait,” he said.')}</w:p></w:tc></w:tr></w:tbl>"
        "<w:p><w:r><w:t>No one</w:t><w:br/><w:t>was hurt,</w:t><w:tab/>"
        "<w:t>she added.</w:t></w:r></w:p>"
    )
    document = read_bytes(make_docx(body), "memo.docx")
    assert paragraphs(document) == [
        "Fire at the quay",
        "“We wait,” he said.",
        "No one",
        "was hurt,\tshe added.",
    ]
    assert document.pages == ()


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("text/plain; charset=iso-8859-1", "The café is closed, she said.\r\n".encode("latin-1")),
        ("text/html; charset=utf-8", "<p>The café is closed, she said.</p>".encode()),
        (
            'multipart/alternative; boundary="x"',
            b"--x\r\nContent-Type: text/html\r\n\r\n<p>No.</p>\r\n--x\r\nContent-Type: text/plain; "
            b"charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            b"VGhlIGNhZsOpIGlzIGNsb3NlZCwgc2hlIHNhaWQu\r\n--x--\r\n",
        ),
    ],
)
def test_a_mail_is_its_text_with_who_wrote_it_when(kind: str, body: bytes) -> None:
    document = read_bytes(make_mail(kind, body), "mail.eml")
    assert document.text.strip() == "Fire – quay closed\nThe café is closed, she said."
    assert document.title == "Fire – quay closed"
    assert document.authors == ("Edda Brannigan",)
    assert document.published == "2026-11-02T10:00:00+00:00"


def test_an_article_that_names_a_sender_is_no_mail() -> None:
    text = "From: the harbour\nIt burns, she said.\nNothing: is known.\n"
    assert read_bytes(text.encode(), "a.txt").text == text


ENTITIES = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.4\nnothing", "is no whole PDF"),
        (make_docx("")[:200], "is damaged"),
        (make_docx("<w:p>" * 5000), "is damaged"),
        (make_docx("<w:p/>"), "without text"),
        (make_docx(f"<w:p><w:r><w:t>{'a' * 10**7}</w:t></w:r></w:p>"), "more text than any"),
        (make_mail("application/pdf", b"%PDF"), "mail without text"),
    ],
    ids=["pdf", "cut off", "deep", "empty", "bomb", "attachment"],
)
def test_what_cannot_be_read(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read_bytes(data, "x")
