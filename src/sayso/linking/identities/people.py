"""People: which spellings of names mean one person, among all those of a story."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sayso.extraction.sources.lexicons import lexicon

_WORD = re.compile(r"[\w’'-]+")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


class Name(NamedTuple):
    """A person's name in lower case: given names, surname, and what sets off a namesake."""

    given: tuple[str, ...]
    surname: str
    suffix: str


def read_name(name: str) -> Name:
    """The parts of a name, without titles."""
    words = [word.lower().replace("’", "'").removesuffix("'s") for word in _WORD.findall(name)]
    suffix = next((word for word in words if word in _SUFFIXES), "")
    kept = [word for word in words if word not in _SUFFIXES and word not in lexicon("titles")]
    kept = kept or words or [name.lower()]
    return Name(tuple(kept[:-1]), kept[-1], suffix)


def person_keys(names: Iterable[str]) -> Mapping[str, str]:
    """For each name what all names of the same person share, "" where it may be several people.

    A bare surname is the person of that surname, where the story has one only.
    """
    families: dict[str, dict[str, Name]] = defaultdict(dict)
    for name in sorted(set(names)):
        read = read_name(name)
        families[read.surname][name] = read
    keys: dict[str, str] = {}
    for family in families.values():
        keys |= _keys_of_family(family)
    return keys


def _keys_of_family(family: Mapping[str, Name]) -> dict[str, str]:
    """The keys of names with one surname; the first full name of each person stands for them."""
    people: list[Name] = []
    for name in sorted(family.values(), key=lambda name: (-len(name.given), name)):
        if name.given and not any(_agree(name, person) for person in people):
            people.append(name)
    keys = {}
    for spelling, name in family.items():
        fitting = [person for person in people if _agree(name, person)]
        if not name.given and len(fitting) != 1:
            keys[spelling] = "" if fitting else name.surname
        else:
            keys[spelling] = " ".join((*fitting[0].given, name.surname, fitting[0].suffix))
    return keys


def _agree(one: Name, other: Name) -> bool:
    """Whether two names of one surname may be one person's.

    They are where they share a given name, or where one has only the initials of the other.
    """
    if not one.given:
        return not other.suffix
    if one.suffix != other.suffix and one.suffix and other.suffix:
        return False
    if {word for word in one.given if len(word) > 1} & set(other.given):
        return one.suffix == other.suffix
    first, second = sorted((one.given[0], other.given[0]), key=len)
    return len(first) == 1 and second.startswith(first)
