"""Reads pages by newspaper4k; run by ``benchmarks.newspapers`` in an interpreter that has it.

A page a line comes in, ``{"url": ..., "markup": ...}``; what was read of it a line goes out, after
a first line with the version. Only the standard library and newspaper4k are imported.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import newspaper  # type: ignore[import-not-found, unused-ignore]


def main() -> None:
    """Answer every line."""
    print(json.dumps(newspaper.__version__))
    for line in sys.stdin:
        page = json.loads(line)
        print(json.dumps(read(page["url"], page["markup"])))


def read(url: str, markup: str) -> dict[str, Any] | None:
    """Body and facts of a page; None where newspaper4k stumbles over it."""
    article = newspaper.Article(url)
    try:
        article.download(input_html=markup)
        article.parse()
    except Exception:  # languages that it lacks a library for
        return None
    return {
        "text": article.text,
        "title": article.title,
        "authors": list(article.authors),
        "published": str(article.publish_date or ""),
        "outlet": str(article.meta_site_name or ""),
    }


if __name__ == "__main__":
    main()
