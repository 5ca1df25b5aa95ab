"""Who blames, where no attribution tells: "the union, which accused", "amid claims that"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sayso.extraction.blame.accusations import Accusation
from sayso.extraction.blame.parties import owners
from sayso.extraction.cues import cues_at
from sayso.extraction.cues.lexicon import Part
from sayso.extraction.events.arguments import doers
from sayso.extraction.events.keys import Keys, actor_of
from sayso.extraction.labels.predicates import subject_of
from sayso.extraction.labels.users import AUTHOR
from sayso.extraction.sources.pronouns import covering, quotations
from sayso.model import Record, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = frozenset({"ccomp", "acl", "appos", "pcomp"})
_PARTS: dict[str, Part] = {"VERB": "verb", "NOUN": "noun"}
_SAYING = frozenset({"assertion", "belief"})


def find_teller(accusation: Accusation, record: Record, keys: Keys) -> str | None:
    """The id of the source or actor that puts the blame, None for hearsay, else the author.

    Whoever is charged, in the passive, is said to be so by the author.
    """
    carrier = accusation.carrier
    if accusation.puts and (subjects := _putting(carrier, keys)):
        return _named(subjects[0], record, keys)
    if accusation.puts:
        return None  # "was charged": by whom is not told
    for token in (carrier, *carrier.ancestors):
        if token.dep_ in _CLAUSES and (teller := _saying(token.head)) is not None:
            return _named(teller, record, keys)
    quotes = quotations(record.document.text)
    if covering(quotes, carrier.idx) is None:
        return AUTHOR
    return _speaking(carrier.idx, quotes, record)


def _putting(carrier: Token, keys: Keys) -> tuple[Token, ...]:
    """Who accuses by the word ``carrier``: "the mayor's criticism", "she filed a suit"."""
    found = doers(carrier) or owners(carrier, keys)
    if not found and carrier.pos_ == "NOUN" and carrier.dep_ == "dobj":
        return doers(carrier.head)
    return found


def _speaking(offset: int, quotes: Sequence[Span], record: Record) -> str | None:
    """Who was last quoted before ``offset``, there or in the paragraph before: they go on."""
    text = record.document.text
    before = text[:offset].rpartition("\n")[0].rstrip()
    paragraph = before.rfind("\n") + 1
    speaking = [
        attribution
        for attribution in record.attributions or ()
        if attribution.content
        and paragraph <= attribution.content[-1].start < offset
        and covering(quotes, attribution.content[-1].start) is not None
    ]
    last = max(speaking, key=lambda each: each.content[-1].start, default=None)
    return last.speaker if last else None


def _saying(head: Token) -> Token | None:
    """Who says what hangs on a verb or noun of saying; the word itself where nobody is named."""
    part = _PARTS.get(head.pos_)
    if part is None or not any(cue.type in _SAYING for cue in cues_at([head.lower_], 0, (part,))):
        return None
    return (subject_of(head) if part == "verb" else next(iter(doers(head)), None)) or head


def _named(teller: Token, record: Record, keys: Keys) -> str | None:
    """The source that ``teller`` is, else the actor."""
    actor = actor_of(keys.of(teller))
    known = (source.id for source in record.sources or () if actor and source.actor == actor)
    return next(known, actor)
