"""Who blames, where no attribution tells: "the union, which accused", "amid claims that"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sayso.extraction.actors.grammar import Grammar
from sayso.extraction.blame.accusations import Accusation
from sayso.extraction.blame.lexicons import accusing_verbs
from sayso.extraction.blame.parties import owners
from sayso.extraction.cues import cues_at
from sayso.extraction.cues.lexicon import Part
from sayso.extraction.events.arguments import doers
from sayso.extraction.events.keys import Keys, actor_of
from sayso.extraction.labels.predicates import subject_of
from sayso.extraction.labels.users import AUTHOR
from sayso.extraction.sources.pronouns import covering, quotations
from sayso.model import Attribution, Record, Source, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = frozenset({"ccomp", "acl", "appos", "pcomp"})
_PARTS: dict[str, Part] = {"VERB": "verb", "NOUN": "noun"}
_OBJECTS = frozenset({"dobj", "pobj", "conj"})
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
    """The source that ``teller`` is, else the actor; a paper may be cited in other words."""
    actor = actor_of(keys.of(teller))
    sources = record.sources or ()
    known = [source for source in sources if actor and source.actor == actor]
    at = Span(teller.idx, teller.idx + len(teller))
    named = [source for source in sources if any(m.covers(at) for m in source.mentions)]
    papers = [source for source in sources if _is_paper(source, teller)]
    found = next(iter((*known, *(() if actor else (*named, *papers)))), None)
    return found.id if found else actor


def _is_paper(source: Source, noun: Token) -> bool:
    """Whether a source is a document that goes by ``noun``: "the harbour complaint"."""
    return source.kind == "document" and (source.description or "").lower().endswith(noun.lower_)


def is_told_of(accusation: Accusation, attribution: Attribution) -> bool:
    """Whether the source of an attribution only tells of a blame, which is another's.

    "The paper writes that the mayor accused them": a pronoun there is taken for the source. Whom
    somebody accuses is described by whoever tells of it: "accused a man who robbed a bank".
    """
    carrier = accusation.carrier
    if is_in(carrier, attribution.cue):
        return False
    if accusation.puts and carrier.pos_ == "VERB":
        acting = doers(carrier)
        own = any(each.pos_ == "PRON" or is_in(each, attribution.source) for each in acting)
        return bool(acting) and not own
    return any(_describes_accused(each, attribution) for each in (carrier, *carrier.ancestors))


def participle_teller(
    attribution: Attribution, grammar: Grammar, record: Record, keys: Keys
) -> str | None:
    """Who says it by a participle, where the source is read as what the main verb acts on.

    In "the guild sued Orr and the port, charging that they hid it" the guild charges, not the port.
    """
    if not attribution.cue or not attribution.source:
        return None
    cue, source = grammar.token(attribution.cue[-1]), grammar.token(attribution.source[0])
    if cue is None or source is None or cue.dep_ != "advcl" or cue.tag_ != "VBG":
        return None
    acting = doers(cue)
    if source.dep_ not in _OBJECTS or not acting or acting[0].pos_ == "PRON":
        return None
    return _named(acting[0], record, keys)


def _describes_accused(clause: Token, attribution: Attribution) -> bool:
    """Whether a clause is said of the object of an attribution's accusing verb."""
    if clause.dep_ not in ("relcl", "acl") or clause.head.dep_ not in ("dobj", "nsubjpass"):
        return False
    verb = clause.head.head
    return verb.lemma_ in accusing_verbs() and is_in(verb, attribution.cue)


def is_in(token: Token, spans: Sequence[Span]) -> bool:
    """Whether a word begins in one of ``spans``."""
    return any(span.start <= token.idx < span.end for span in spans)
