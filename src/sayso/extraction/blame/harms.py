"""Harm: what somebody can be to blame for by its very name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.extraction.events.mentions import kind_of_token

if TYPE_CHECKING:
    from spacy.tokens import Token

HARMS = frozenset({"attack", "death", "cyberattack", "crime", "deceit", "accident", "injury"})
"""Types of event that somebody can be to blame for."""


def is_harm(deed: Token) -> bool:
    """Whether a deed, or what it is a part of, is harm that somebody can be to blame for."""
    kinds = [kind_of_token(each) for each in deed.subtree]
    return any(kind is not None and kind.type in HARMS for kind in kinds)
