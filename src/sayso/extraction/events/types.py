"""The types of events, and the kinds of happening that words speak of."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Literal, NamedTuple

Part = Literal["noun", "verb"]

# Each type and the PLOVER event type that it is, where one fits.
# Source: PLOVER, Political Language Ontology for Verifiable Event Records, Halterman et al. (2023).
EVENT_TYPES: dict[str, str | None] = {
    "attack": "ASSAULT",
    "death": None,
    "injury": None,
    "arrest": "COERCE",
    "restriction": "COERCE",
    "trial": "ACCUSE",
    "inquiry": None,
    "cyberattack": None,
    "crime": None,
    "deceit": None,
    "accident": None,
    "disaster": None,
    "protest": "PROTEST",
    "sanction": "SANCTION",
    "threat": "THREATEN",
    "deployment": "MOBILIZE",
    "trade": None,
    "withdrawal": "RETREAT",
    "agreement": "AGREE",
    "meeting": "CONSULT",
    "release": "CONCEDE",
    "aid": "AID",
    "election": None,
    "post": None,
    "decision": None,
    "business": None,
    "escape": None,
    "contest": None,
    "other": None,
}

_PARTS: dict[str, tuple[Part, ...]] = {"n": ("noun",), "v": ("verb",), "": ("noun", "verb")}


class Kind(NamedTuple):
    """A kind of happening, and its type of event."""

    name: str
    type: str


def kind_of(lemma: str, part: Part) -> Kind | None:
    """The kind of happening that a word speaks of, None where it is on no list."""
    return _kinds().get((lemma, part))


@cache
def _kinds() -> dict[tuple[str, Part], Kind]:
    file = resources.files("sayso.extraction.events") / "kinds.txt"
    found: dict[tuple[str, Part], Kind] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        head, words = line.split(":")
        kind = Kind(*head.split())
        for entry in words.split():
            word, _, part = entry.partition("/")
            found |= {(word, each): kind for each in _PARTS[part] if (word, each) not in found}
    return found
