"""What a page says of itself: outlet, title, authors, dates, address."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading import Metadata, read_text
from sayso.reading.pages.dates import read_date
from sayso.reading.pages.names import split_names, unite_names
from sayso.reading.pages.schemas import parse

PROSE = (
    "<p>" + "The lamps of Harnby went out on Monday, and the council said nothing. " * 3 + "</p>"
)


def page(head: str, body: str = "") -> str:
    whole = f"<article>{body}{PROSE * 2}</article>"
    return f"<!DOCTYPE html><html><head>{head}</head><body>{whole}</body></html>"


def linked(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(fields)}</script>'


ARTICLE = {"@type": "NewsArticle", "headline": "Lamps go out in Harnby"}


def test_structured_data_give_authors_dates_and_outlet() -> None:
    head = linked(
        **ARTICLE,
        author=[{"@type": "Person", "name": "Ida Rook"}, {"name": "Tom Askew and Una Petrie"}],
        publisher={"name": "Harnby Post"},
        datePublished="2026-11-02T06:00:00Z",
        dateModified="2026-11-02T09:30:00+01:00",
    )
    document = read_text(page(head), "page")
    assert document.authors == ("Ida Rook", "Tom Askew", "Una Petrie")
    assert document.outlet == "Harnby Post"
    assert document.published == "2026-11-02T06:00:00+00:00"
    assert document.updated == "2026-11-02T09:30:00+01:00"


def test_authors_are_found_by_reference() -> None:
    graph = [{**ARTICLE, "author": {"@id": "#ida"}}, {"@id": "#ida", "name": "Ida Rook"}]
    document = read_text(page(linked(**{"@graph": graph})), "page")
    assert document.authors == ("Ida Rook",)


@pytest.mark.parametrize(
    ("head", "body", "authors"),
    [
        ("", "<p class='byline'>By <a rel='author'>Ida Rook</a></p>", ("Ida Rook",)),
        ("<meta name='author' content='Ida Rook, Tom Askew'>", "", ("Ida Rook", "Tom Askew")),
        ("<meta name='author' content='https://harnby.example/ida'>", "", ()),
        (
            "<meta property='og:site_name' content='Harnby Post'>"
            "<meta name='author' content='Harnby Post'>",
            "<p>Ida Rook and Tom Askew</p>",
            ("Ida Rook", "Tom Askew"),
        ),
        (linked(**ARTICLE, author="Associated Press"), "", ("Associated Press",)),
    ],
    ids=["byline", "head", "address", "line of names", "agency"],
)
def test_authors(head: str, body: str, authors: tuple[str, ...]) -> None:
    assert read_text(page(head, body), "page").authors == authors


@pytest.mark.parametrize(
    ("head", "url", "outlet"),
    [
        ("<meta property='og:site_name' content='harnbypost'><title>A | Harnby Post</title>",
         "https://www.harnbypost.example/1", "Harnby Post"),
        ("<meta property='og:site_name' content='News and sport from all over - The Harnby Post'>",
         "https://harnbypost.co.uk/1", "The Harnby Post"),
        ("<meta property='og:site_name' content='Harnby Post'>", None, "Harnby Post"),
        ("", "https://harnbypost.example/1", "harnbypost.example"),
    ],
)  # fmt: skip
def test_the_outlet_is_the_name_that_its_host_repeats(
    head: str, url: str | None, outlet: str
) -> None:
    assert read_text(page(head), "page", Metadata(url=url)).outlet == outlet


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<title>Lamps go out in Harnby | Harnby Post</title>", "<h1>Lamps go out in Harnby</h1>"),
        ("<title>Lamps go out in Harnby - Town - Harnby Post</title>"
         "<meta property='og:site_name' content='Harnby Post'>", "<h1>Lamps go out in Harnby</h1>"),
        ("<meta property='og:title' content='Lamps go out in Harnby'>"
         "<meta property='og:site_name' content='Harnby Post'>", "<h1>Harnby Post</h1>"),
        (linked(**ARTICLE), "<h1>More news</h1><h1>Lamps go out in Harnby</h1>"),
        ("<title>Lamps go out in Harnby</title>", ""),
    ],
)  # fmt: skip
def test_the_title_is_what_most_places_agree_on(head: str, body: str) -> None:
    assert read_text(page(head, body), "page").title == "Lamps go out in Harnby"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2026-11-02", "2026-11-02"),
        ("2026-11-02 06:05", "2026-11-02T06:05:00"),
        ("2026-11-02T06:05:09.123Z", "2026-11-02T06:05:09+00:00"),
        ("2026-11-02T06:05:09+0100", "2026-11-02T06:05:09+01:00"),
        ("November 2, 2026 at 6:05 pm", "2026-11-02T18:05:00"),
        ("2nd Nov. 2026", "2026-11-02"),
        ("12 December 2026 12:30 a.m.", "2026-12-12T00:30:00"),
        ("8. Dezember 2010 um 10:56", "2010-12-08T10:56:00"),
        ("02.11.2026", "2026-11-02"),
        ("13/2/2026", "2026-02-13"),
        ("3/2/2026", None),  # the second of March, or the third of February
        ("1762590240000", "2025-11-08T08:24:00+00:00"),
        ("3 months ago", None),
        ("31 February 2026", None),
        ("0001-01-01T00:00:00", None),  # what software writes that knows no date
        ("", None),
    ],
)
def test_dates_as_people_write_them(text: str, date: str | None) -> None:
    assert read_date(text) == date


@given(st.text(max_size=130))
def test_no_text_breaks_the_reading_of_dates(text: str) -> None:
    read_date(text)


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ida Rook", ["Ida Rook"]),
        ("byIda Rook", ["Ida Rook"]),
        ("Ida Rook, Tom Askew and Una Petrie", ["Ida Rook", "Tom Askew", "Una Petrie"]),
        ("Ida Rook for the Harnby Post", ["Ida Rook"]),
        ("(Image: Getty)", []),
        ("https://harnby.example/ida", []),
    ],
)
def test_names_in_bylines(byline: str, names: list[str]) -> None:
    assert split_names(byline) == names


def test_two_spellings_of_a_name_are_one() -> None:
    assert unite_names(["ida.rook", "Ida Rook", "Tom Askew"]) == ("Ida Rook", "Tom Askew")


@pytest.mark.parametrize(
    "script",
    ["{", "[" * 5000, '{"a":' * 3000, "\ud800", '{"@type":["Article",7],"headline":{"x":[]}}', "0"],
    ids=["cut", "deep lists", "deep objects", "surrogate", "odd types", "number"],
)  # fmt: skip
def test_damaged_structured_data_cost_the_page_nothing(script: str) -> None:
    head = f"<title>Lamps</title><script type='application/ld+json'>{script}</script>"
    assert "went out on Monday" in read_text(page(head), "page").text


def test_structured_data_in_a_cdata_section_is_read() -> None:
    for text in ('{"a": 1}', '<![CDATA[{"a": 1}]]>', '//<![CDATA[\n{"a": 1}\n//]]>', ' \n{"a": 1}'):
        assert parse(text) == {"a": 1}


def test_a_script_of_nothing_but_white_space_costs_no_more_than_its_length() -> None:
    assert parse("{" + " \t" * 2_000_000 + "x") is None
