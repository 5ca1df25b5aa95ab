"""Terminal: the article with its marks, its comments, and a table of who says what.

With styles a content is underlined, a cue dim, a source bold behind a filled or hollow dot and a
hedge italic; without them, ``[source] {cue} «content»``. How sure a source sounds is a word behind
the content where it is less than certain, and what is denied begins with "not:".
"""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from itertools import islice

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from sayso.model import Record, Zone
from sayso.output.callings_table import build_callings
from sayso.output.characters import on_one_line
from sayso.output.happenings_table import build_happenings
from sayso.output.marking import mark_paragraphs
from sayso.output.paragraphs import find_paragraphs
from sayso.output.rows import build_table
from sayso.output.summaries import in_comment, write_sentence
from sayso.output.wordings import STANCES

_NARROWEST = 40


def render(record: Record, *, width: int = 80, color: bool = False) -> str:
    """The record as lines of at most ``width`` cells, at least 40; with styles if ``color``.

    Control characters of the document's text are spelt out, so that it cannot act on a terminal.
    """
    width = max(width, _NARROWEST)
    out = StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=color,
        color_system="standard" if color else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    for block in _blocks(record, width=width, styled=color):
        console.print(block, end="\n\n" if isinstance(block, Text) else "\n")
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()).rstrip() + "\n"


def _blocks(record: Record, *, width: int, styled: bool) -> Iterator[RenderableType]:
    """What is printed, block by block: head, text, comments, tables."""
    zones = record.document.zones
    zones = zones or (Zone(kind="body", start=0, end=len(record.document.text)),)
    paragraphs = _mark_zones(record, zones, styled=styled)
    titles = [p for i, zone in enumerate(zones) if zone.kind == "title" for p in paragraphs[i]]
    yield from _head(record, titles, styled=styled)
    for index, zone in enumerate(zones):
        if zone.kind == "body":
            yield from paragraphs[index]
    comments = [index for index, zone in enumerate(zones) if zone.kind == "comment"]
    if comments:
        yield Text(f"COMMENTS ({len(comments)})", "dim" if styled else "")
    for index in comments:
        yield Padding(Group(*_comment(record, index, paragraphs[index])), (0, 4, 1, 4))
    yield from _tables(record, width=width, styled=styled)


def _mark_zones(record: Record, zones: tuple[Zone, ...], *, styled: bool) -> list[list[Text]]:
    """The marked paragraphs of each zone."""
    spans = [find_paragraphs(record.document.text, zone.span) for zone in zones]
    marked = mark_paragraphs(record, [span for group in spans for span in group], styled=styled)
    return [list(islice(marked, len(group))) for group in spans]


def _head(record: Record, titles: list[Text], *, styled: bool) -> Iterator[Text]:
    """Where it was published, the title, the sentence that sums up, and what was not read."""
    document = record.document
    known = [document.outlet, document.published, ", ".join(document.authors)]
    if line := " · ".join(on_one_line(item) for item in known if item):
        yield Text(line, "dim" if styled else "")
    for title in titles or [Text(on_one_line(document.title or ""))]:
        if title:
            title.stylize_before("bold" if styled else "")
            yield title
    notices = [on_one_line(notice.text) for notice in document.notices]
    yield Text("\n".join([write_sentence(record), *notices]))


def _comment(record: Record, index: int, paragraphs: list[Text]) -> Iterator[Text]:
    """A comment: who wrote it, what, and which passages it echoes."""
    zone = record.document.zones[index]
    who = on_one_line(zone.author) if zone.author else "Commenter not named"
    answered = _answered(record, zone)
    yield Text(f"{who}{answered}:")
    yield from paragraphs
    for echo in record.echoes or ():
        if echo.zone == index:
            altered = "" if echo.exact else ", in altered words,"
            quoted = on_one_line(record.document.words((echo.of,)))
            yield Text(f"↑ {STANCES[echo.stance]}{altered} “{quoted}”", "dim")


def _answered(record: Record, zone: Zone) -> str:
    """Whose comment a comment answers, in brackets, where that is known."""
    zones = record.document.zones
    if zone.reply_to is None or not 0 <= zone.reply_to < len(zones):
        return ""
    author = zones[zone.reply_to].author
    return f" (answers {on_one_line(author)})" if author else " (an answer)"


def _tables(record: Record, *, width: int, styled: bool) -> Iterator[RenderableType]:
    """Who says what, in the article and then in its comments."""
    indices = range(len(record.attributions or ()))
    article = [index for index in indices if not in_comment(record, index)]
    comments = [index for index in indices if in_comment(record, index)]
    if article:
        yield build_table(record, article, width=width, styled=styled)
    if comments:
        yield Text("\nIn the comments", "dim" if styled else "")
        yield build_table(record, comments, width=width, styled=styled)
    yield from build_callings(record, width=width, styled=styled)
    yield from build_happenings(record, width=width, styled=styled)
