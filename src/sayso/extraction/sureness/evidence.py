"""Whether the text says what a claim rests on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from sayso.extraction.sureness.readings import Reading
from sayso.extraction.sureness.words import texts
from sayso.model import Evidence

LONGEST = 4  # words in an entry
_DENYING = frozenset("no any not never don't doesn't didn't".split())
# A sentence that opens so goes on about the one before: "He offered no proof."
_BACKWARD = (("he",), ("she",), ("they",), ("it",), ("neither",), ("no",), ("but",), ("there",))
_WITHHELD = frozenset("evidence proof source sources".split())


def judge_evidence(reading: Reading) -> Evidence:
    """`given` or `absent` where the text says so, else `none`.

    `absent`: the claim is called baseless, or evidence is said not to have been given. `given`:
    the source is a record, a count or a study, stood by, or the words beside the claim name its
    ground ("citing court papers").
    """
    if _has("absent", reading.sentence) or _withholds_evidence(reading):
        return "absent"
    if reading.next_sentence[:1] in _BACKWARD and _has("absent", reading.next_sentence):
        return "absent"
    source = texts(reading.source)
    if _has("records", _noun_phrase(source)) and source[-1] not in _entries()["speeches"]:
        return "given"
    if _has("witnesses", source) or _has("grounds", reading.sentence):
        return "given"
    return "none"


def _noun_phrase(source: Sequence[str]) -> Sequence[str]:
    """The source without the clause that may follow ("sources who spoke off the record")."""
    end = next((i for i, word in enumerate(source) if i and word in ("who", "which", ",")), None)
    return source[:end]


def _withholds_evidence(reading: Reading) -> bool:
    """Whether it is evidence that the source did not give: "did not provide | any proof"."""
    return reading.negated and bool(_WITHHELD.intersection(texts(reading.content)[:5]))


def _has(heading: str, words: Sequence[str]) -> bool:
    """Whether ``words`` hold an entry of the list under ``heading``."""
    entries = _entries()[heading]
    return any(
        " ".join(words[index : index + size]) in entries
        for index in range(len(words))
        for size in range(1, LONGEST + 1)
        if not _DENYING.intersection(words[max(0, index - 2) : index])
    )


@cache
def _entries() -> dict[str, frozenset[str]]:
    entries: dict[str, frozenset[str]] = {}
    heading = ""
    for line in files(__package__).joinpath("evidence.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[]")
        elif not line.startswith("#"):
            words = frozenset(entry.replace("+", " ") for entry in line.split())
            entries[heading] = entries.get(heading, frozenset()) | words
    return entries
