"""Rows: the table of who says what, for a terminal. Only what is said is ever cut."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group
from rich.table import Table
from rich.text import Text

from sayso.model import Attribution, Record
from sayso.output.characters import on_one_line
from sayso.output.families import Family
from sayso.output.marking import DOTS
from sayso.output.wordings import Who, describe_relay, describe_speaker, describe_sureness

_WIDEST_WHO, _WIDEST_HOW = 36, 18
_LINES_OF_CONTENT = 2
_DEEPEST = 3


def build_table(record: Record, indices: Sequence[int], *, width: int, styled: bool) -> Table:
    """One row for each of the attributions at ``indices``, in ``width`` cells.

    A source's details stand where it first speaks; a nested attribution is indented.
    """
    who = min(width * 2 // 5, _WIDEST_WHO)
    how = min(width // 5 + 1, _WIDEST_HOW)
    what = width - who - how - 4
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    for name, room in (("WHO", who), ("HOW", how), ("WHAT", what)):
        table.add_column(name, width=room, overflow="fold")
    family = Family({attribution.id: attribution for attribution in record.attributions or ()})
    seen: set[str | None] = {None}
    for index in indices:
        attribution = (record.attributions or ())[index]
        fresh = attribution.speaker not in seen
        seen.add(attribution.speaker)
        table.add_row(
            _who(record, attribution, family, fresh=fresh, styled=styled),
            _how(record, attribution),
            _what(record, attribution, room=what * _LINES_OF_CONTENT),
        )
    return table


def _who(
    record: Record, attribution: Attribution, family: Family, *, fresh: bool, styled: bool
) -> Table:
    """The source behind its dot, and below it what is known of it and through whom it came."""
    who = describe_speaker(record, attribution)
    # The way begins with the source, which stands above.
    way = "".join(f"› {link} " for link in describe_relay(record, attribution, family)[1:])
    below = [line for line in (_details(who) if fresh else "", way.rstrip()) if line]
    cell = Table.grid(padding=(0, 1, 0, 0))
    cell.add_column(no_wrap=True)
    cell.add_column(overflow="fold")
    lines = [Text(who.label, "bold" if styled else ""), *(Text(line, "dim") for line in below)]
    depth = min(len(family.ancestors(attribution)), _DEEPEST)
    cell.add_row("  " * depth + DOTS[who.shape], Group(*lines))
    return cell


def _details(who: Who) -> str:
    """The kind of a source in a word, and its details."""
    kind = who.word if who.word != who.label.lower() else ""
    return ", ".join(part for part in (kind, *who.details) if part)


def _how(record: Record, attribution: Attribution) -> Text:
    """The cue and how sure the source sounds."""
    cue = on_one_line(record.document.words(attribution.cue))
    return Text(" · ".join(part for part in (cue, *describe_sureness(attribution)) if part))


def _what(record: Record, attribution: Attribution, *, room: int) -> Text:
    """The content, cut where it is longer than ``room`` cells."""
    words = on_one_line(record.document.words(attribution.content))
    content = Text(f"not: {words}" if attribution.polarity == "-" else words)
    content.truncate(room - room // 8, overflow="ellipsis")  # lines end early, between words
    return content
