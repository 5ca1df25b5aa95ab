"""Whom "they" stands for among the blamed."""

from __future__ import annotations

from msgspec.structs import replace

from sayso import read_text
from sayso.extraction.blame.antecedents import body_before
from sayso.extraction.parsing import parse
from sayso.model import Actor, Span

TEXT = "The Tarnow Harbour Guild and the port met on Monday, and they hid the report."


def test_they_are_the_body_named_last_but_for_the_one_who_speaks() -> None:
    start = TEXT.index("port")
    guild = Actor(id="a1", name="Harbour Guild", kind="organisation", mentions=(Span(4, 24),))
    mentions = (Span(start, start + 4),)
    port = Actor(id="a2", name="port", kind="organisation", mentions=mentions)
    record = replace(read_text(TEXT), actors=(guild, port))
    they, report = (next(t for t in parse(TEXT) if t.lower_ == word) for word in ("they", "report"))
    assert body_before(they, record, without=None) == port
    assert body_before(they, record, without="a2") == guild
    assert body_before(report, record, without=None) is None
