"""The terminal's table of what a record calls whom, and in whose mouth."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from sayso.model import Record
from sayso.output.callings import VOICES, Called, group_callings, list_actors
from sayso.output.characters import on_one_line

_MOST = 8  # actors named in the line above the table


def build_callings(record: Record, *, width: int, styled: bool) -> Iterator[RenderableType]:
    """A line of the actors mentioned most, and the table of labels; nothing where there are none.

    A plain mark is the outlet's own voice, one in quotation marks somebody's who is quoted, one
    behind a corner is rejected.
    """
    actors = list_actors(record, _MOST)
    if actors:
        named = ", ".join(f"{on_one_line(a.name)} ({a.kind}, {len(a.mentions)})" for a in actors)
        yield Text(f"\nActors: {named}", "dim" if styled else "")
    called = group_callings(record)
    if called:
        yield Text("\nWhat is called what", "dim" if styled else "")
        yield _table(called, width)


def _table(called: tuple[Called, ...], width: int) -> Table:
    table = Table(box=None, pad_edge=False, show_edge=False, padding=(0, 2, 0, 0))
    third = (width - 4) // 3
    table.add_column("CALLED", width=third)
    table.add_column("WHAT", width=width - 4 - 2 * third)
    table.add_column("BY", width=third)
    for each in called:
        for number, calling in enumerate(each.callings):
            mark, word = VOICES[calling.voice]
            by = calling.user if calling.voice != "disputed" else f"{calling.user} ({word})"
            table.add_row(
                Text("" if number else each.name), Text(f"{mark} {calling.text}"), Text(by)
            )
    return table
