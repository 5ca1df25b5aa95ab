"""Renders the pages of a set such as ``benchmarks/data/comment_markup`` and writes their gold.

    python -m benchmarks.comment_rendering --corpus benchmarks/data/comment_markup

Each template sets the same kind of thread as one comment system does. ``pages/`` and
``gold.jsonl`` are what ``benchmarks.comment_markup`` reads; they are kept in the repository, so
this runs only after a template or an article has changed.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import uuid
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

FIRST_NUMBER = 4101
#: A reply shows by the words it quotes.
QUOTING = frozenset({"vbulletin4", "vbulletin5", "phpbb", "xenforo"})
#: A reply does not show.
FLAT = frozenset(
    "vbulletin3 discourse discourse_crawler kubrick blogger_classic utterances invision mybb "
    "nodebb table_guestbook".split()
)
ONE_LEVEL = frozenset({"blogger"})  # every reply hangs on the first comment of its thread

Comment = dict[str, Any]


def main() -> None:
    """Write every page and the gold of all."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--corpus", type=Path, required=True)
    folder: Path = parser.parse_args().corpus
    articles = json.loads((folder / "articles.json").read_text(encoding="utf-8"))
    loader = FileSystemLoader(folder / "templates")
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    environment.filters["when"] = _write_date
    systems = sorted(set(environment.list_templates()) - {"base.html"})
    (folder / "pages").mkdir(exist_ok=True)
    lines = []
    for position, name in enumerate(systems):
        system = name.removesuffix(".html")
        article = articles[position % len(articles)]
        comments = _number(article["comments"])
        flat = list(_walk(comments))
        context = {"article": article, "comments": comments, "flat": flat, "count": len(flat)}
        page = environment.get_template(name).render(context)
        (folder / "pages" / name).write_text(page, encoding="utf-8")
        lines.append(json.dumps(_gold(system, article, flat), ensure_ascii=False))
    (folder / "gold.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _number(comments: list[Comment]) -> list[Comment]:
    """The comments of a thread with all that a template may show of them."""
    numbers = iter(range(FIRST_NUMBER, FIRST_NUMBER + 1000))

    def fill(comment: Comment, parent: Comment | None, depth: int) -> Comment:
        number = next(numbers)
        seed = f"{comment['author']} {comment['published']}"
        digest = hashlib.sha256(seed.encode()).hexdigest()
        filled: Comment = {
            **comment,
            "number": number,
            "key": digest[:7],
            "uuid": str(uuid.UUID(digest[:32])),
            "depth": depth,
            "quoted": parent,
            "subject": " ".join(comment["text"][0].split()[:4]),
            "plain": "\n\n".join(comment["text"]),
            "html": "".join(f"<p>{line}</p>" for line in comment["text"]),
        }
        for name, key in (
            ("", "number"),
            ("_author", "author"),
            ("_key", "key"),
            ("_uuid", "uuid"),
        ):
            filled[f"parent{name}"] = parent[key] if parent else None
        filled["replies"] = [fill(reply, filled, depth + 1) for reply in comment["replies"]]
        filled["flat"] = list(_walk(filled["replies"]))
        return filled

    return [fill(comment, None, 1) for comment in comments]


def _walk(comments: list[Comment]) -> Iterator[Comment]:
    for comment in comments:
        yield comment
        yield from _walk(comment["replies"])


def _gold(system: str, article: dict[str, Any], flat: list[Comment]) -> dict[str, Any]:
    places = {comment["number"]: place for place, comment in enumerate(flat)}
    comments = [
        {
            "author": comment["author"],
            "published": comment["published"],
            "text": _words(system, comment),
            "reply_to": _parent(system, comment, flat, places),
        }
        for comment in flat
    ]
    return {"page": system, "body": article["body"], "comments": comments}


def _words(system: str, comment: Comment) -> str:
    quoted = comment["quoted"] if system in QUOTING else None
    lines = [quoted["text"][0], *comment["text"]] if quoted else comment["text"]
    return "\n".join(lines)


def _parent(
    system: str, comment: Comment, flat: list[Comment], places: dict[int, int]
) -> int | None:
    if comment["parent"] is None or system in FLAT:
        return None
    if system not in ONE_LEVEL:
        return places[comment["parent"]]
    place = places[comment["number"]]
    return max(places[one["number"]] for one in flat[:place] if one["depth"] == 1)


def _write_date(moment: str, form: str) -> str:
    return datetime.fromisoformat(moment).strftime(form)


if __name__ == "__main__":
    main()
