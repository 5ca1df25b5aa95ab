"""A story as people see it: the headline figure, the words behind each mark, nothing acted on."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from sayso.linking import link
from sayso.model import Record
from sayso.output.stories import html, terminal
from sayso.output.stories.pictures import draw_roots, draw_times
from tests.unit.linking.pages import Said, make_page

BLAST = "The Vorr brigade placed the charge that blew up the Tarn depot"
HOSTILE = "<script>alert(1)</script> & \u202e reversed \x1b[2J ]]> <svg onload=x>"


def pages(first: str = "Courier") -> list[Record]:
    return [
        make_page(
            Said(BLAST, "two officials", "anonymous"),
            title="Blast",
            outlet=first,
            published="2026-03-09",
        ),
        make_page(
            Said(BLAST, first, "news_outlet", "reported"), outlet="Post", published="2026-03-10"
        ),
    ]


def test_the_headline_figure_comes_first() -> None:
    made = pages()
    shown = terminal.render(link(made), [page.document for page in made])
    assert shown.startswith("2 ARTICLES, 1 INDEPENDENT ROOT\n")
    assert "two officials" in shown


def test_lines_keep_to_the_width() -> None:
    made = pages()
    shown = terminal.render(link(made), [page.document for page in made], width=50)
    assert max(map(len, shown.splitlines())) <= 50


def test_every_link_of_the_page_leads_somewhere() -> None:
    made = pages()
    shown = html.render(link(made), [page.document for page in made])
    ids = set(re.findall(r'\bid="([^"]+)"', shown))
    assert set(re.findall(r'href="#([^"]+)"', shown)) <= ids
    assert "2 articles, 1 independent root" in shown


def test_document_text_is_escaped_everywhere() -> None:
    made = pages(HOSTILE)
    shown = html.render(link(made), [page.document for page in made])
    assert "<script>" not in shown
    assert "<svg onload" not in shown
    assert "\u202e" not in shown
    assert "\x1b" not in shown
    assert "\x1b" not in terminal.render(link(made), [page.document for page in made])


def test_charts_are_well_formed_and_say_what_they_show() -> None:
    story = link(pages(HOSTILE))
    for chart in (draw_roots(story, story.claims[0]), draw_times(story)):
        root = ElementTree.fromstring(chart)
        assert root.get("aria-label")
        has_links = "<a " in chart
        assert root.get("role") == ("group" if has_links else "img")


def test_pages_without_days_have_no_timeline() -> None:
    story = link([make_page(Said(BLAST), published=None)])
    assert draw_times(story) == ""
    assert "No page has a date" in html.render(story, [])


def test_an_empty_story_says_what_to_do() -> None:
    shown = html.render(link([]), [])
    assert "No claim stands in more than one page" in shown
