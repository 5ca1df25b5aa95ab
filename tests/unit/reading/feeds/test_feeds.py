"""Feeds, sitemaps and lists, from a file and from a site on this machine."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.reading import Metadata, Terms, Work, open_works
from sayso.reading.inputs import following
from sayso.reading.works import Lead
from tests.unit.reading.fetching.sites import QUICK, Reply, Site, running
from tests.unit.reading.inputs.works import open_all, text_of, texts

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Salvery Beacon</title>
<link>{url}/</link>
<item><title>One</title><link>{url}/1</link><pubDate>Sun, 01 Nov 2026 10:00:00 GMT</pubDate></item>
<item><title>Two</title><link>{url}/2</link><pubDate>Mon, 02 Nov 2026 10:00:00 GMT</pubDate></item>
<item><title>Again</title><link>{url}/2</link></item>
<item><title>Three</title><author>Ines Vale</author>
  <description>&lt;p&gt;Nobody knows, she said.&lt;/p&gt;</description></item>
<item><title>Four</title></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Beacon</title>
<entry><title>One</title><link href="{url}/1"/><published>2026-11-01T10:00:00Z</published></entry>
<entry><title>Two</title><link href="{url}/2"/><updated>2026-11-02T10:00:00Z</updated></entry>
</feed>"""
SITEMAP = """<?xml version="1.0"?><!-- ours --><urlset
 xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>{url}/1</loc><lastmod>2026-11-01</lastmod></url>
<url><loc>{url}/2</loc><news:news><news:publication_date>2026-11-02</news:publication_date>
</news:news></url></urlset>"""
INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>{url}/map.xml.gz</loc></sitemap><sitemap><loc>{url}/gone.xml</loc></sitemap>
</sitemapindex>"""
LIST = "# pages\n{url}/1\n\n{url}/2\n{url}/1\n"
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Beacon",
        "items": [
            {"id": "1", "url": "URL/1", "date_published": "2026-11-01T10:00:00Z"},
            {"id": "2", "external_url": "URL/2", "date_published": "2026-11-02T10:00:00Z"},
        ],
    }
)
LISTS = {
    "feed.rss": RSS,
    "feed.atom": ATOM,
    "map.xml": SITEMAP,
    "list.txt": LIST,
    "feed.json": JSON_FEED.replace("{", "{{").replace("}", "}}").replace("URL", "{url}"),
}


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """No waiting between requests to the site of a test."""
    monkeypatch.setattr(following, "Settings", lambda **_: QUICK)


@pytest.fixture
def site() -> Iterator[Site]:
    with running({"/1": Reply(b"page 1"), "/2": Reply(b"page 2")}) as site:
        for name, form in LISTS.items():
            site.routes[f"/{name}"] = Reply(form.format(url=site.url).encode())
        site.routes["/index.xml"] = Reply(INDEX.format(url=site.url).encode())
        packed = gzip.compress(SITEMAP.format(url=site.url).encode())
        site.routes["/map.xml.gz"] = Reply(packed)
        yield site


@pytest.mark.parametrize("name", LISTS)
def test_a_list_leads_to_its_pages_from_a_file_or_an_address(
    name: str, site: Site, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_text(LISTS[name].format(url=site.url))
    for given in (str(path), f"{site.url}/{name}"):
        works = open_all(given)
        assert texts(works)[:2] == ["page 1", "page 2"]
        assert [work.origin for work in works[:2]] == [f"{site.url}/1", f"{site.url}/2"]
        assert works[0].metadata == Metadata(url=f"{site.url}/1", charset="utf-8")
        assert len([work for work in works if work.origin == f"{site.url}/2"]) == 1
        assert works[-1].done == pytest.approx(1.0, abs=0.35)


def test_entries_without_a_page_are_their_own_text(site: Site, tmp_path: Path) -> None:
    path = tmp_path / "feed.rss"
    path.write_text(RSS.format(url=site.url))
    *_, three, four = open_all(path)
    assert "Nobody knows, she said." in text_of(three)
    assert three.origin == f"{path}#4"
    assert three.metadata == Metadata(
        title="Three", outlet="Salvery Beacon", authors=("Ines Vale",)
    )
    assert text_of(four) == "has neither the address of a page nor a text"


@pytest.mark.parametrize("name", ["feed.rss", "feed.atom", "map.xml", "feed.json"])
def test_older_pages_are_not_fetched(name: str, site: Site) -> None:
    works = open_all(f"{site.url}/{name}", terms=Terms(since="2026-11-02"))
    assert texts(works)[:2] == ["-", "page 2"]
    assert "/1" not in site.asked


def test_sitemaps_of_sitemaps(site: Site) -> None:
    works = open_all(f"{site.url}/index.xml")
    assert texts(works) == ["page 1", "page 2", "no such page (404)"]


def test_lists_that_lead_in_a_circle_end(site: Site) -> None:
    site.routes["/index.xml"] = Reply(
        INDEX.format(url=site.url).replace("map.xml.gz", "index.xml").encode()
    )
    works = open_all(f"{site.url}/index.xml")
    assert {text_of(work) for work in works} == {
        "no such page (404)",
        "is a list of pages inside of a list; give it by itself",
    }


def test_pages_are_fetched_ahead_but_come_in_order(site: Site) -> None:
    pages = [f"{site.url}/{number}" for number in (2, 1, 3, 2)]
    assert texts(open_all(*pages)) == ["page 2", "page 1", "no such page (404)", "page 2"]


def test_no_page_is_fetched_that_nobody_asks_for(tmp_path: Path, site: Site) -> None:
    path = tmp_path / "list.txt"
    path.write_text("".join(f"{site.url}/{number}\n" for number in range(500)))
    works = open_works([str(path)])
    assert text_of(next(works)) == "no such page (404)"
    works.close()  # type: ignore[attr-defined]
    assert len(site.asked) < 40


def test_a_hostile_feed_leads_to_no_file(tmp_path: Path) -> None:
    path = tmp_path / "feed.rss"
    path.write_text(RSS.replace("{url}/1", "file:///etc/hostname").replace("{url}/2", "/etc/hosts"))
    reason = "has neither the address of a page nor a text"
    assert texts(open_all(path))[:2] == [reason, reason]


BOMB = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]>
<rss version="2.0"><channel><title>&b;</title><item><title>&b;</title></item></channel></rss>"""


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        (BOMB, "declares entities"),
        ("<rss version='2.0'><channel></channel></rss>", "without entries"),
        ("<urlset></urlset>", "lists no page"),
        ("<urlset><url><loc>", "damaged sitemap"),
        ('{"version": "https://jsonfeed.org/version/1.1"}', "without entries"),
        ('{"version": "https://jsonfeed.org/version/1.1", "items": 7}', "no whole JSON feed"),
    ],
)
def test_what_is_no_feed(markup: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(markup)
    (reason,) = texts(open_all(path))
    assert words in reason


def test_a_line_that_is_no_address_costs_itself_alone(tmp_path: Path) -> None:
    from sayso.reading.feeds.lists import expand_list
    from sayso.reading.inputs.streams import open_stream

    path = tmp_path / "list.txt"
    path.write_text("https://a.example/\nnonsense\nhttps://b.example/\n")
    with open_stream(str(path)) as stream:
        first, second, third = expand_list(stream, Terms())
    assert isinstance(first, Lead)
    assert isinstance(second, Work)
    assert text_of(second) == "is no URL; give one that begins with https://"
    assert isinstance(third, Lead)
