"""The lists in ``words/``: states with their peoples and seats, groups known by several names."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import NamedTuple

from sayso.model import ActorKind


class Known(NamedTuple):
    """What a listed name stands for; a ``seat`` does so only where it acts or is dealt with."""

    name: str
    kind: ActorKind
    seat: bool = False


@cache
def known_names() -> dict[str, Known]:
    """Every listed name of a state, group or organisation, as written, and what it stands for."""
    found: dict[str, Known] = {}
    for names, _, seats in _states():
        found |= {name: Known(names[0], "state") for name in names}
        found |= {seat: Known(names[0], "state", seat=True) for seat in seats}
    for line in _lines("aliases"):
        kind, first, *rest = (part.strip() for part in line.split(";"))
        known = Known(first, "group" if kind == "group" else "organisation")
        found |= dict.fromkeys((first, *rest), known)
    return found


@cache
def peoples() -> dict[str, str]:
    """The state that each adjective or people's name, in lower case, belongs to."""
    return {word.lower(): names[0] for names, words, _ in _states() for word in words}


@cache
def words(name: str) -> frozenset[str]:
    """The words of ``words/NAME.txt``."""
    return frozenset(word for line in _lines(name) for word in line.split())


@cache
def _states() -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Names, peoples and seats of every state."""
    return tuple(
        tuple(tuple(word.replace("_", " ") for word in part.split()) for part in line.split(";"))
        for line in _lines("states")
    )


def _lines(name: str) -> list[str]:
    file = resources.files("sayso.extraction.actors") / "words" / f"{name}.txt"
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]
