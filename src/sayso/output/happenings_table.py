"""The terminal's tables of what happened, who is blamed for it, and what conflicts."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from sayso.model import Record
from sayso.output.happenings import Answer, list_disputes, list_happenings


def build_happenings(record: Record, *, width: int, styled: bool) -> Iterator[RenderableType]:
    """A table of blame by event and a list of conflicts; nothing where there are none.

    Who is cleared begins with "not:", as denied content does.
    """
    quiet = "dim" if styled else ""
    heading = "bold" if styled else ""
    happenings = list_happenings(record)
    if happenings:
        yield Text("\nWhat happened, and who is blamed", quiet)
    for happening in happenings:
        facts = Text(" · ".join((happening.name, happening.type, *happening.facts)), heading)
        yield Padding(
            Group(facts, _table(happening.blame, width)) if happening.blame else facts, (0, 0, 1, 0)
        )
    disputes = list_disputes(record)
    if disputes:
        yield Text("\nWhat cannot all hold", quiet)
    for dispute in disputes:
        lines = [f"  {each.what}: {each.who}, “{each.words}”" for each in dispute.answers]
        question = Text(f"{dispute.question}: {dispute.event}", heading)
        yield Padding(Group(question, *map(Text, lines)), (0, 0, 1, 0))


def _table(answers: tuple[Answer, ...], width: int) -> Table:
    table = Table(box=None, pad_edge=False, show_edge=False, padding=(0, 2, 0, 0))
    sure = 11
    third = (width - sure - 8) // 3
    table.add_column("  BY", width=third)
    table.add_column("BLAMES", width=third)
    table.add_column("HOW SURE", width=sure)
    table.add_column("IN THESE WORDS", width=width - sure - 8 - 2 * third)
    for answer in answers:
        blamed = f"not: {answer.what}" if answer.denied else answer.what
        row = (f"  {answer.who}", blamed, answer.sure, f"“{answer.words}”")
        table.add_row(*(Text(cell) for cell in row))
    return table
