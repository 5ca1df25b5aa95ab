"""Bytes to documents: what is kept, what is zoned, what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import InputError
from sayso.model import Document
from sayso.reading import Metadata, read_bytes, read_text

ARTICLE = """Lamps go out in Harnby
The lamps of Harnby went out on Monday, and the council said that nobody had paid the bill.

Mayor Ida Rook told the Harnby Post that the letter had been lost. “We shall pay,” she said.
"""

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Lamps go out in Harnby</title>
<meta property="og:site_name" content="The Harnby Post"></head><body><article>
<h1>Lamps go out in Harnby</h1>
<p>The lamps of Harnby went out on Monday, and the council said that nobody had paid the bill.</p>
<p>Mayor Ida Rook told the Post that the letter had been lost in the post office.</p>
</article></body></html>"""

TEXTS = st.text(
    st.one_of(st.characters(), st.sampled_from("\n\r\x00\ud800 \u2028“”\"'.!?aI")), min_size=1
)


def check_zones(document: Document) -> None:
    """Zones are in order, trimmed, apart, and leave nothing but white space out."""
    end = 0
    for zone in document.zones:
        words = document.text[zone.start : zone.end]
        assert not document.text[end : zone.start].strip()
        assert words == words.strip() != ""
        assert 0 <= zone.confidence <= 1
        end = zone.end
    assert not document.text[end:].strip()
    kinds = [zone.kind for zone in document.zones]
    assert kinds == sorted(kinds, key=["title", "body", "comment"].index)
    assert kinds.count("title") <= 1


@given(TEXTS)
def test_only_line_ends_and_unkeepable_characters_change(text: str) -> None:
    try:
        document = read_text(text, "a text")
    except InputError:
        return
    assert not {"\r", "\x00", "\ud800"} & set(document.text)
    kept = text.replace("\r\n", "\n").replace("\r", "\n")
    assert len(document.text) == len(kept)
    changed = [a for a, b in zip(kept, document.text, strict=True) if a != b]
    assert all(c == "\x00" or "\ud800" <= c <= "\udfff" for c in changed)


@given(TEXTS, st.one_of(st.none(), st.text(max_size=40)))
def test_zones_hold_everything_but_white_space(text: str, title: str | None) -> None:
    try:
        document = read_text(text, "a text", Metadata(title=title))
    except InputError:
        return
    check_zones(document)
    if document.zones[0].kind == "title":
        assert document.zones[0].start == len(document.text) - len(document.text.lstrip())


@given(st.binary(max_size=300))
def test_any_bytes_are_read_alike_or_refused_with_one_line(data: bytes) -> None:
    try:
        document = read_bytes(data, "some bytes")
    except InputError as refusal:
        assert str(refusal).startswith("some bytes: ")
        assert "\n" not in str(refusal)
        return
    check_zones(document)
    assert read_bytes(data, "some bytes") == document


def test_a_headline_in_the_text_is_the_title() -> None:
    document = read_text(ARTICLE, "lamps.txt")
    assert document.title == "Lamps go out in Harnby"
    assert [zone.kind for zone in document.zones] == ["title", "body"]
    assert document.text == ARTICLE
    assert document.language == "en"


def test_a_given_title_that_the_text_begins_with_is_not_repeated() -> None:
    document = read_text(ARTICLE, "lamps.txt", Metadata(title="Lamps  go out in Harnby"))
    assert document.text == ARTICLE


def test_a_given_title_becomes_the_first_line() -> None:
    document = read_text("The lamps went out.", "x", Metadata(title="Dark\nnights"))
    assert document.text == "Dark nights\nThe lamps went out."
    assert document.title == "Dark nights"
    assert [zone.kind for zone in document.zones] == ["title", "body"]


def test_metadata_is_kept() -> None:
    facts = Metadata(url="https://harnby.example/1", outlet="Harnby Post", published="2026-11-02")
    document = read_text(ARTICLE, "x", facts)
    assert (document.url, document.outlet, document.published) == (
        facts.url,
        facts.outlet,
        facts.published,
    )


def test_a_page_gives_its_words_and_facts() -> None:
    document = read_bytes(PAGE.encode(), "lamps.html")
    assert document.title == "Lamps go out in Harnby"
    assert document.outlet == "The Harnby Post"
    assert document.text.startswith("Lamps go out in Harnby\nThe lamps of Harnby went out")
    assert document.text.count("Lamps go out in Harnby") == 1
    assert "<" not in document.text
    check_zones(document)


def test_what_the_caller_knows_of_a_page_wins() -> None:
    document = read_bytes(PAGE.encode(), "x", Metadata(title="Another", outlet="Else"))
    assert (document.title, document.outlet) == ("Another", "Else")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b" \n\t\n ", "is empty"),
        (b"%PDF-1.7 ...", "is no whole PDF"),
        (b"PK\x03\x04 ...", "is a ZIP archive"),
        (bytes(range(32)) * 50, "is a binary file"),
        ("He said no.".encode("utf-16-le"), "is a binary file"),
        (b"<html><body><script>play()</script></body></html>", "without an article's text"),
        ("Ida Rook said “no”.".encode()[:-3] + b"\xe2", "is not valid UTF-8"),
        (b"\xff\xfe\x00\xd8\x00\xd8", "is not valid UTF-16"),
        (b"\x81\x8d\x8f\x90\x9d", "its character encoding cannot be told"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(InputError) as refusal:
        read_bytes(data, "input")
    assert reason in refusal.value.reason


def test_what_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.reading.documents.LARGEST_BYTES", 10)
    with pytest.raises(InputError, match="larger than"):
        read_bytes(b"longer than ten bytes", "input")


@pytest.mark.parametrize(
    "data",
    [
        b"<html><body>" + b"<div>" * 10_000 + b"He said it was deep." + b"</div>" * 10_000,
        b"a" * 10_000_000,
        b'"' * 1_000_000,
        b"a" + b" " * 2_000_000 + b"b",
        b"<!---->" * 5_000 + b"<p>",
        b"<" * 1_000_000,
        b"<p " + b'a="b" ' * 100_000 + b">He said so.",
        (b"A b " * 22 + b"\n") * 500,
    ],
    ids=["deep", "line", "marks", "spaces", "comments", "brackets", "attributes", "names"],
)
def test_hostile_input_is_read_or_refused(data: bytes) -> None:
    try:
        check_zones(read_bytes(data, "hostile"))
    except InputError as refusal:
        assert refusal.reason
