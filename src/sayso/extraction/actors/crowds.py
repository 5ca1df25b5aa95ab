"""Groups without a name that a text speaks of more than once: "the migrants"."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.extraction.actors.drafts import Draft
from sayso.extraction.actors.lexicons import words
from sayso.extraction.actors.phrases import Phrase
from sayso.extraction.actors.pronouns import Readers

_PARTS = frozenset("another any each few many most no other several some".split())
_LEAST = 2  # mentions that make a crowd an actor


def add_crowds(phrases: Iterable[Phrase], readers: Readers, drafts: list[Draft]) -> None:
    """Add to ``drafts`` the groups of people that ``phrases`` speak of again and again.

    A phrase with other words before its noun speaks of another group; "the migrants" goes back
    to the migrants spoken of last.
    """
    taken = {span.end for draft in drafts for span in draft.mentions}
    crowds: dict[tuple[str, frozenset[str]], list[Phrase]] = {}
    last: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        head = phrase.head.lower_
        if head not in words("people_words") or phrase.span.end in taken or _is_part(phrase):
            continue
        if readers.is_protected(phrase.span):
            continue
        kept = _words_before(phrase)
        crowd = crowds.setdefault((head, kept), [])
        if not kept and phrase.definite:
            crowd = last.get(head, crowd)
        crowd.append(phrase)
        last[head] = crowd
    drafts += [
        _crowd(found)
        for found in crowds.values()
        if len(found) >= _LEAST and any(phrase.definite for phrase in found)
    ]


def _words_before(phrase: Phrase) -> frozenset[str]:
    return frozenset(token.lower_ for token in phrase.before if token.dep_ in ("amod", "compound"))


def _is_part(phrase: Phrase) -> bool:
    """Whether the phrase speaks of a part only: "two migrants", "some of the migrants"."""
    return any(
        token.dep_ in ("nummod", "quantmod") or token.lower_ in _PARTS for token in phrase.before
    )


def _crowd(found: list[Phrase]) -> Draft:
    first = max(found, key=lambda phrase: (len(_words_before(phrase)), -phrase.span.start))
    shown = [token for token in first.before if token.dep_ in ("amod", "compound")]
    name = "".join(token.text_with_ws for token in [*shown, first.head]).strip()
    return Draft(
        name=" ".join(name.split()),
        kind="group",
        mentions={phrase.span for phrase in found},
        heads={first.head.lower_},
    )
