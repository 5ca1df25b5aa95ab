"""The actors stage: ``actors`` of a record, and the ``actor`` of each source that is one."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sayso.extraction.actors.bodies import add_bodies
from sayso.extraction.actors.crowds import add_crowds
from sayso.extraction.actors.descriptions import describe
from sayso.extraction.actors.drafts import Draft
from sayso.extraction.actors.grammar import Grammar
from sayso.extraction.actors.naming import named_actors
from sayso.extraction.actors.nominals import add_nominals
from sayso.extraction.actors.phrases import find_phrases
from sayso.extraction.actors.pronouns import Readers, actor_of, add_pronouns
from sayso.extraction.sources.drafts import NAMED
from sayso.extraction.sources.phrases import PRONOUNS
from sayso.extraction.sources.pronouns import GENDERS
from sayso.model import Actor, Record, Source, Span

_NEUTER = ("it", "its", "itself")
_FIRST = ("i", "me", "my", "mine", "myself")


def find_actors(record: Record) -> Record:
    """``record`` with its ``actors``, numbered by first mention, and its sources tied to them.

    A source that the text does not name is never tied to an actor.
    """
    grammar = Grammar(record.document)
    text = record.document.text
    phrases = list(find_phrases(grammar.doc))
    drafts = named_actors(record.document, grammar)
    describe(text, drafts, grammar)
    add_bodies(phrases, drafts)
    linked = _add_sources(record.sources or (), drafts, text)
    readers = Readers(record, drafts, grammar)
    add_nominals(phrases, readers)
    add_crowds(phrases, readers, drafts)
    add_pronouns(readers)
    ordered = sorted(drafts, key=lambda draft: (draft.first, draft.name))
    ids = {id(draft): f"p{number}" for number, draft in enumerate(ordered, 1)}
    actors = tuple(
        Actor(id=ids[id(draft)], name=draft.name, kind=draft.kind, mentions=_outermost(draft))
        for draft in ordered
    )
    if record.sources is None:
        return replace(record, actors=actors)
    sources = tuple(
        replace(source, actor=ids[id(linked[source.id])]) if source.id in linked else source
        for source in record.sources
    )
    return replace(record, actors=actors, sources=sources)


def _add_sources(sources: Sequence[Source], drafts: Sequence[Draft], text: str) -> dict[str, Draft]:
    """The actor that each named source is, by its id; its mentions become the actor's."""
    linked = {}
    names = [span for draft in drafts for span in draft.named]
    for source in sources:
        if source.kind not in NAMED or ";" in (source.name or ""):
            continue
        draft = actor_of(source, drafts)
        if draft is not None:
            linked[source.id] = draft
            draft.mentions |= _descriptions(source, draft, names, text)
    return linked


def _descriptions(source: Source, draft: Draft, names: Sequence[Span], text: str) -> set[Span]:
    """The pronouns and descriptions among a source's mentions: those with no name in them."""
    plain = {span for span in source.mentions if not any(span.overlaps(name) for name in names)}
    fitting = GENDERS if draft.kind == "person" else _NEUTER
    pronouns = {span for span in plain if span.words(text).lower() in PRONOUNS}
    return {
        span
        for span in plain
        if span not in pronouns or span.words(text).lower() in (*fitting, *_FIRST)
    }


def _outermost(draft: Draft) -> tuple[Span, ...]:
    """The mentions in order, without those inside a longer one."""
    kept: list[Span] = []
    for span in sorted(draft.mentions, key=lambda span: (span.start, -span.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return tuple(kept)
