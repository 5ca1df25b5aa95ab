"""Write the golden file of the subjects anew: ``python -m tests.functional.write_subjects``.

Then read the diff: who the article talks about, what it calls them, in whose mouth, how they are
tied. The article is written for this test.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import sayso
from sayso.model import Record

FOLDER = Path(__file__).parent / "subjects"
ARTICLE, GOLDEN = FOLDER / "harbour-guard.txt", FOLDER / "harbour-guard.md"


def describe() -> str:
    """The actors, labels and relations of the article, as a page for people."""
    record = sayso.read(ARTICLE)
    return "\n".join(_lines(record)) + "\n"


def _lines(record: Record) -> Iterator[str]:
    text = record.document.text
    names = {actor.id: actor.name for actor in record.actors or ()}
    yield "# Actors"
    for actor in record.actors or ():
        words = Counter(" ".join(span.words(text).split()) for span in actor.mentions)
        said = "; ".join(word if n == 1 else f"{word} ({n})" for word, n in words.items())
        yield f"- {actor.name}, {actor.kind}: {said}"
    yield "# Labels"
    for label in record.labels or ():
        target = names.get(label.target or "", f"“{label.target_text}”")
        yield f"- {label.text}, on {target}: {_user(record, label.used_by)} {label.stance} it"
    yield "# Relations"
    for tie in record.relations or ():
        other = names.get(tie.object, f"“{tie.object}”")
        by = _user(record, tie.asserted_by)
        yield f"- {names[tie.subject]} {tie.relation} {other}: {by}"


def _user(record: Record, used_by: str) -> str:
    source = record.source(used_by)
    return (source.name or source.description or source.kind) if source else used_by


if __name__ == "__main__":
    GOLDEN.write_text(describe(), encoding="utf-8")
