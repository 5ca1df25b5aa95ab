"""The labels stage: ``labels`` of a record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from sayso.extraction.actors.grammar import Grammar
from sayso.extraction.actors.lexicons import words
from sayso.extraction.labels.candidates import Candidate
from sayso.extraction.labels.lexicons import is_judging_deed, is_judging_noun
from sayso.extraction.labels.modifiers import (
    find_modifiers,
    find_ties,
    is_partisan,
    is_telling_adjective,
)
from sayso.extraction.labels.namings import brands, find_namings
from sayso.extraction.labels.predicates import find_appositions, find_predicates
from sayso.extraction.labels.quotations import find_quotations, find_so_called
from sayso.extraction.labels.stances import is_rejected, stance_of
from sayso.extraction.labels.targets import Target, Targets
from sayso.extraction.labels.users import AUTHOR, User, Voices
from sayso.extraction.sources.lexicons import lexicon
from sayso.model import Label, Record, Span

_STATES = frozenset("country democracy kingdom monarchy nation power republic".split())
_BELONGING = frozenset("affiliate ally arm branch part proxy wing".split())


def find_labels(record: Record) -> Record:
    """``record`` with its ``labels``, in order."""
    grammar = Grammar(record.document)
    text = record.document.text
    voices, targets = Voices(record, grammar), Targets(record)
    labels = []
    for candidate in _candidates(text, grammar):
        target = targets.target(candidate)
        if _is_name(text, candidate, target) or not _is_label(text, candidate, target, grammar):
            continue
        rejected = is_rejected(text, candidate)
        user = voices.user(candidate.span, saying=_saying(candidate), rejected=rejected)
        if _is_mere_quotation(candidate, user, grammar):
            continue
        labels.append(_label(text, candidate, target, user, grammar))
    return replace(record, labels=tuple(labels))


def _candidates(text: str, grammar: Grammar) -> list[Candidate]:
    """The candidates in order of their words; of those that overlap the first by form."""
    namings = list(find_namings(grammar.doc))
    quoted = [*find_so_called(text, grammar), *find_quotations(text, grammar)]
    found = [
        *(_put_by(candidate, namings) for candidate in quoted),
        *namings,
        *find_predicates(grammar.doc),
        *find_appositions(grammar.doc),
        *find_ties(text, grammar),
        *find_modifiers(grammar.doc),
    ]
    kept = _apart(candidate for candidate in found if not _is_hypothetical(candidate))
    return sorted(kept, key=lambda candidate: candidate.span)


def _is_hypothetical(candidate: Candidate) -> bool:
    """Whether the thing is only said to be there or not: "there was no bold plan"."""
    verb = candidate.head.head
    return any(child.dep_ == "expl" and child.lower_ == "there" for child in verb.children)


def _put_by(candidate: Candidate, namings: Sequence[Candidate]) -> Candidate:
    """A quotation with the verb that puts it on somebody, where one does."""
    for naming in namings:
        if naming.span.overlaps(candidate.span):
            return candidate._replace(verb=naming.verb, target=naming.target or candidate.target)
    return candidate


def _apart(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    taken: set[int] = set()
    for candidate in candidates:
        places = set(range(candidate.span.start, candidate.span.end))
        if places and not places & taken:
            taken |= places
            yield candidate


def _is_name(text: str, candidate: Candidate, target: Target) -> bool:
    """Whether the words are but the name of what they are put on: "the Islamic State"."""
    return target.kind is not None and target.text.endswith(candidate.span.words(text))


def _is_mere_quotation(candidate: Candidate, user: User, grammar: Grammar) -> bool:
    """Whether the quotation marks only tell that a source's own words stand there."""
    if candidate.form != "quotation" or candidate.verb is not None or user.who == AUTHOR:
        return False
    if candidate.head.pos_ == "ADJ" and candidate.target is not None:
        return False
    cues = user.attribution.cue if user.attribution is not None else ()
    if any(brands(token) for cue in cues for token in grammar.within(cue)):
        return False
    tied = any(is_partisan(token) for token in grammar.within(candidate.span))
    return not tied and not _is_evaluative(candidate, grammar)


def _is_label(text: str, candidate: Candidate, target: Target, grammar: Grammar) -> bool:
    if _is_marked(candidate) or _is_evaluative(candidate, grammar):
        return True
    if candidate.form == "tie":
        return True
    if candidate.form in ("predicate", "naming") and is_rejected(text, candidate):
        known = target.kind is not None and candidate.head.pos_ == "NOUN"
        return known or _is_definite(candidate)
    if candidate.form == "modifier":
        return any(is_partisan(token) for token in grammar.within(candidate.span))
    described = target.kind in ("group", "organisation", "state")
    return candidate.head.lower_ in _BELONGING or (described and _is_body(candidate.head.lower_))


def _is_body(noun: str) -> bool:
    """Whether ``noun`` tells what kind of body somebody is."""
    return noun in words("group_words") or noun in lexicon("organisation_words") | _STATES


def _is_definite(candidate: Candidate) -> bool:
    """Whether it is said of a thing that is named or pointed at, with a noun."""
    target = candidate.target
    if candidate.head.pos_ != "NOUN":
        return False
    if target is None:
        return candidate.verb is not None and candidate.verb.dep_ in ("pcomp", "xcomp")
    return any(child.lower_ in ("the", "this", "that", "these") for child in target.lefts)


def _is_marked(candidate: Candidate) -> bool:
    """Whether the text itself marks the words as somebody's, by quotation marks or a verb."""
    if candidate.form == "quotation":
        return True
    return candidate.form == "naming" and candidate.verb is not None and brands(candidate.verb)


def _is_evaluative(candidate: Candidate, grammar: Grammar) -> bool:
    said = candidate.form != "modifier"
    for token in grammar.within(candidate.span):
        if token.pos_ in ("NOUN", "PROPN"):
            judging = is_judging_deed(token.lower_) if said else is_judging_noun(token.lower_)
        else:
            judging = is_telling_adjective(token)
        if judging:
            return True
    return False


def _saying(candidate: Candidate) -> Span | None:
    verb = candidate.verb if candidate.form != "tie" else None
    return Span(verb.idx, verb.idx + len(verb)) if verb is not None else None


def _label(text: str, candidate: Candidate, target: Target, user: User, grammar: Grammar) -> Label:
    evaluative = _is_marked(candidate) or _is_evaluative(candidate, grammar)
    return Label(
        target=target.id,
        target_text=target.text,
        span=candidate.span,
        text=" ".join(candidate.span.words(text).split()),
        used_by=user.who,
        attribution=user.attribution.id if user.attribution else None,
        stance=stance_of(text, candidate, user),
        tone="evaluative" if evaluative else None,
    )
