"""Putting other words in the place of names, without moving a single offset."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Any

Swap = Callable[[str], str]

# The contract's fields that hold words of the document or made from them.
WORDS = frozenset(
    {
        "actor_text",
        "affiliation",
        "author",
        "authors",
        "description",
        "name",
        "place",
        "reason",
        "relation",
        "role",
        "target_text",
        "text",
        "title",
        "value",
        "who",
    }
)


def name_pattern(names: Collection[str], *, any_case: bool) -> re.Pattern[str]:
    """Finds any of ``names`` as whole words, whatever white space its parts stand apart by.

    After an @ they are found in any case, elsewhere in theirs unless ``any_case``: a commenter
    may call himself Will.
    """
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    forms = "|".join(r"\s+".join(map(re.escape, name.split())) for name in longest_first)
    return re.compile(
        rf"(?<!\w)(?:{forms})(?!\w)|(?<=@)(?i:{forms})(?!\w)", re.IGNORECASE if any_case else 0
    )


def slug_pattern(names: Collection[str]) -> re.Pattern[str]:
    """Finds the names as they stand in addresses: jane-doe, Jane_Doe, jane%20doe."""
    forms = [r"(?:[-_+. ]|%20)".join(map(re.escape, name.split())) for name in names]
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(forms)})(?![^\W_])", re.IGNORECASE)


def fit(words: str, length: int) -> str:
    """``words`` cut, or filled with dots, to ``length`` code points."""
    return words[:length].ljust(length, "·")


def swap_words(value: Any, swap: Swap, fields: Collection[str] = WORDS) -> Any:
    """A builtin value (of ``msgspec.to_builtins``) with ``swap`` done to what ``fields`` hold."""
    if isinstance(value, list | tuple):
        return [swap_words(item, swap, fields) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: _swapped(item, swap) if key in fields else swap_words(item, swap, fields)
        for key, item in value.items()
    }


def _swapped(value: Any, swap: Swap) -> Any:
    if isinstance(value, str):
        return swap(value)
    return [_swapped(item, swap) for item in value] if isinstance(value, list | tuple) else value
