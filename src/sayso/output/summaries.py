"""Summaries: the one sentence at the top that says what an article rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.model import Record, Source, SourceKind


@dataclass(frozen=True, slots=True)
class Count:
    """A number of the sentence: ``before`` it, ``after`` it, and what it counts.

    ``members`` are indices of ``record.attributions``; ``key`` names the count in an address.
    """

    key: str
    before: str
    after: str
    members: tuple[int, ...]

    @property
    def number(self) -> int:
        """How many attributions are counted."""
        return len(self.members)


_PEOPLE = "by people in general"
_GROUPS: tuple[tuple[str, str, str, frozenset[SourceKind | None]], ...] = (
    ("named", "named", "named", frozenset({"named_person", "named_organisation", "news_outlet"})),
    ("anonymous", "anonymous", "anonymous", frozenset({"anonymous"})),
    ("documents", "document", "documents", frozenset({"document"})),
    ("unnamed", _PEOPLE, _PEOPLE, frozenset({"unnamed_group", "unnamed_person"})),
    ("author", "by the author", "by the author", frozenset({"author"})),
    ("commenters", "by a commenter", "by commenters", frozenset({"commenter"})),
    ("unsourced", "without a source", "without a source", frozenset({"unstated"})),
    ("unresolved", "not resolved", "not resolved", frozenset({None})),
)
"""A count's key, its words for one and for many, and the kinds of source it counts."""


def summarise(record: Record) -> tuple[Count, ...]:
    """The counts of the summary sentence, in order; numbers of nothing are left out.

    The sentence speaks of the article; what stands in its comments is one count at the end.
    """
    if record.attributions is None:
        return ()
    article = [i for i, _ in enumerate(record.attributions) if not in_comment(record, i)]
    inside = set(article)
    comments = [i for i, _ in enumerate(record.attributions) if i not in inside]
    total = Count("all", "", _plural(len(article), "attribution"), tuple(article))
    counts = [total, *_by_source(record, article), *_by_sureness(record, article)]
    if comments:
        counts.append(Count("comments", ". ", " more in the comments", tuple(comments)))
    return tuple(count for count in counts if count.members or count.key == "all")


def _by_source(record: Record, article: list[int]) -> Iterable[Count]:
    """How many attributions each sort of source has, or only whether there is one."""
    if record.sources is None:
        return _spread(_by_words(record, article))
    return _spread(_by_kind(record, article))


def _by_words(record: Record, article: list[int]) -> list[Count]:
    attributions = record.attributions or ()
    with_source = tuple(i for i in article if attributions[i].source)
    without = tuple(i for i in article if not attributions[i].source)
    return [
        Count("sourced", "", "with a source in the text", with_source),
        Count("unsourced", "", "without", without),
    ]


def _by_kind(record: Record, article: list[int]) -> list[Count]:
    attributions = record.attributions or ()
    speakers = {i: record.source(attributions[i].speaker) for i in article}
    counts = []
    for key, one, many, kinds in _GROUPS:
        members = tuple(i for i in article if _kind(speakers[i]) in kinds)
        counts.append(Count(key, "", one if len(members) == 1 else many, members))
        if key == "anonymous":
            reasoned = tuple(i for i in members if (source := speakers[i]) and source.reason)
            counts.append(Count("reasoned", " (", "with a reason)", reasoned))
    return counts


def _kind(source: Source | None) -> SourceKind | None:
    return source.kind if source else None


def _spread(counts: list[Count]) -> Iterable[Count]:
    """The counts with a colon before the first and commas before the others."""
    before = ": "
    for count in counts:
        if count.members:
            yield Count(count.key, count.before or before, f" {count.after}", count.members)
            before = ", "


def _by_sureness(record: Record, article: list[int]) -> Iterable[Count]:
    """How many are hedged, and how many deny."""
    attributions = record.attributions or ()
    hedged = tuple(i for i in article if attributions[i].certainty in {"PR", "PS"})
    denials = tuple(i for i in article if attributions[i].polarity == "-")
    if hedged:
        yield Count("hedged", ". ", " hedged", hedged)
    if denials:
        before = ", " if hedged else ". "
        yield Count("denials", before, _plural(len(denials), "denial"), denials)


def _plural(number: int, noun: str) -> str:
    return f" {noun}" if number == 1 else f" {noun}s"


def in_comment(record: Record, index: int) -> bool:
    """Whether an attribution stands in a reader comment."""
    zones = record.document.zones
    zone = (record.attributions or ())[index].zone
    return zone is not None and zone < len(zones) and zones[zone].kind == "comment"


def write_sentence(record: Record) -> str:
    """The summary as one plain line."""
    if record.attributions is None:
        return "Nobody has looked for attributions yet: the tagger has not run."
    if not record.attributions:
        return "No attributions found."
    return "".join(f"{c.before}{c.number}{c.after}" for c in summarise(record)) + "."
