"""What a person looks for: words, and what the findings must be like."""

from __future__ import annotations

import unicodedata
from typing import Literal, get_args

import msgspec

from sayso.errors import UsageError
from sayso.model import (
    AttributionType,
    Certainty,
    Evidence,
    Polarity,
    Quote,
    SourceKind,
    ZoneKind,
)

Reviewed = Literal["right", "wrong", "amended", "no"]


class Query(msgspec.Struct, frozen=True, kw_only=True):
    """What to find; each part that is given narrows it, values within a part are alternatives.

    ``words`` are looked for in what is said and in who says it, words in "quotes" as a phrase;
    ``document_words`` anywhere in the text or title of the document. ``since`` and ``until`` are
    days (ISO 8601, both inclusive) of publication.
    """

    words: str = ""
    source: str = ""
    label: str = ""
    document_words: str = ""
    source_kind: tuple[str, ...] = ()
    certainty: tuple[str, ...] = ()
    polarity: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    quote: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    zone: tuple[str, ...] = ()
    outlet: tuple[str, ...] = ()
    reviewed: tuple[str, ...] = ()
    document: str = ""
    since: str = ""
    until: str = ""
    every_version: bool = False


CHOICES: dict[str, tuple[str, ...]] = {
    "source_kind": get_args(SourceKind),
    "certainty": get_args(Certainty),
    "polarity": get_args(Polarity),
    "type": get_args(AttributionType),
    "quote": get_args(Quote),
    "evidence": get_args(Evidence),
    "zone": get_args(ZoneKind),
    "reviewed": get_args(Reviewed),
}


def check_query(query: Query) -> None:
    """Make sure that a query asks for what there can be.

    Raises:
        UsageError: it does not; the message lists what there is.
    """
    for name, choices in CHOICES.items():
        for value in getattr(query, name):
            if value not in choices:
                option = name.replace("_", "-")
                raise UsageError(f"--{option} {value!r}: choose from {', '.join(choices)}")
    for name in ("since", "until"):
        value = getattr(query, name)
        if value and not _is_day(value):
            raise UsageError(f"--{name} {value!r}: give a day, such as 2026-11-22")


def _is_day(value: str) -> bool:
    import datetime

    try:
        datetime.date.fromisoformat(value)
    except ValueError:
        return False
    return len(value) == len("2026-11-22")


def match_expression(words: str, column: str = "") -> str:
    """``words`` for FTS5's MATCH, each one quoted, so that none of it is ever syntax.

    All must be there; what stands in "quotes" must be there in this order. ``column`` looks in
    one column only.

    Raises:
        UsageError: there is no word in it.

    Source: SQLite, "FTS5 Full-text Query Syntax".
    """
    clean = words.encode("utf-8", "replace").decode().replace("\0", " ")
    phrases = []
    for index, part in enumerate(clean.replace("“", '"').replace("”", '"').split('"')):
        phrases += [part] if index % 2 else part.split()
    quoted = [f'"{phrase}"' for phrase in phrases if any(map(_is_token, phrase))]
    if not quoted:
        raise UsageError(f"{words!r}: no word to look for; give letters or digits")
    expression = " ".join(quoted)
    return f"{column} : ({expression})" if column else expression


def match_query(query: Query) -> str:
    """What FTS5 is to match in attributions, empty where no words are looked for.

    Raises:
        UsageError: there is no word in what is looked for.
    """
    parts = [match_expression(query.words)] if query.words else []
    if query.source:
        parts.append(match_expression(query.source, "who"))
    return " AND ".join(f"({part})" for part in parts)


def _is_token(character: str) -> bool:
    """Whether SQLite's unicode61 tokenizer takes the character for part of a word."""
    return unicodedata.category(character)[0] in "LN" or unicodedata.category(character) == "Co"
