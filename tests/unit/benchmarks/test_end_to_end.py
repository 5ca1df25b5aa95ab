"""Which attribution counts as the one that a gold row is about."""

from __future__ import annotations

from benchmarks.end_to_end import best_match
from sayso.model import Attribution, Document, Record, Span

TEXT = "The mayor said the old bridge would open in May."


def said(name: str, words: str) -> Attribution:
    start = TEXT.index(words)
    content = (Span(start, start + len(words)),)
    return Attribution(id=name, source=(), cue=(), content=content, confidence=1.0)


def match(*found: Attribution) -> str | None:
    document = Document(id="d", origin="test", text=TEXT)
    best = best_match(
        said("gold", "the old bridge would open in May"),
        Record(sayso="0", document=document, attributions=found),
    )
    return best.id if best else None


def test_the_content_that_shares_most_words_counts() -> None:
    assert (
        match(said("half", "bridge would open in"), said("most", "old bridge would open in May"))
        == "most"
    )


def test_half_of_the_words_are_enough_and_less_is_not() -> None:
    assert match(said("most", "the old bridge would")) == "most"
    assert match(said("few", "in May")) is None
    assert match() is None
