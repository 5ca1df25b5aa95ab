"""What comments repeat, on an article and comments of our own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extraction.echoes import find_echoes
from sayso.model import Document, Record, Zone, document_id

ARTICLE = (
    "Two officials said they believe the Grey Front set the fire at the Lorne depot on Monday."
)


def page(*comments: str, authors: tuple[str | None, ...] = ()) -> Record:
    """A page of ``ARTICLE`` and its comments."""
    text, zones = ARTICLE, [Zone(kind="body", start=0, end=len(ARTICLE))]
    for index, comment in enumerate(comments):
        start = len(text) + 1
        text = f"{text}\n{comment}"
        author = authors[index] if authors else None
        zones.append(Zone(kind="comment", start=start, end=len(text), author=author))
    document = Document(id=document_id(text), origin="own.txt", text=text, zones=tuple(zones))
    return Record(sayso="test", document=document)


def echoes(*comments: str) -> list[tuple[int, str, str, bool, str]]:
    record = find_echoes(page(*comments))
    text = record.document.text
    return [
        (each.zone, each.span.words(text), each.of.words(text), each.exact, each.stance)
        for each in record.echoes or ()
    ]


def test_two_quoted_words_of_the_article_are_an_echo() -> None:
    assert echoes("“they believe”. One does, in a church.") == [
        (1, "they believe", "they believe", True, "quotes")
    ]


@pytest.mark.parametrize("marked", ["> {}", "re: {}", "Re: “{}”", '"…{}…"'])
def test_marks_lines_and_re_are_ways_to_quote(marked: str) -> None:
    words = "the Grey Front set the fire"
    assert echoes(marked.format(words)) == [(1, words, words, True, "quotes")]


def test_an_altered_quotation_points_at_what_it_alters() -> None:
    assert echoes("“the Grey Front started the fire at the depot”") == [
        (
            1,
            "the Grey Front started the fire at the depot",
            "the Grey Front set the fire at the Lorne depot",
            False,
            "quotes",
        )
    ]


@pytest.mark.parametrize(
    ("comment", "stance"),
    [
        ("“they believe”? Nice.", "disputes"),
        ("“the Grey Front set the fire” … nonsense, they were at sea.", "disputes"),
        ("“the Grey Front set the fire” Exactly. Everybody here saw it.", "agrees"),
        ("“the Grey Front set the fire” And on Tuesday?", "quotes"),
    ],
)
def test_the_stance_is_in_the_words_around(comment: str, stance: str) -> None:
    assert [echo[4] for echo in echoes(comment)] == [stance]


@pytest.mark.parametrize(
    "comment",
    [
        "I like “fire”.",
        "“The mayor of Lorne stepped down in May,” wrote the Lorne Echo.",
        "No quotes.",
    ],
)
def test_other_quotations_are_no_echoes(comment: str) -> None:
    assert echoes(comment) == []


def test_a_comment_echoes_a_comment_and_answers_it() -> None:
    record = find_echoes(
        page("The pumps were sold last year!", "“The pumps were sold last year” Source?")
    )
    (echo,) = record.echoes or ()
    assert record.document.zone_at(echo.of.start) == 1
    assert [zone.reply_to for zone in record.document.zones] == [None, None, 1]


@pytest.mark.parametrize("opening", ["@Ann Oru", "@Ann,", "Ann, you", "Thanks for that, Ann."])
def test_whom_a_comment_addresses_it_answers(opening: str) -> None:
    record = page("First.", "Second.", f"{opening} go on.", authors=("Ann Oru", "Bo", None))
    assert find_echoes(record).document.zones[3].reply_to == 1


def test_a_page_without_comments_has_no_echoes() -> None:
    assert find_echoes(page()).echoes == ()


@given(st.lists(st.text(alphabet='the fire“”">\n .…re:x', max_size=60), max_size=4))
def test_echoes_lie_in_their_comment_and_point_before_it(comments: list[str]) -> None:
    record = find_echoes(page(*comments))
    for echo in record.echoes or ():
        zone = record.document.zones[echo.zone]
        assert zone.span.covers(echo.span)
        assert 0 <= echo.of.start < echo.of.end <= zone.start
