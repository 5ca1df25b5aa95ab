"""The blame stage: each event's ``blame``, and the event that each denial is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from sayso.extraction.actors.grammar import Grammar
from sayso.extraction.blame.accusations import Accusation
from sayso.extraction.blame.antecedents import acted_on, body_before
from sayso.extraction.blame.carriers import find_accusations
from sayso.extraction.blame.certainty import certainty_of
from sayso.extraction.blame.deeds import Deeds
from sayso.extraction.blame.denials import find_denials
from sayso.extraction.blame.parties import is_party, owners
from sayso.extraction.blame.tellers import find_teller, is_in, is_told_of, participle_teller
from sayso.extraction.blame.withholding import withholds_blame
from sayso.extraction.events.keys import Keys, actor_of
from sayso.extraction.labels.users import AUTHOR, User, Voices
from sayso.model import Attribution, Blame, Polarity, Record, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_THEY = frozenset("he she they it him her them his its their".split())
_OF_ONE = frozenset("he she him her his".split())
_WIDE = 6  # words on either side of a noun that belong to it


class Readers(NamedTuple):
    """A record and what reads it: its parse, who speaks where, which word is which actor."""

    record: Record
    grammar: Grammar
    voices: Voices
    keys: Keys

    def actor(self, who: str | None) -> str | None:
        """The id of the actor that a source is; that of an actor is its own."""
        source = self.record.source(who)
        return source.actor if source else who


def find_blame(record: Record) -> Record:
    """The record with the ``blame`` of its events, and what its denials are about.

    Somebody blamed for what no listed word names is blamed for an event of type "other", which
    is added to the record's events.
    """
    if record.events is None:
        return record
    grammar = Grammar(record.document)
    deeds = Deeds(record.events, record.document, grammar)
    for attribution in record.attributions or ():
        if withheld := _withheld(attribution, record):
            deeds.add(deeds.within(attribution), withheld)
    readers = Readers(record, grammar, Voices(record, grammar), Keys(record.actors or ()))
    for each in find_accusations(grammar.doc):
        accusation = _on_doers(each, readers.keys)
        for blame in _blames(accusation, readers, deeds):
            deeds.add(deeds.of(accusation), blame)
    attributions = tuple(find_denials(record, deeds))
    return replace(record, attributions=attributions, events=deeds.events())


def _blames(accusation: Accusation, readers: Readers, deeds: Deeds) -> Iterator[Blame]:
    """The blame that an accusation puts on each of those it names."""
    carrier = accusation.carrier
    span = Span(carrier.idx, carrier.idx + len(carrier))
    user = readers.voices.user(span, saying=span if accusation.puts else None)
    if user.echo is not None:
        return  # to quote the article's blame is not to blame
    if user.attribution is not None and is_told_of(accusation, user.attribution):
        user = User(AUTHOR)
    user = _saying(user, readers.record)
    by = _teller(accusation, user, readers)
    certainty = certainty_of(accusation, user.attribution)
    if by == AUTHOR and accusation.told and certainty in ("CT", "U") and not accusation.negated:
        return
    for culprit in _culprits(accusation, user.attribution, readers):
        actor = actor_of(readers.keys.of(culprit))
        if actor is None and culprit.lower_ in _THEY:
            body = body_before(culprit, readers.record, readers.actor(by))
            fitting = _fitting(culprit.lower_, readers.record)
            actor = deeds.last_blamed(culprit.idx, fitting) or (body.id if body else None)
        if (actor is None and not is_party(culprit)) or _speaks(culprit, by, user):
            continue
        if actor is not None and actor == readers.actor(by) and not accusation.negated:
            continue  # "we bombed them": a report of one's own doing blames nobody
        yield Blame(
            actor=actor,
            attribution=user.attribution.id if user.attribution else None,
            certainty=certainty,
            polarity=_polarity(accusation, user.attribution),
            actor_text=_words(culprit),
            by=by,
            span=_passage(accusation, culprit),
        )


def _fitting(pronoun: str, record: Record) -> frozenset[str]:
    """The actors that a pronoun may stand for: no single person is "they", no body is "she"."""
    actors = record.actors or ()
    if pronoun in _OF_ONE:
        return frozenset(actor.id for actor in actors if actor.kind == "person")
    return frozenset(actor.id for actor in actors if actor.kind != "person")


def _saying(user: User, record: Record) -> User:
    """Who says it: what somebody is said to want or ask is in the words of whoever tells so."""
    given, told = user.attribution, {each.id: each for each in record.attributions or ()}
    while given is not None and given.type in ("eventuality", "question") and given.parent in told:
        given = told[given.parent]
        user = User(given.speaker or AUTHOR, given)
    return user


def _speaks(culprit: Token, by: str | None, user: User) -> bool:
    """Whether a word is for the source itself, which a parser may take for who did it."""
    spans = user.attribution.source if user.attribution is not None and by == user.who else ()
    return is_in(culprit, spans)


def _on_doers(accusation: Accusation, keys: Keys) -> Accusation:
    """The accusation on those whose deed is found fault with: "condemned the army's raids"."""
    deed = next(iter(accusation.culprits), None)
    if deed is None or actor_of(keys.of(deed)) or is_party(deed):
        return accusation
    doers = owners(deed, keys)
    return (
        accusation._replace(culprits=doers, deed=accusation.deed or deed) if doers else accusation
    )


def _teller(accusation: Accusation, user: User, readers: Readers) -> str | None:
    """Who blames: where no attribution tells, whoever the grammar or quotation marks tell of."""
    given = user.attribution
    if given is not None:
        found = participle_teller(given, readers.grammar, readers.record, readers.keys)
        return found or user.who
    if user.who != AUTHOR:
        return user.who
    return find_teller(accusation, readers.record, readers.keys)


def _culprits(
    accusation: Accusation, attribution: Attribution | None, readers: Readers
) -> Iterator[Token]:
    """The heads of all who are blamed; those the content begins with where grammar shows none."""
    for head in (each for it in accusation.culprits for each in acted_on(it) or (it,)):
        yield head
        yield from (each for each in head.conjuncts if each.i > head.i)
    if not accusation.culprits and attribution is not None and attribution.content:
        first = readers.grammar.token(attribution.content[0])
        if first is not None and actor_of(readers.keys.of(first)):
            yield first


def _words(token: Token) -> str:
    """The words for whoever is blamed: the noun, what stands before it, and "of" or "in" what."""
    first = token.left_edge if token.i - token.left_edge.i <= _WIDE else token
    last = next(
        (
            child.right_edge
            for child in token.rights
            if child.dep_ == "prep" and child.right_edge.i - token.i <= _WIDE
        ),
        token,
    )
    return " ".join(token.doc[first.i : last.i + 1].text.split())


def _polarity(accusation: Accusation, attribution: Attribution | None) -> Polarity:
    turned = attribution is not None and attribution.polarity == "-" and not accusation.puts
    return "-" if accusation.negated != turned else "+"


def _passage(accusation: Accusation, culprit: Token) -> Span:
    """From the first to the last of culprit, carrier and deed."""
    first = culprit.left_edge if culprit.i - culprit.left_edge.i <= _WIDE else culprit
    parts = [first, culprit, accusation.carrier]
    parts += [accusation.deed] if accusation.deed else []
    return Span(min(each.idx for each in parts), max(each.idx + len(each) for each in parts))


def _withheld(attribution: Attribution, record: Record) -> Blame | None:
    """The blame of nobody, where an attribution says that it is not, or not yet, put on anyone."""
    spans = attribution.spans
    if not spans or not attribution.negated:
        return None
    whole = Span(spans[0].start, max(span.end for span in spans))
    if not withholds_blame(whole.words(record.document.text)):
        return None
    return Blame(
        actor=None,
        attribution=attribution.id,
        certainty="U",
        polarity="+",
        by=attribution.speaker,
        span=whole,
    )
