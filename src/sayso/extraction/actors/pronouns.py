"""Pronouns that stand for an actor, where that is sure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sayso.extraction.actors.drafts import Draft
from sayso.extraction.actors.grammar import Grammar
from sayso.extraction.sentences import sentence_index, sentence_spans
from sayso.extraction.sources.clusters import Cluster
from sayso.extraction.sources.drafts import HIDDEN
from sayso.extraction.sources.pronouns import GENDERS, Memory, covering, quotations
from sayso.model import Record, Source, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_FIRST = frozenset("i me my mine myself".split())
_NEUTER = frozenset("it its itself".split())
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


class Readers:
    """What is needed to tell whom a pronoun or a description in a record stands for.

    ``protected`` are the spans of sources that the text does not name: no pronoun or description
    in them, nor a pronoun after them in the same or the next sentence, is ever given a name.
    """

    def __init__(self, record: Record, drafts: Sequence[Draft], grammar: Grammar) -> None:
        self.record, self.drafts, self.grammar = record, drafts, grammar
        self.text = record.document.text
        self.sentences = sentence_spans(self.text)
        self.quotes = quotations(self.text)
        self.persons = [draft for draft in drafts if draft.kind == "person"]
        self.memory = Memory(self.text, _clusters(self.persons), self.sentences)
        hidden = [source for source in record.sources or () if source.kind in HIDDEN]
        self.protected = sorted(span for source in hidden for span in source.mentions)

    def since(self, at: int) -> int:
        """Where the comment around the code point at ``at`` begins; 0 outside of comments."""
        zones = self.record.document.zones
        zone = self.record.document.zone_at(at)
        return zones[zone].start if zone is not None and zones[zone].kind == "comment" else 0

    def is_protected(self, span: Span) -> bool:
        """Whether ``span`` touches a source that the text does not name."""
        return any(span.overlaps(hidden) for hidden in self.protected)


def _clusters(persons: Iterable[Draft]) -> list[Cluster]:
    return [
        Cluster(
            id=number,
            kind="person",
            name=draft.name,
            gender=draft.gender,
            mentions=tuple(sorted(draft.named)),
        )
        for number, draft in enumerate(persons)
    ]


def add_pronouns(readers: Readers) -> None:
    """Give the actors in ``readers`` the pronouns that surely stand for them."""
    speakers = _speakers(readers)
    subjects = _named_subjects(readers)
    for token in readers.grammar.doc:
        if token.pos_ != "PRON":
            continue
        span = Span(token.idx, token.idx + len(token))
        if readers.is_protected(span):
            continue
        draft = _referent(readers, token, span, speakers, subjects)
        if draft:
            draft.mentions.add(span)


def _referent(
    readers: Readers,
    token: Token,
    span: Span,
    speakers: Sequence[tuple[Span, Draft]],
    subjects: dict[int, Draft],
) -> Draft | None:
    if token.lower_ in _FIRST:
        return next((draft for content, draft in speakers if content.covers(span)), None)
    if token.lower_ in GENDERS:
        return _he_or_she(readers, token, span)
    if token.lower_ in _NEUTER:
        return _it(token, subjects)
    return _they(readers, token) if token.lower_ == "they" else None


def _speakers(readers: Readers) -> list[tuple[Span, Draft]]:
    """The quotations of actors and who speaks in each, the shortest first."""
    by_source = {
        source.id: draft
        for source in readers.record.sources or ()
        if (draft := actor_of(source, readers.drafts)) and source.kind == "named_person"
    }
    found = [
        (span, by_source[attribution.speaker])
        for attribution in readers.record.attributions or ()
        if attribution.speaker in by_source
        for span in attribution.content
        if covering(readers.quotes, span.start) or readers.text[span.start] in "“\"'‘"
    ]
    return sorted(found, key=lambda pair: (pair[0].end - pair[0].start, pair[0]))


def actor_of(source: Source, drafts: Iterable[Draft]) -> Draft | None:
    """The actor that a named source is: the one whose name stands alike in most of its mentions.

    A person is never an organisation, nor the other way round.
    """
    person = source.kind == "named_person"
    own = set((source.name or "").lower().split())
    best, most = None, 0
    for draft in drafts:
        if (draft.kind == "person") != person:
            continue
        if draft.kind != "state" and not own & set(draft.name.lower().split()):
            continue
        shared = sum(any(m.covers(name) for name in draft.named) for m in source.mentions)
        if shared > most:
            best, most = draft, shared
    return best


def _he_or_she(readers: Readers, token: Token, span: Span) -> Draft | None:
    """The most salient person, unless an unnamed one was spoken of since."""
    if _after_hidden(readers, span):
        return None
    barred = frozenset(
        number
        for number, draft in enumerate(readers.persons)
        if _is_object(token) and _is_own_subject(readers, token, draft)
    )
    who = readers.memory.best(
        span.start, GENDERS[token.lower_], barred=barred, since=readers.since(span.start)
    )
    return readers.persons[who] if who is not None else None


def _after_hidden(readers: Readers, span: Span) -> bool:
    here = sentence_index(readers.sentences, span.start)
    since = readers.sentences[max(0, here - 1)].start
    return any(since <= hidden.start < span.start for hidden in readers.protected)


def _is_object(token: Token) -> bool:
    return token.dep_ in ("dobj", "dative", "pobj") and not token.lower_.endswith("self")


def _is_own_subject(readers: Readers, token: Token, draft: Draft) -> bool:
    """Whether ``draft`` is the subject of the verb whose object the pronoun is."""
    verb = next((each for each in token.ancestors if each.pos_ == "VERB"), None)
    subjects = (child for child in verb.children if child.dep_ in _SUBJECTS) if verb else ()
    return any(name.start <= each.idx < name.end for each in subjects for name in draft.named)


def _named_subjects(readers: Readers) -> dict[int, Draft]:
    """The actors that are no persons and subject of a clause, by their token's number."""
    found = {}
    for draft in readers.drafts:
        if draft.kind == "person":
            continue
        for span in draft.named:
            token = readers.grammar.token(span)
            if token is not None and token.dep_ in _SUBJECTS:
                found[token.i] = draft
    return found


def _it(token: Token, subjects: dict[int, Draft]) -> Draft | None:
    """The one body that is subject before the pronoun in its sentence."""
    before = [subjects[each] for each in range(token.sent.start, token.i) if each in subjects]
    inside = token.dep_ == "poss" or token.dep_ in _SUBJECTS
    return before[0] if inside and len(set(map(id, before))) == 1 else None


def _they(readers: Readers, token: Token) -> Draft | None:
    """The one group that the sentence before speaks of, where the pronoun begins its own."""
    if not token.is_sent_start or token.i == 0:
        return None
    before = token.nbor(-1).sent
    reach = Span(max(before.start_char, readers.since(token.idx)), before.end_char)
    near = [
        draft
        for draft in readers.drafts
        if draft.kind == "group" and any(reach.covers(mention) for mention in draft.mentions)
    ]
    return near[0] if len(near) == 1 else None
