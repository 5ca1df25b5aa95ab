"""Credits in the words of a text: who, of what kind, and by which words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Zone
from sayso.reading import read_text
from sayso.reading.credits import find_credits, find_signed_line

PROSE = (
    "The lamps of Harnby went out on Monday, and the council said that nobody had paid the bill."
)


def credits(text: str) -> list[tuple[str, str, str]]:
    body = Zone(kind="body", start=0, end=len(text))
    found = find_credits(text, [body])
    assert all(one.span is not None for one in found)
    return [(one.kind, one.name, text[one.span.start : one.span.end]) for one in found if one.span]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"HARNBY, Nov 2 (Reuters) - {PROSE}", ("agency", "Reuters", "(Reuters)")),
        (f"HARNBY (AP) — {PROSE}", ("agency", "AP", "(AP)")),
        (f"HARNBY (AFP/Reuters) – {PROSE}", ("agency", "AFP/Reuters", "(AFP/Reuters)")),
        (f"By AP\n{PROSE}", ("agency", "AP", "By AP")),
        (f"By The Associated Press\n{PROSE}", ("agency", "Associated Press",
                                               "By The Associated Press")),
        (f"{PROSE}\n© 2026 AFP", ("agency", "AFP", "© 2026 AFP")),
        (f"{PROSE}\nWith files from The Canadian Press", ("agency", "The Canadian Press",
         "With files from The Canadian Press")),
        (f"{PROSE}\nThis article was first published by the Harnby Post. Read more there.",
         ("outlet", "Harnby Post", "This article was first published by the Harnby Post")),
        (f"{PROSE}\nRepublished with permission from Harnby Post.",
         ("outlet", "Harnby Post", "Republished with permission from Harnby Post")),
        (f"{PROSE}\nAdditional reporting by Ida Rook and Tom van Askew",
         ("contributor", "Ida Rook and Tom van Askew",
          "Additional reporting by Ida Rook and Tom van Askew")),
        (f"{PROSE}\n(Reporting by Ida Rook)", ("contributor", "Ida Rook", "Reporting by Ida Rook")),
        (f"{PROSE}\nIda Rook contributed to this report.",
         ("contributor", "Ida Rook", "Ida Rook contributed to this report")),
        (f"{PROSE}\nEditing by Una Petrie", ("editor", "Una Petrie", "Editing by Una Petrie")),
        (f"By Ida Rook\n{PROSE}", ("author", "Ida Rook", "By Ida Rook")),
    ],
)  # fmt: skip
def test_credits_are_found_by_their_words(text: str, expected: tuple[str, str, str]) -> None:
    assert credits(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        "He told Agence France-Presse (AFP) that it was dark.",
        "By Monday the lamps were out.",
        "The first published figures were wrong. Reuters said so.",
        "She is editing by candlelight.",
    ],
)
def test_talk_of_agencies_and_papers_is_no_credit(text: str) -> None:
    assert credits(f"{text} {PROSE}") == []


def test_credits_stand_at_the_start_and_the_end_of_the_body() -> None:
    middle = "\n".join([PROSE] * 30)
    text = f"HARNBY (AP) — {middle}\nHARNBY (AFP) — {middle}\nEditing by Una Petrie"
    assert [name for _, name, _ in credits(text)] == ["AP", "Una Petrie"]


def test_an_agency_that_is_the_author_is_a_credit_without_words() -> None:
    body = Zone(kind="body", start=0, end=len(PROSE))
    (credit,) = find_credits(PROSE, [body], ["Associated Press", "Ida Rook"])
    assert (credit.kind, credit.name, credit.span) == ("agency", "Associated Press", None)


def test_plain_texts_have_credits_too() -> None:
    document = read_text(f"Lamps go out\nHARNBY (Reuters) - {PROSE}\n{PROSE}", "lamps.txt")
    (credit,) = document.credits
    assert credit.span is not None
    assert document.text[credit.span.start : credit.span.end] == "(Reuters)"


@pytest.mark.parametrize(
    ("first", "names"),
    [
        ("Ida Rook", ["Ida Rook"]),
        ("Ida Rook/Tom Askew", ["Ida Rook", "Tom Askew"]),
        ("Ida Rook and Tom Askew", ["Ida Rook", "Tom Askew"]),
        ("The lamps", []),
        ("Dark nights, long faces", []),
    ],
)
def test_a_line_of_names_before_the_article_is_its_byline(first: str, names: list[str]) -> None:
    text = f"{first}\n{PROSE}"
    found = find_signed_line(text, Zone(kind="body", start=0, end=len(text)))
    assert [credit.name for credit in found] == names
    assert all(credit.span and credit.span.words(text) == credit.name for credit in found)


@given(
    st.text(alphabet="By AP(Reuters)-—©\n Ida Rook, and. contributed to this report", max_size=200)
)
def test_spans_index_the_text_and_do_not_overlap(text: str) -> None:
    end = 0
    for credit in find_credits(text, [Zone(kind="body", start=0, end=len(text))]):
        assert credit.span is not None
        assert end <= credit.span.start < credit.span.end <= len(text)
        assert text[credit.span.start : credit.span.end].strip()
        end = credit.span.end
