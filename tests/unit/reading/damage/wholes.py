"""Whole inputs of every kind, for damage to be done to them."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from functools import cache

import pyarrow as pa
import pyarrow.parquet as pq

from tests.unit.reading.desks.files import Print, make_docx, make_mail, make_pdf

PARAGRAPHS = (
    "The harbour master of Salvery, Edda Brannigan, said on Monday that the quay would stay "
    "closed “for as long as it takes”.",
    "Two officials told the Beacon that a heater had been left on, according to a café owner.",
    "“Nobody asked us,” said Ines Vale, who has run the ferry since 2011. She denied any role.",
)
COMMENTS = "".join(
    f'<li id="comment-{number}" class="comment"><cite class="fn">Reader {number}</cite>'
    f"<div class='comment-content'><p>Nice try number {number}, but who says so?</p></div></li>"
    for number in range(1, 6)
)
PAGE = (
    "<!doctype html><html lang=en><head><meta charset=utf-8><title>Fire at the quay</title>"
    '<meta property="article:published_time" content="2026-11-02T10:00:00Z">'
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Fire at the quay", '
    '"author": {"name": "Bo Cray"}}</script></head><body><article><h1>Fire at the quay</h1>'
    + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS * 3)
    + f"</article><ol class='commentlist'>{COMMENTS}</ol></body></html>"
)
TEXT = "Fire at the quay\n" + "\n".join(PARAGRAPHS) + "\n\nComments\n\nPosted by Jo\nWho says so?\n"
ITEM = "<item><title>One</title><link>https://beacon.invalid/{}</link><description>{}</description></item>"
RSS = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Beacon</title>'
    + "".join(ITEM.format(number, PARAGRAPHS[1]) for number in range(3))
    + f"<item><title>Two</title><description>{PARAGRAPHS[0]}</description></item></channel></rss>"
)
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Beacon</title><entry><title>One</title>'
    f"<content type='html'>{PARAGRAPHS[0]}</content><updated>2026-11-02T10:00:00Z</updated></entry>"
    "</feed>"
)
SITEMAP = (
    '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    "<url><loc>https://beacon.invalid/1</loc><lastmod>2026-11-02</lastmod></url></urlset>"
)
ROWS = [{"text": paragraph, "title": "Fire", "published": "2026-11-02"} for paragraph in PARAGRAPHS]


@cache
def wholes() -> dict[str, bytes]:
    """An input of each kind, by a file name that it could have."""
    page = PAGE.encode()
    csv = "text,title\n" + "".join(f'"{row["text"]}",Fire\n' for row in ROWS)
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [{"id": "1", "content_text": PARAGRAPHS[0]}, {"url": "https://beacon.invalid/2"}],
    }
    lines = "".join(json.dumps(row) + "\n" for row in ROWS).encode()
    return {
        "page.html": page,
        "article.txt": TEXT.encode(),
        "article.txt.gz": gzip.compress(TEXT.encode()),
        "feed.rss": RSS.encode(),
        "feed.atom": ATOM.encode(),
        "map.xml": SITEMAP.encode(),
        "feed.json": json.dumps(feed).encode(),
        "list.txt": b"https://beacon.invalid/1\nhttps://beacon.invalid/2\n",
        "rows.jsonl": lines,
        "rows.jsonl.gz": gzip.compress(lines),
        "rows.csv": csv.encode(),
        "rows.parquet": _parquet(),
        "crawl.warc": _warc(page) * 2,
        "crawl.warc.gz": gzip.compress(_warc(page)) * 2,
        "pages.zip": _zip({"a/1.html": page, "2.txt": TEXT.encode()}),
        "memo.docx": make_docx(
            "".join(f"<w:p><w:r><w:t>{p}</w:t></w:r></w:p>" for p in PARAGRAPHS)
        ),
        "report.pdf": make_pdf(
            [[Print(p[:90], 700 - 20 * n) for n, p in enumerate(PARAGRAPHS)]] * 2
        ),
        "mail.eml": make_mail("text/plain; charset=utf-8", TEXT.encode()),
        "letter.eml": make_mail("text/html; charset=utf-8", page),
    }


def _warc(page: bytes) -> bytes:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    return (
        b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        b"WARC-Target-URI: https://beacon.invalid/1\r\nWARC-Date: 2026-11-22T10:00:00Z\r\n"
        b"Content-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
    ) % (len(http), http)


def _zip(members: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


def _parquet() -> bytes:
    made = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(ROWS), made)
    return made.getvalue()
