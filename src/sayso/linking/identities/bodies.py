"""Bodies: which names of organisations and states mean one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from sayso.extraction.actors.lexicons import known_names, peoples
from sayso.extraction.actors.spellings import canonical, initials, is_acronym

_ARTICLE = re.compile(r"^(?:the|an?|its|his|her|their)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?\b")
_STAFF = re.compile(
    r"\s+(?:government|authorities|regime|officials?|leaders?|leadership|state)$", re.IGNORECASE
)
_COUNTRY = re.compile(r"^(?:u\.?s\.?|united states|american|u\.?k\.?|british)\s+(?=\w+ \w)", re.I)
_LONGEST_BODY = 4  # words
_SAME = {"army": "military", "troops": "military", "ministries": "ministry"}
_HEADS = frozenset(
    "military police court ministry department agency agencies office team campaign "
    "administration authorities government committee council commission parliament bureau "
    "embassy union party".split()
)
_PRESIDENCY = re.compile(r"^(?:(?:\w+ )?administration|white house)$")


def body_key(name: str) -> str:
    """What the spellings of a body's name share; a state's government goes by the state."""
    bare = _ARTICLE.sub("", name.strip())
    state = _state(bare) or _state(_STAFF.sub("", _POSSESSIVE.sub("", bare)))
    if state:
        return state.lower()
    key = canonical(_of_state(_COUNTRY.sub("", _POSSESSIVE.sub("", bare))))
    return "white house" if _PRESIDENCY.match(key) else key


def body_keys(names: Iterable[str]) -> Mapping[str, str]:
    """The key of each name, with acronyms and shortened names under the fuller name's key."""
    spellings = sorted(set(names))
    keys = {name: body_key(name) for name in spellings}
    full = {initials(name): keys[name] for name in reversed(spellings) if len(name.split()) > 1}
    for name in spellings:
        bare = name.replace(".", "")
        if is_acronym(name) and bare in full:
            keys[name] = full[bare]
    known = sorted(set(keys.values()))
    return {name: _fuller(key, known) for name, key in keys.items()}


def is_body(description: str) -> bool:
    """Whether a description is of a body rather than of people or papers: "the military"."""
    words = _ARTICLE.sub("", description.strip()).lower().split()
    return bool(words) and len(words) <= _LONGEST_BODY and _one_word(words[-1]) in _HEADS


def _fuller(key: str, known: Sequence[str]) -> str:
    """The longest of the known keys that ends in all of ``key``, if there is but one such.

    A bare noun ("the military") is the only body of that noun.
    """
    words = tuple(map(_one_word, key.split()))
    if len(words) < 2 and words[:1] and words[0] not in _HEADS:
        return key
    fuller = [
        k for k in known if k != key and tuple(map(_one_word, k.split()))[-len(words) :] == words
    ]
    whole = [k for k in fuller if not any(k != other and other.endswith(k) for other in fuller)]
    return whole[0] if len(whole) == 1 else key


def _one_word(word: str) -> str:
    return _SAME.get(word, word)


def _of_state(name: str) -> str:
    """The name with the state for its adjective: "France foreign ministry" for the French one."""
    for length in (2, 1):
        words = name.split()
        state = peoples().get(" ".join(words[:length]).lower())
        if state and len(words) > length:
            return " ".join((state, *words[length:]))
    return name


def _state(name: str) -> str | None:
    known = known_names().get(name)
    return known.name if known else peoples().get(name.lower())
