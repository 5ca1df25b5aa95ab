"""The list of verbs that put something on somebody."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Accusing(NamedTuple):
    """A verb that blames its object, or what follows its ``particles``.

    ``reasons`` are the words that bring in what for; ``needs_reason`` says that it blames only
    where one of them stands there.
    """

    particles: tuple[str, ...]
    reasons: tuple[str, ...]
    needs_reason: bool


@cache
def accusing_verbs() -> dict[str, tuple[Accusing, ...]]:
    """The listed verbs by their base form; those with particles first."""
    found: dict[str, list[Accusing]] = {}
    for line in _lines("accusing.txt"):
        entry, _, reasons = line.partition(":")
        lemma, *particles = entry.rstrip("!").split("+")
        verb = Accusing(tuple(particles), tuple(reasons.split()), entry.endswith("!"))
        found.setdefault(lemma, []).append(verb)
    return {lemma: tuple(sorted(senses, reverse=True)) for lemma, senses in found.items()}


@cache
def fault_verbs() -> frozenset[str]:
    """The base forms of the verbs that find fault with their subject."""
    return frozenset(verb for line in _lines("faults.txt") for verb in line.split())


@cache
def fault_nouns() -> frozenset[str]:
    """The base forms of the nouns that find fault with whose they are."""
    return frozenset(noun for line in _lines("fault_nouns.txt") for noun in line.split())


def _lines(name: str) -> list[str]:
    lines = files(__package__).joinpath(name).read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]
