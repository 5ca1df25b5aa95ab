"""Words that may speak of one happening: of one root ("explode", "explosion") or one sense."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import resources

# Families that no rule of spelling joins.
_IRREGULAR = {
    word: line.split()[0]
    for line in (
        "die death dead dies died|lose loss lost|sell sale sold|choose choice chose|"
        "fly flight flew|steal theft stolen stole|speak speech spoke|grow growth grew|"
        "fail failure|depart departure|flee flight fled|give gift gave|see sight saw|"
        "think thought|know knowledge|marry wedding marriage|advise advice|prove proof|"
        "believe belief|enter entry entrance|succeed success|proceed process|decide decision|"
        "respond response|defend defence defense|offend offence offense|destroy destruction|"
        "slay slain slew|shoot shot|hide hid hidden|catch caught|win won|find found|buy bought"
    ).split("|")
    for word in line.split()
}  # fmt: skip
_ENDINGS = re.compile(
    r"(?:ization|isation|ations?|itions?|utions?|ctions?|sions?|tions?|ments?|ances?|ences?|als?"
    r"|ings?|ures?|ees?|ers?|ors?|ed|es|e|y|s)$"
)
_NONE: frozenset[int] = frozenset()
_SHORTEST = 4  # letters that two words must share to be of one root


def same_root(a: str, b: str) -> bool:
    """Whether two words in their base forms are built on the same root."""
    if a == b:
        return True
    stem = _stem(a)
    return (len(stem) >= _SHORTEST and stem == _stem(b)) or _irregular(a) == _irregular(b) != ""


def _irregular(word: str) -> str:
    return _IRREGULAR.get(word, "")


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    """``word`` without its ending, a doubled last letter single."""
    stem = _ENDINGS.sub("", word)
    if len(stem) > 2 and stem[-1] == stem[-2]:
        stem = stem[:-1]
    return stem if len(stem) >= _SHORTEST else word


def same_sense(a: str, b: str) -> bool:
    """Whether two words in their base forms stand on one line of ``synonyms.txt``."""
    senses = _senses()
    return not senses.get(a, _NONE).isdisjoint(senses.get(b, _NONE))


@cache
def _senses() -> dict[str, frozenset[int]]:
    """The numbers of the lines that each word stands on."""
    file = resources.files("sayso.extraction.events") / "synonyms.txt"
    found: dict[str, set[int]] = {}
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines()):
        for word in () if line.startswith("#") else line.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}
