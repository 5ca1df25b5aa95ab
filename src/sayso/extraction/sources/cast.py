"""The cast of a document while its attributions are resolved: who is known, who spoke last."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Any

from sayso.extraction.sentences import sentence_index, sentence_spans
from sayso.extraction.sources.clusters import Cluster, Gender, name_clusters
from sayso.extraction.sources.drafts import Draft
from sayso.extraction.sources.kinds import kind_of_name
from sayso.extraction.sources.names import Name, find_names
from sayso.extraction.sources.pronouns import Memory, quotations
from sayso.extraction.sources.roles import role_terms
from sayso.model import Attribution, Document, SourceKind, Span

NEAR = 4  # sentences over which a source without words of its own runs on


class Cast:
    """The names of a document and the sources found so far.

    ``drafts`` are the sources in the order they were met, ``speakers`` who says the attribution
    of an id.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.names = find_names(self.text)
        self.clusters = name_clusters(self.text, self.names)
        self.sentences = sentence_spans(self.text)
        self.quotes = quotations(self.text)
        self.memory = Memory(self.text, self.clusters, self.sentences)
        self.drafts: list[Draft] = []
        self.speakers: dict[str, Draft] = {}
        self._cluster_at = {m: c for c in self.clusters for m in c.mentions}
        self._by_clusters: dict[tuple[int, ...], Draft] = {}
        self._terms: dict[int, frozenset[str]] = {}
        self._recent: list[tuple[int, Draft]] = []
        self._contents: list[tuple[Span, Draft]] = []
        for zone, stretch in enumerate(document.zones):
            if stretch.kind == "comment":
                self.new(kind="commenter", name=stretch.author, zone=zone)

    def names_in(self, span: Span) -> list[Name]:
        """The names inside ``span``, in order."""
        first = bisect_left(self.names, span.start, key=lambda name: name.span.start)
        last = bisect_left(self.names, span.end, key=lambda name: name.span.start)
        return [name for name in self.names[first:last] if span.covers(name.span)]

    def cluster_of(self, name: Name) -> Cluster:
        """The cluster that ``name`` belongs to."""
        return self._cluster_at[name.span]

    def whole_name(self, name: Name) -> str:
        """The fullest name that the document gives for ``name``."""
        return self.cluster_of(name).name

    def new(self, **fields: Any) -> Draft:
        """A source not met before."""
        draft = Draft(who=len(self.clusters) + len(self.drafts), **fields)
        self.drafts.append(draft)
        return draft

    def only(self, kind: SourceKind) -> Draft:
        """The one source of ``kind`` in the document ("author", "unstated")."""
        known = next((draft for draft in self.drafts if draft.kind == kind), None)
        return known or self.new(kind=kind)

    def named(self, clusters: Sequence[Cluster]) -> Draft:
        """The source that ``clusters`` are, one or several together."""
        ids = tuple(dict.fromkeys(cluster.id for cluster in clusters))
        known = self._by_clusters.get(ids)
        if known:
            return known
        draft = self.new(
            kind=kind_of_name(clusters[0].kind),
            clusters=ids,
            name="; ".join(dict.fromkeys(cluster.name for cluster in clusters)),
            gender=clusters[0].gender,
        )
        self._by_clusters[ids] = draft
        draft.mentions.update(mention for cluster in clusters for mention in cluster.mentions)
        return draft

    def called(self, name: str) -> Draft | None:
        """The source already known by ``name``, its article left out of account."""
        bare = name.lower().removeprefix("the ")
        for draft in self.drafts:
            if draft.name and draft.name.lower().removeprefix("the ") == bare:
                return draft
        return None

    def person(self, who: int | None) -> Draft | None:
        """The source that the memory of persons calls ``who``."""
        if who is None:
            return None
        if who < len(self.clusters):
            return self.named((self.clusters[who],))
        return next((draft for draft in self.drafts if draft.who == who), None)

    def salient(self, attribution: Attribution, at: int, gender: Gender | None) -> int | None:
        """The most salient person at ``at`` outside of the content of ``attribution``."""
        return self.memory.best(at, gender, without=attribution.content, since=self.since(at))

    def running(
        self, attribution: Attribution, at: int, fits: Callable[[Draft], bool], near: int = NEAR
    ) -> Draft | None:
        """Who spoke last before ``at`` and ``fits``, in the same zone, ``near`` sentences back.

        Inside another attribution's content that attribution's speaker comes first.
        """
        parent = self.speakers.get(attribution.parent or "")
        if parent and fits(parent):
            return parent
        zone, here = self.document.zone_at(at), sentence_index(self.sentences, at)
        for start, draft in reversed(self._recent):
            far = here - sentence_index(self.sentences, start) > near
            if far or self.document.zone_at(start) != zone:
                break
            if start < at and fits(draft):
                return draft
        return None

    def remember(self, attribution: Attribution, draft: Draft, at: int) -> None:
        """``draft`` speaks in ``attribution``, whose source stands at ``at``."""
        self.speakers[attribution.id] = draft
        self._contents += [(span, draft) for span in attribution.content]
        if attribution.parent is None and draft.kind != "unstated":
            self._recent.append((at, draft))
        if attribution.source and draft.single_person:
            who = draft.clusters[0] if draft.clusters else draft.who
            self.memory.add(at, who, draft.gender)

    def saying(self, at: int) -> Draft | None:
        """The source in whose words, so far as they are known, the code point at ``at`` stands."""
        return next((d for span, d in self._contents if span.start <= at < span.end), None)

    def terms(self, who: int) -> frozenset[str]:
        """The lower-case words of every position that the text states of a named person."""
        if who >= len(self.clusters):
            return frozenset()
        if who not in self._terms:
            mentions = self.clusters[who].mentions
            stated = (role_terms(self.text, mention) for mention in mentions)
            self._terms[who] = frozenset().union(*stated)
        return self._terms[who]

    def since(self, at: int) -> int:
        """Where the comment around ``at`` begins; 0 outside of comments."""
        zone = self.document.zone_at(at)
        if zone is None or self.document.zones[zone].kind != "comment":
            return 0
        return self.document.zones[zone].start
