"""Verbs: what the words that report speech let a reader think of the speaker."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from sayso.extraction.cues.forms import verb_forms

_WORD = re.compile(r"[\w-]+")


def cue_class(cue: str) -> str | None:
    """The class of the words of a ``cue``: "neutral", "doubt", "guilt" ...; None for no verb known.

    The first word that is listed counts: "said that he regretted" is neutral.
    """
    forms = _classes()
    words = _WORD.findall(cue.lower())
    return next((forms[word] for word in words if word in forms), None)


def class_names() -> tuple[str, ...]:
    """The classes in the order of ``verbs.toml``."""
    return tuple(_lists())


@cache
def _classes() -> dict[str, str]:
    """The class of each form of a listed verb."""
    return {
        form: name
        for name, lemmas in _lists().items()
        for lemma in lemmas
        for form in _forms(lemma)
    }


def _forms(lemma: str) -> frozenset[str]:
    return frozenset({lemma}) if lemma == "according" else verb_forms(lemma)


@cache
def _lists() -> dict[str, list[str]]:
    return tomllib.loads(files(__package__).joinpath("verbs.toml").read_text("utf-8"))
