"""Hits: what a check says of an article, before a rule's name is put to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from sayso.auditing.articles import Article
from sayso.model import Rule, Span


class Hit(NamedTuple):
    """The words that differ from a rule, what is found in them, and the attribution they are of."""

    span: Span
    says: str
    attribution: str | None = None


class Check(NamedTuple):
    """A way to look for departures from a rule: what it looks for, and whether for words given."""

    run: Callable[[Article, Rule], Iterable[Hit]]
    looks_for: str
    takes_words: bool = False
