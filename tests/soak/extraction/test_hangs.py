"""No text keeps the stages for ever; run by ``make soak``.

Each document has a bound that no honest reading comes near, so that a search without an end is
found: on texts made to be hard, and on every text of ``../shared/corpora`` where it is there.
"""

from __future__ import annotations

import json
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import pytest

from sayso.extraction.pipeline import extract
from sayso.reading import Metadata, read_text

pytestmark = pytest.mark.soak

CORPORA = Path(__file__).parents[4] / "shared" / "corpora"
BOUND = 180  # seconds for a document; a long one takes about two on a quiet machine
LONGEST = 200_000  # code points; a longer one would come near the bound honestly

SENTENCE = "The mayor said that the guard had denied that the union accused him of arson. "
HARD = {
    "blank": "x" + " \n\t" * 2000,
    "one word": "a" * 20_000,
    "no verb": "The old man of the village near the harbour, " * 400,
    "only verbs": "said denied accused blamed claimed " * 400,
    "nested": "He said that she said that " * 150 + "the port was shut.",
    "one sentence": SENTENCE.replace(". ", ", and ") * 150,
    "open quotes": '"The port is shut, he said. ' * 300,
    "quotes alone": "\u201c\u201d\"'" * 2000,
    "brackets": "(" * 3000 + "the port" + ")" * 3000,
    "capitals": "THE MAYOR SAID THE GUARD DENIED IT. " * 200,
    "names": "Edda Brannigan, Mayor Calder, the HWU and Karsa " * 300,
    "pronouns": "He said they told her it was theirs. " * 400,
    "numbers": "3 killed, 12 wounded on 5 March 2020 at 6.15 am; " * 300,
    "lines": "said the mayor\n" * 2000,
    "headline": "Mayor Blames Guard, Union Denies Role In Fire\n" * 300,
    "links": "http://example.org/a?b=c#d @guard #arson " * 400,
    "other scripts": "\u5e02\u957f\u8bf4 \u0645\u0633\u0624\u0648\u0644 \U0001f525 " * 800,
    "dashes": "the port \u2014 shut, the guard said \u2014 was open - " * 300,
    "long": SENTENCE * 1500,
}


class StuckError(BaseException):
    """A document took longer than the bound; no stage may catch this."""


@contextmanager
def _bounded(name: str) -> Iterator[None]:
    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise StuckError(f"{name} took more than {BOUND} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(BOUND)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def _read(name: str, text: str) -> None:
    document = read_text(text[:LONGEST], name, Metadata(published="2026-03-11"))
    with _bounded(name):
        extract(document)


@pytest.mark.parametrize("name", HARD)
def test_hard_texts_come_to_an_end(name: str) -> None:
    _read(name, HARD[name])


def _texts(folder: Path) -> Iterator[tuple[str, str]]:
    """The texts of a corpus, in its text files and in the rows of its JSON lines."""
    for path in sorted(folder.rglob("*.txt")):
        yield path.name, path.read_text("utf-8", errors="replace")
    for path in sorted(folder.rglob("*.jsonl")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            row = json.loads(line)
            text = row.get("text") if isinstance(row, dict) else None
            if isinstance(text, str) and len(text) > 300:
                yield f"{path.name}:{number}", text


@pytest.mark.skipif(not CORPORA.is_dir(), reason="../shared/corpora is not there")
@pytest.mark.parametrize(
    "corpus", sorted(each.name for each in CORPORA.glob("*") if each.is_dir()) or ["none"]
)
def test_texts_of_corpora_come_to_an_end(corpus: str) -> None:
    for name, text in _texts(CORPORA / corpus):
        _read(name, text)
