"""What could not be read is said, and nothing is said of a whole article."""

from __future__ import annotations

import pytest

from sayso.reading import Metadata, read_text

SENTENCE = "The lamps of Harnby went out on Monday, and the council said nothing about it. "
SHORT = f"<p>{SENTENCE * 3}</p>"
LONG = f"<p>{SENTENCE * 20}</p>" * 2


def kinds(body: str, head: str = "", url: str | None = None, attributes: str = "") -> list[str]:
    markup = f"<!DOCTYPE html><html{attributes}><head>{head}</head><body><h1>Lamps</h1>{body}"
    document = read_text(f"{markup}</body></html>", "page", Metadata(url=url))
    for notice in document.notices:
        assert notice.text.endswith(".")
        assert notice.span is None or document.text[notice.span.start : notice.span.end].strip()
    return [notice.kind for notice in document.notices]


def linked(content: str) -> str:
    return f"<script type='application/ld+json'>{content}</script>"


def test_a_whole_article_has_no_notice() -> None:
    assert kinds(LONG) == []


@pytest.mark.parametrize(
    ("body", "head"),
    [
        (f"{SHORT}<p>Subscribe to continue reading this article.</p>", ""),
        (f"{SHORT}<div>Already a subscriber? Sign in.</div>", ""),
        (f"{SHORT}<p>This article is for subscribers only.</p>", ""),
        (SHORT, linked('{"@type":"NewsArticle","isAccessibleForFree":false,"headline":"Lamps"}')),
        (SHORT, linked('{"@type":"NewsArticle","isAccessibleForFree":"False","headline":"L"}')),
    ],
)
def test_a_stub_behind_a_paywall_is_named(body: str, head: str) -> None:
    assert "paywall" in kinds(body, head)


@pytest.mark.parametrize(
    ("head", "url", "attributes", "kind"),
    [
        (linked('{"@type":"LiveBlogPosting","headline":"Lamps"}'), None, "", "live"),
        ("", "https://harnby.example/town/live/lamps", "", "live"),
        (linked('{"@type":"ImageGallery"}'), None, "", "gallery"),
        ("", None, " amp", "amp"),
        ("", "https://harnby.example/lamps?print=1", "", "print"),
        (linked('{"@type":"VideoObject","name":"Lamps"}'), None, "", "video"),
    ],
)
def test_other_kinds_of_page_are_named(
    head: str, url: str | None, attributes: str, kind: str
) -> None:
    assert kind in kinds(SHORT, head, url, attributes)


def test_a_teaser_that_breaks_off_is_named_with_its_words() -> None:
    assert "part" in kinds(f"<p>{SENTENCE * 2} But then the mayor…</p>")
