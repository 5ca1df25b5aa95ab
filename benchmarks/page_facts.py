"""How often outlet, title, authors and day of publication are read right off saved pages.

    python -m benchmarks.page_facts --corpus ../shared/corpora [--peer PYTHON]

Compared are letters and digits, in lower case. An outlet is right where its name holds the one of
the gold, or the other way round, without articles, countries and addresses; a title where it is
the gold's, or one of the two begins with the other; authors where exactly those of the gold are
named; a day where it is the gold's, there or in UTC.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import trafilatura

from benchmarks.newspapers import add_option, read_by_peer
from benchmarks.reporting import bootstrap_interval, write_table
from benchmarks.saved_pages import SavedPage, letters, load_fundus
from sayso.reading import Metadata, read_bytes
from sayso.reading.charsets import decode_bytes

_META = re.compile(
    r"""<meta[^>]*(?:property|name)=["']?(?P<name>[\w:.]+)["']?[^>]*content=["'](?P<value>[^"']*)""",
    re.I,
)
_AROUND = re.compile(r"(?:\.[a-z]{2,4}){1,2}$|^the\b|\bonline$|\bnews$", re.I)
#: What the gold's key for an outlet stands for, where it is not the name itself.
_KEYS = {
    "NineNews": "nine 9news",
    "DailyNewsTZ": "dailynews",
    "EuronewsEN": "euronews",
    "LATimes": "losangelestimes",
    "APNews": "apnews associatedpress",
}


class Facts(NamedTuple):
    """What a reader says of a page."""

    outlet: str
    title: str
    authors: frozenset[str]
    published: str


def main() -> None:
    """Measure every reader."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--corpus", type=Path, required=True)
    add_option(parser)
    options = parser.parse_args()
    pages = load_fundus(options.corpus / "fundus_en")
    rows: list[list[object]] = []
    wrong: list[str] = []
    for name, reader in readers(options.peer, pages).items():
        right = [_compare(page, reader(page)) for page in pages]
        for place, fact in enumerate(("outlet", "title", "title, exact", "authors", "day")):
            column = [one[place] for one in right]
            rows.append([fact, name, len(pages), _mean(column), _interval(column)])
        if reader is read_by_sayso:
            wrong = [
                page.name.partition("/")[2]
                for page, one in zip(pages, right, strict=True)
                if not all(one)
            ]
    rows.sort(key=lambda row: str(row[0]))
    header = ["fact", "reader", "pages", "right", "95%"]
    notes = [f"Pages with a fact that sayso has wrong: {', '.join(wrong) or 'none'}"]
    write_table("page_facts", "Facts of saved pages", header, rows, notes)


def read_by_sayso(page: SavedPage) -> Facts:
    """What the document says; the address is given, as for a page that was fetched."""
    document = read_bytes(page.data, page.name, Metadata(url=page.url))
    return _facts(document.outlet, document.title, document.authors, document.published)


def read_by_trafilatura(page: SavedPage) -> Facts:
    """What trafilatura's metadata say."""
    markup = decode_bytes(page.data, page.name, markup=True)
    found = trafilatura.extract_metadata(markup, default_url=page.url)
    return _facts(found.sitename, found.title, (found.author or "").split(";"), found.date)


def read_shared(page: SavedPage) -> Facts:
    """The tags for sharing, as they stand: the baseline."""
    markup = decode_bytes(page.data, page.name, markup=True)
    tags = {match["name"].lower(): match["value"] for match in _META.finditer(markup)}
    return _facts(
        tags.get("og:site_name"),
        tags.get("og:title"),
        [tags.get("author", "")],
        tags.get("article:published_time"),
    )


def readers(
    python: Path | None, pages: Sequence[SavedPage]
) -> dict[str, Callable[[SavedPage], Facts]]:
    """The readers; newspaper4k among them where there is a ``python`` that has it."""
    found: dict[str, Callable[[SavedPage], Facts]] = {
        "sayso": read_by_sayso,
        "trafilatura": read_by_trafilatura,
        "tags for sharing": read_shared,
    }
    if python is None:
        return found
    peer = read_by_peer(python, pages)

    def read_by_newspaper(page: SavedPage) -> Facts:
        article = peer.articles[page.name] or {}
        facts = (article.get(name) for name in ("outlet", "title", "authors", "published"))
        outlet, title, authors, published = facts
        return _facts(outlet, title, authors or (), published)

    return {**found, peer.name: read_by_newspaper}


def _facts(
    outlet: str | None, title: str | None, authors: Sequence[str], published: str | None
) -> Facts:
    names = frozenset(filter(None, map(letters, authors)))
    return Facts(outlet or "", title or "", names, published or "")


def _compare(page: SavedPage, found: Facts) -> tuple[bool, bool, bool, bool, bool]:
    title, gold = letters(found.title), letters(page.title or "")
    authors = frozenset(map(letters, page.authors))
    return (
        _is_outlet(found.outlet, page.outlet or ""),
        bool(title) and (title.startswith(gold) or gold.startswith(title)),
        title == gold,
        found.authors == authors,
        found.published[:10] in _days(page.published or ""),
    )


def _is_outlet(found: str, key: str) -> bool:
    name = letters(_AROUND.sub("", found.strip()))
    golds = f"{_KEYS.get(key, '')} {letters(key)}".split()
    golds += [gold.removeprefix("the") for gold in golds]
    return len(name) > 1 and any(gold in name or name in gold for gold in golds)


def _days(moment: str) -> set[str]:
    then = datetime.fromisoformat(moment)
    return {then.date().isoformat()} | (
        {then.astimezone(UTC).date().isoformat()} if then.tzinfo else set()
    )


def _mean(column: Sequence[bool]) -> float:
    return sum(column) / len(column)


def _interval(column: Sequence[bool]) -> str:
    low, high = bootstrap_interval(column, _mean)
    return f"{low:.2f} to {high:.2f}"


if __name__ == "__main__":
    main()
