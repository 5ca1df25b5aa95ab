"""Comments in markup: the rendered systems read whole, and what is no comment left alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import InputError
from sayso.model import Document, Zone
from sayso.reading import read_text

DATA = Path(__file__).parents[4] / "benchmarks" / "data"
FOLDER = DATA / "comment_markup"


def load_gold(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "gold.jsonl").read_text("utf-8").splitlines()]


GOLD = load_gold(FOLDER)
PAGES = [
    (folder, gold)
    for folder in (FOLDER, DATA / "comment_markup_second", DATA / "comment_markup_third")
    for gold in load_gold(folder)
]

PROSE = "The council met for nine hours on Monday, and nobody who left the hall would say why. "
ARTICLE = f"<article><h1>Nine hours in Harnby</h1><p>{PROSE * 2}</p><p>{PROSE}</p></article>"


def page(markup: str, head: str = "") -> str:
    title = "<title>Nine hours in Harnby</title>"
    return f"<!DOCTYPE html><html><head>{title}{head}</head><body>{ARTICLE}{markup}</body></html>"


def comments(document: Document) -> list[Zone]:
    return [zone for zone in document.zones if zone.kind == "comment"]


def words(document: Document, kind: str) -> str:
    zones = (zone for zone in document.zones if zone.kind == kind)
    return "\n".join(document.text[zone.start : zone.end] for zone in zones)


@pytest.mark.parametrize(("folder", "gold"), PAGES, ids=[gold["page"] for _, gold in PAGES])
def test_a_system_s_comments_are_read_with_authors_and_replies(
    folder: Path, gold: dict[str, Any]
) -> None:
    markup = (folder / "pages" / f"{gold['page']}.html").read_text("utf-8")
    document = read_text(markup, gold["page"])
    found = comments(document)
    first = len(document.zones) - len(found)
    read = [
        {
            "author": zone.author,
            "text": document.text[zone.start : zone.end],
            "reply_to": None if zone.reply_to is None else zone.reply_to - first,
        }
        for zone in found
    ]
    expected = [
        {name: comment[name] for name in ("author", "text", "reply_to")}
        for comment in gold["comments"]
    ]
    assert read == expected
    assert [line for line in gold["body"] if line not in words(document, "body")] == []


FURNITURE = (
    "Most read", "Choir of 400", "Sign up", "Leave a Reply", "Load more", "Trending now", "goat",
    "Letters of the week", "Report Abuse", "Senior Member", "Fair winds", "Complain",
)  # fmt: skip


@pytest.mark.parametrize(("folder", "gold"), PAGES, ids=[gold["page"] for _, gold in PAGES])
def test_furniture_is_neither_body_nor_comment(folder: Path, gold: dict[str, Any]) -> None:
    markup = (folder / "pages" / f"{gold['page']}.html").read_text("utf-8")
    text = read_text(markup, gold["page"]).text
    for furniture in FURNITURE:
        assert furniture not in text


def test_days_of_comments_are_iso_8601() -> None:
    markup = (FOLDER / "pages" / "wordpress_html5.html").read_text("utf-8")
    days = [zone.published for zone in comments(read_text(markup, "page"))]
    gold = next(gold for gold in GOLD if gold["page"] == "wordpress_html5")
    assert days == [comment["published"] for comment in gold["comments"]]


@pytest.mark.parametrize(
    "markup",
    [
        "<ul class='most-read'><li><a href='/a'>Bus lane to stay</a> <time>2 May 2026</time></li>"
        "<li><a href='/b'>Choir looks for a tenor</a> <time>3 May 2026</time></li></ul>",
        "<ul><li class='recent-comment'>Ida on <a href='/x'>Nine hours in Harnby</a></li></ul>",
        "<form class='comment-form'><label>Comment</label><textarea></textarea></form>",
        "<p class='comment-count'>12 comments</p>",
        "<div class='comment-login'>Sign in to comment.</div>",
    ],
)
def test_what_only_looks_like_comments_is_none(markup: str) -> None:
    assert comments(read_text(page(markup), "page")) == []


def test_an_opinion_piece_in_an_element_called_comment_is_the_body() -> None:
    markup = page("").replace("<article>", "<div class='comment'>").replace("/article", "/div")
    document = read_text(markup, "page")
    assert comments(document) == []
    assert "nine hours on Monday" in words(document, "body")


def test_a_comment_alone_needs_a_name_and_a_time_or_a_place_for_comments() -> None:
    lone = "<div class='comment'>{}<p>I waited outside until eleven.</p></div>"
    assert comments(read_text(page(lone.format("")), "page")) == []
    signed = lone.format("<b class='author'>Ida Rook</b> <time>2 May 2026</time>")
    (zone,) = comments(read_text(page(signed), "page"))
    assert (zone.author, zone.published) == ("Ida Rook", "2026-05-02")


def test_comments_that_quote_the_article_leave_it_whole() -> None:
    quoting = "".join(
        f"<div class='comment' id='comment-{number}'><b class='author'>Ida {number}</b>"
        f"<p>{PROSE}</p><p>So what?</p></div>"
        for number in (1, 2)
    )
    document = read_text(page(f"<div id='comments'>{quoting}</div>"), "page")
    assert len(comments(document)) == 2
    assert words(document, "body").count(PROSE.strip()) == 3


def test_a_heading_of_a_comment_that_repeats_its_start_is_left_out() -> None:
    comment = (
        "<div class='comment' id='comment-{0}'><b class='author'>Ida</b><h3>{1}</h3>"
        "<div class='comment-body'><p>I waited outside until eleven, in the rain.</p></div></div>"
    )
    both = comment.format(1, "I waited outside") + comment.format(2, "A long night")
    first, second = comments(document := read_text(page(f"<div id='comments'>{both}</div>"), "p"))
    assert document.text[first.start : first.end].startswith("I waited outside until")
    assert "A long night" in document.text[second.start : second.end] or second.start > first.end


def test_a_reply_never_answers_a_later_comment_or_itself() -> None:
    looped = "".join(
        f"<div class='comment' id='comment-{number}' data-parent-id='{parent}'>"
        f"<b class='author'>Ida</b><p>Word {number} of it all.</p></div>"
        for number, parent in ((1, 2), (2, 1), (3, 3))
    )
    document = read_text(page(f"<div id='comments'>{looped}</div>"), "page")
    for place, zone in enumerate(document.zones):
        assert zone.reply_to is None or zone.reply_to < place


TAGS = st.sampled_from(
    "<div class='comment'>|<li id='comment-1'>|<ol>|</div>|</li>|<time>2 May 2026</time>|"
    "<b class='author'>Ida</b>|<p>I say so.</p>|<script type='application/ld+json'>{\"@type\":"
    '"Comment","text":"So.","author":"Ida"}</script>|<blockquote>|<a href=\'#comment-1\'>'
    "in reply to</a>|<button>Reply</button>|\x00|&#xD800;|<form>|<h1>|<table><tr><td>".split("|")
)


@settings(max_examples=25, deadline=None)
@given(st.lists(TAGS, max_size=25))
def test_any_mixture_of_tags_gives_zones_in_order_or_a_refusal(pieces: list[str]) -> None:
    markup = page("".join(pieces))
    try:
        document = read_text(markup, "page")
    except InputError:
        return
    end = 0
    for zone in document.zones:
        assert not document.text[end : zone.start].strip()
        assert document.text[zone.start : zone.end].strip()
        end = zone.end
    assert not document.text[end:].strip()
    assert read_text(markup, "page") == document


def test_a_title_that_says_something_is_part_of_the_comment() -> None:
    comment = (
        "<div class='comment' id='comment-{0}'><b class='author'>Ida</b><h5>{1}</h5>"
        "<div class='comment-text'>I waited outside until eleven, in the rain.</div></div>"
    )
    markup = comment.format(1, "Nine hours? A disgrace.") + comment.format(2, "Re: Nine hours")
    first, second = comments(document := read_text(page(f"<div id='comments'>{markup}</div>"), "p"))
    assert document.text[first.start : first.end].startswith("Nine hours? A disgrace.\nI waited")
    assert document.text[second.start : second.end].startswith("I waited")


def test_reviews_are_comments_where_they_are_signed_and_dated() -> None:
    review = (
        "<div class='review' data-review-id='{0}'>{1}<div class='review-body'>The kettle leaks at "
        "the spout, number {0}, and whistles in the wrong key.</div></div>"
    )
    signed = "<b class='author'>Ida Rook</b> <span class='date'>2 May 2026</span>"
    both = review.format(1, signed) + review.format(2, signed)
    assert len(comments(read_text(page(both), "page"))) == 2
    assert comments(read_text(page(review.format(1, "") + review.format(2, "")), "page")) == []


def test_a_script_that_holds_no_json_is_left_alone() -> None:
    for script in ("window.comments = {a: 1};", "var comments = [", 'window.x = JSON.parse("{");'):
        assert comments(read_text(page(f"<script>{script}</script>"), "page")) == []


def test_a_state_in_a_string_is_read() -> None:
    state = {"comments": [{"id": 1, "author": "Ida", "date": "2026-05-02", "text": "So what?"}]}
    script = f"window.__STATE__ = JSON.parse({json.dumps(json.dumps(state))});"
    (zone,) = comments(read_text(page(f"<script>{script}</script>"), "page"))
    assert (zone.author, zone.published) == ("Ida", "2026-05-02")
