"""Whose words a stretch of text are: the author's, a source's, a commenter's."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from sayso.extraction.actors.grammar import Grammar
from sayso.extraction.labels.predicates import subject_of
from sayso.extraction.sources.pronouns import covering, quotations
from sayso.model import Attribution, Echo, Record, Source, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

AUTHOR = "author"


class User(NamedTuple):
    """Who uses some words: "author" or a source's id, and inside which attribution."""

    who: str
    attribution: Attribution | None = None
    echo: Echo | None = None


class Voices:
    """Who speaks where in a record."""

    def __init__(self, record: Record, grammar: Grammar) -> None:
        self._grammar = grammar
        self._quotes = quotations(record.document.text)
        self._record = record
        self._sources = {source.id: source for source in record.sources or ()}
        self._attributions = record.attributions or ()
        self._by_id = {each.id: each for each in self._attributions}
        self._commenters = _commenters(record)
        self._echoes = record.echoes or ()

    def user(self, span: Span, *, saying: Span | None = None, rejected: bool = False) -> User:
        """Who uses the words at ``span``, or who rejects them where they are ``rejected``.

        Words of a comment that quote the article are whoever's they are there. ``saying`` is a
        verb that puts the words on somebody: who says it comes first.
        """
        echo = next((each for each in self._echoes if each.span.covers(span)), None)
        if echo is not None:
            there = self._original(echo, span)
            return User(*self._plain(there, None, rejected)[:2], echo=echo)
        return self._plain(span, saying, rejected)

    def _plain(self, span: Span, saying: Span | None, rejected: bool) -> User:
        told = self._told_by(saying) if saying else None
        attribution = told or self._around(span, rejected)
        source = self._sources.get(attribution.speaker or "") if attribution else None
        if (source is None or source.kind == "unstated") and (
            acting := self._subject(span, saying)
        ):
            return User(acting)
        if source is not None and source.kind == "unstated" and attribution is not None:
            above = self._by_id.get(attribution.parent or "")
            named = self._sources.get(above.speaker or "") if above else None
            if above is not None and named is not None:
                attribution, source = above, named
        if source is None or source.kind == "author" or self._is_remark(source, span):
            return User(self.writer(span.start), attribution)
        return User(source.id, attribution)

    def _is_remark(self, source: Source, span: Span) -> bool:
        """Whether nobody is said to say it, and it stands in a comment: its writer does."""
        quoted = covering(self._quotes, span.start) is not None
        return source.kind == "unstated" and not quoted and self.writer(span.start) != AUTHOR

    def _subject(self, span: Span, saying: Span | None) -> str | None:
        """The source that is subject of the verb which puts quoted words on somebody."""
        if saying is None:
            return None
        verb = self._grammar.token(saying)
        subject = subject_of(verb) if verb is not None and verb.pos_ == "VERB" else None
        if subject is None or subject.dep_ == "nsubjpass":
            return None
        at = Span(subject.idx, subject.idx + len(subject))
        acting = {a.id for a in self._record.actors or () for m in a.mentions if m.covers(at)}
        return next((s.id for s in self._sources.values() if s.actor in acting), None)

    def writer(self, at: int) -> str:
        """Who writes the text around the code point at ``at``: the author or a commenter."""
        zone = self._record.document.zone_at(at)
        return self._commenters.get(zone, AUTHOR) if zone is not None else AUTHOR

    def _told_by(self, verb: Span) -> Attribution | None:
        """The attribution whose cue the verb is."""
        return _smallest(
            each
            for each in self._attributions
            if each.source and any(cue.covers(verb) for cue in each.cue)
        )

    def _around(self, span: Span, rejected: bool) -> Attribution | None:
        """The innermost attribution whose content covers ``span``."""
        return _smallest(
            each
            for each in self._attributions
            if any(c.covers(span) and (rejected or self._is_theirs(c, span)) for c in each.content)
        )

    def _is_theirs(self, content: Span, span: Span) -> bool:
        """Whether the words of ``content`` are its source's: a clause, or between quotation marks.

        In "she hailed the shameful deal" the noun phrase is in the words of whoever tells it.
        """
        if covering(self._quotes, span.start) or content == span:
            return True
        inside = self._grammar.within(content)
        tops = [each for each in inside if not content.start <= each.head.idx < content.end]
        tops += [each for each in inside if each.head.i == each.i]
        nominal = bool(tops) and all(top.pos_ not in ("VERB", "AUX", "ADJ") for top in tops)
        return not nominal or any(_is_clause(each) for each in inside)

    def _original(self, echo: Echo, span: Span) -> Span:
        """Where the echoed words at ``span`` stand in the passage that is quoted."""
        words = span.words(self._record.document.text)
        at = echo.of.words(self._record.document.text).lower().find(words.lower())
        start = echo.of.start + max(0, at)
        return Span(start, min(echo.of.end, start + len(words)) if at >= 0 else echo.of.end)


def _is_clause(token: Token) -> bool:
    """Whether ``token`` heads a clause of its own: "the plan, which is mad"."""
    if token.dep_ == "acl":
        return token.tag_ != "VB"
    return token.dep_ in ("relcl", "ccomp", "csubj", "advcl")


def _smallest(attributions: Iterable[Attribution]) -> Attribution | None:
    return min(
        attributions,
        key=lambda each: (sum(span.end - span.start for span in each.content), each.id),
        default=None,
    )


def _commenters(record: Record) -> dict[int, str]:
    """The source that each comment zone's writer is, by the zone's index."""
    zones = [n for n, zone in enumerate(record.document.zones) if zone.kind == "comment"]
    found: dict[int, str] = {}
    waiting: list[Source] = []
    for source in record.sources or ():
        if source.kind != "commenter":
            continue
        zone = record.document.zone_at(source.mentions[0].start) if source.mentions else None
        if zone is None:
            waiting.append(source)
        else:
            found[zone] = source.id
    free = [zone for zone in zones if zone not in found]
    return found | {zone: source.id for zone, source in zip(free, waiting, strict=False)}
