"""Hits: what was found in a ledger, as a table for a terminal, JSON lines or CSV."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

import msgspec
from rich.console import Console
from rich.table import Table
from rich.text import Text

from sayso.output.characters import on_one_line
from sayso.output.csv import write_rows
from sayso.output.wordings import SURENESS

if TYPE_CHECKING:
    from sayso.ledger import Hit, Page

_LINES_OF_CONTENT, _LINES_OF_TITLE = 3, 2


def render_jsonl(page: Page) -> str:
    """One hit a line; the marks are spans of its ``content``."""
    return "".join(msgspec.json.encode(hit).decode() + "\n" for hit in page.hits)


def render_csv(page: Page) -> str:
    """A header and one hit a row, without the marks."""
    from sayso.ledger import Hit

    names = [name for name in Hit.__struct_fields__ if name != "marks"]
    file = StringIO(newline="")
    write_rows(file, [names, *([getattr(hit, name) for name in names] for hit in page.hits)])
    return file.getvalue()


def render_table(page: Page, *, limit: int, width: int = 80, styled: bool = False) -> str:
    """The hits as a table of at most ``width`` cells, and a line on which they are.

    ``limit`` is how many a page holds.
    """
    out = StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=styled,
        color_system="standard" if styled else None,
        highlight=False,
        markup=False,
        emoji=False,
    )
    if page.hits:
        console.print(_table(page, width))
    console.print(Text(_summary(page, limit)))
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def _table(page: Page, width: int) -> Table:
    who, where = width // 4, width // 4
    what = width - who - where - 4
    table = Table(box=None, padding=(0, 2, 1, 0), pad_edge=False, header_style="dim")
    for name, room in (("WHO", who), ("WHAT", what), ("WHERE", where)):
        table.add_column(name, width=room, overflow="fold")
    for hit in page.hits:
        content = _marked(hit)
        content.truncate(what * _LINES_OF_CONTENT, overflow="ellipsis")
        table.add_row(_who(hit), content, _where(hit, where))
    return table


def _who(hit: Hit) -> Text:
    cell = Text(on_one_line(hit.who) or "(no source found)", "bold")
    sureness = "denied" if hit.polarity == "-" else SURENESS.get(hit.certainty or "")
    notes = [part for part in (on_one_line(hit.cue), sureness) if part]
    return cell.append("\n" + " · ".join(notes), "not bold dim")


def _marked(hit: Hit) -> Text:
    """The content on one line, the words looked for underlined, denied content behind "not:"."""
    cell, offset = Text("not: " if hit.polarity == "-" else ""), 0
    for mark in hit.marks:
        cell.append(_squeezed(hit.content[offset : mark.start]))
        cell.append(_squeezed(hit.content[mark.start : mark.end]), "underline")
        offset = mark.end
    return cell.append(_squeezed(hit.content[offset:]))


def _squeezed(words: str) -> str:
    """The words with what acts made visible, and the white space at their ends as one space."""
    shown = on_one_line(words)
    before = " " if words[:1].isspace() else ""
    after = " " if shown and words[-1:].isspace() else ""
    return before + shown + after


def _where(hit: Hit, room: int) -> Text:
    """Outlet, day, title and id."""
    title = Text(on_one_line(hit.title or ""))
    title.truncate(room * _LINES_OF_TITLE, overflow="ellipsis")
    lines = (on_one_line(hit.outlet or ""), on_one_line(hit.published or "")[:10], title.plain)
    cell = Text("\n".join(line for line in lines if line))
    return cell.append(("\n" if cell.plain else "") + hit.attribution, "dim")


def _summary(page: Page, limit: int) -> str:
    """Which these are, and how to see the others."""
    if not page.hits:
        none = "Nothing found: fewer words or filters find more; `sayso stats` tells what there is."
        return none if page.number == 1 else f"Nothing on page {page.number}."
    first = (page.number - 1) * limit + 1
    order = "the best match" if page.ranked else "the newest"
    further = f"; --page {page.number + 1} shows more" if page.more else ""
    return f"{first} to {first + len(page.hits) - 1}, {order} first{further}"
