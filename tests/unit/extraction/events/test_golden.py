"""Events, blame and conflicts of an article of our own, as a file that people can read.

Write it anew with ``python -m tests.unit.extraction.events.test_golden`` and read the diff.
"""

from __future__ import annotations

from pathlib import Path

from sayso.extraction.pipeline import extract
from sayso.model import Record
from sayso.reading import Metadata, read_text
from tests.unit.extraction.events.rendering import write_lines

GOLDEN = Path(__file__).parent / "golden"


def _read() -> Record:
    text = (GOLDEN / "depot.txt").read_text("utf-8")
    return extract(read_text(text, "depot", Metadata(published="2026-03-11")))


def _lines(record: Record) -> str:
    return "\n".join(write_lines(record)) + "\n"


def test_the_article_is_read_as_written_down() -> None:
    assert _lines(_read()) == (GOLDEN / "depot-events.txt").read_text("utf-8")


def test_a_denial_names_the_event_it_is_about() -> None:
    record = _read()
    (denial,) = [each.denies for each in record.attributions or () if each.denies]
    event = next(each for each in record.events or () if each.id == denial.event)
    assert "drone attack" in {span.words(record.document.text) for span in event.mentions}


if __name__ == "__main__":
    (GOLDEN / "depot-events.txt").write_text(_lines(_read()), encoding="utf-8")
