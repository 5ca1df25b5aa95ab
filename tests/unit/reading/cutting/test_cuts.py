"""Where articles end and comments begin."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Document
from sayso.reading import read_text
from sayso.reading.cutting.cuts import find_endings
from sayso.reading.cutting.views import view_page
from sayso.reading.paragraphs import find_paragraphs

NEWS = """The Tarn Valley council voted on Tuesday to close the swimming pool at Lowick.
Leader Maud Ferris said that repairs would cost £2.1m. “There is no such sum,” she told reporters.
About 300 people swim there each week, according to figures published in March.
A spokesman for the swimmers’ club said that it would appeal against the decision.
The pool, which opened in 1934, will close on 30 September."""

FURNISHED = """
2 Comments
Ann P
3 hours ago
what a waste!! i learned to swim there
Reply
Tom
2 hours ago
“There is no such sum”
Funny how there was one for the car park.

My kids are in that pool every Saturday.
Reply"""


def kinds(document: Document) -> list[str]:
    return [zone.kind for zone in document.zones]


def test_an_article_alone_stays_whole() -> None:
    assert kinds(read_text(NEWS, "x")) == ["body"]


def test_furniture_parts_the_comments() -> None:
    document = read_text(NEWS + FURNISHED, "x")
    assert kinds(document) == ["body", "comment", "comment"]
    body, first, second = (document.text[zone.start : zone.end] for zone in document.zones)
    assert body == NEWS
    assert first.startswith("2 Comments\nAnn P") and first.endswith("Reply")
    assert second.startswith("Tom") and second.endswith("Reply")


def test_comments_without_furniture_are_found() -> None:
    comments = (
        "Shame on them! I learned to swim there and so did my mum.",
        "“There is no such sum”\nThere was one for the car park, wasn't there?",
        "@Ann exactly. they never listen",
    )
    document = read_text("\n".join((NEWS, *comments)), "x")
    found = [document.text[z.start : z.end] for z in document.zones if z.kind == "comment"]
    assert found == list(comments)


def test_blank_lines_everywhere_change_nothing() -> None:
    text = f"{NEWS}\nThanks for this. I learned to swim there!\nWhat a shame lol"
    spaced = text.replace("\n", "\n\n")
    assert kinds(read_text(text, "x")) == kinds(read_text(spaced, "x"))


def test_no_comment_of_the_seed_is_credited_to_the_article(shared: Path) -> None:
    text = (shared / "seed" / "al-asad.txt").read_text(encoding="utf-8")
    document = read_text(text, "seed")
    lines = [text[: zone.end].count("\n") + 1 for zone in document.zones if zone.kind == "body"]
    starts = {text[: z.start].count("\n") + 1 for z in document.zones if z.kind == "comment"}
    assert lines == [7]
    assert {8, 11, 12, 13, 20, 21, 24, 26, 28} <= starts


def test_pages_learned_from_are_mostly_cut_right() -> None:
    folder = Path(__file__).parents[4] / "benchmarks/data/comment_pages/tuning"
    rows = [json.loads(line) for line in (folder / "gold.jsonl").read_text().splitlines()]
    right = 0
    for row in rows:
        document = read_text((folder / f"{row['page']}.txt").read_text(encoding="utf-8"), "x")
        body = next(zone for zone in document.zones if zone.kind == "body")
        lines = [line for line in document.text[: body.end].split("\n") if line.strip()]
        right += len(lines) == row["body_end"] + 1
    assert right >= 0.8 * len(rows)


@given(st.lists(st.sampled_from([*NEWS.split("\n"), *FURNISHED.split("\n")[1:]]), min_size=2))
def test_endings_are_probabilities(lines: list[str]) -> None:
    text = "\n".join(line for line in lines if line) or "a\nb"
    paragraphs = find_paragraphs(text)
    if len(paragraphs) < 2:
        return
    endings = find_endings(view_page(text, paragraphs))
    assert len(endings) == len(paragraphs) + 1
    assert abs(sum(endings) - 1) < 1e-9
    assert endings[0] == 0
