"""Who each attribution's source is, over a whole document, in the order of reading.

Names go to their cluster, pronouns and definite descriptions to whoever is most salient, "the
officials" to the officials spoken of before. An anonymous source is only ever joined to another
anonymous mention, never to a name (rule 3 of the design).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sayso.extraction.sentences import sentence_index, sentence_spans
from sayso.extraction.sources.antecedents import (
    before_relative,
    same_description,
    whole_organisation,
)
from sayso.extraction.sources.clusters import Cluster, gender_of, name_clusters
from sayso.extraction.sources.drafts import NAMED, Draft
from sayso.extraction.sources.kinds import (
    OUTLET_WORDS,
    UTTERANCES,
    is_authors_voice,
    is_withheld,
    kind_of_description,
    kind_of_name,
)
from sayso.extraction.sources.lexicons import lexicon
from sayso.extraction.sources.names import Name, find_names
from sayso.extraction.sources.phrases import Phrase, read_phrase, singular
from sayso.extraction.sources.pronouns import GENDERS, Memory, covering, quotations
from sayso.extraction.sources.roles import role_terms
from sayso.model import Attribution, Document, SourceKind, Span, hull

_I = frozenset("i me my mine myself".split())
_THEY = frozenset("they them their theirs themselves these those".split())
_IT = frozenset("it its which that this".split())
_WHO = frozenset("who whom whose which that".split())
# Heads that never lead to a name: what they describe may be somebody who must stay unnamed.
_PROTECTED = frozenset("official source person individual aide insider people adviser advisor".split())
_BODIES = frozenset({"named_organisation", "news_outlet"})
_NEAR = 4  # sentences over which a source without words of its own runs on
_ROLE_BONUS, _WORD_BONUS = 1.5, 0.6


class Resolver:
    """Resolves the attributions of one document, one after the other.

    ``drafts`` are the sources found so far, ``speakers`` who says the attribution of an id.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.names = find_names(self.text)
        self.clusters = name_clusters(self.text, self.names)
        self.sentences = sentence_spans(self.text)
        self.drafts: list[Draft] = []
        self.speakers: dict[str, Draft] = {}
        self._cluster_at = {m: c for c in self.clusters for m in c.mentions}
        self._memory = Memory(self.text, self.clusters, self.sentences)
        self._persons = [cluster for cluster in self.clusters if cluster.kind == "person"]
        self._quotes = quotations(self.text)
        self._stated: dict[int, frozenset[str]] = {}
        self._recent: list[tuple[int, Draft]] = []
        self._attributions: tuple[Attribution, ...] = ()

    def resolve(self, attributions: Sequence[Attribution]) -> None:
        """Resolve all ``attributions``: those on top in order of reading, then the nested."""
        self._attributions = tuple(attributions)
        for zone, kind in ((i, z.kind) for i, z in enumerate(self.document.zones)):
            if kind == "comment":
                self._new(kind="commenter", name=self.document.zones[zone].author, zone=zone)
        for attribution in _in_order(attributions):
            draft = self._speaker(attribution)
            self.speakers[attribution.id] = draft
            at = hull(attribution.source or attribution.spans).start
            if attribution.parent is None and draft.kind != "unstated":
                self._recent.append((at, draft))
            if attribution.source and draft.single_person:
                who = draft.clusters[0] if draft.clusters else draft.who
                self._memory.add(at, who, draft.gender)

    def whole_name(self, name: Name) -> str:
        """The fullest name that the document gives for ``name``."""
        return self._cluster_at[name.span].name

    def names_in(self, span: Span) -> list[Name]:
        """The names inside ``span``."""
        return [name for name in self.names if span.covers(name.span)]

    def _speaker(self, attribution: Attribution) -> Draft:
        if not attribution.source:
            return self._without_source(attribution)
        span = max(attribution.source, key=lambda s: (s.end - s.start, -s.start))
        phrase = read_phrase(self.text, span, self.names_in(span))
        if phrase is None:
            return self._without_source(attribution)
        draft = self._by_phrase(attribution, phrase)
        if draft.kind != "unstated":
            draft.mentions.update(attribution.source)
        return draft

    def _by_phrase(self, attribution: Attribution, phrase: Phrase) -> Draft:
        if phrase.form == "pronoun":
            return self._by_pronoun(attribution, phrase)
        remark = is_withheld(phrase.after.words(self.text))
        if phrase.named and not (remark and phrase.head != phrase.named[-1].words[-1].lower()):
            return self._by_names(phrase.named)
        if not remark and _is_capitalised(self.text, phrase):
            return self._by_capitals(phrase)
        return self._by_description(attribution, phrase)

    # ------------------------------------------------------------- names

    def _by_capitals(self, phrase: Phrase) -> Draft:
        """A name that only the source span shows to be one, such as a surname in a headline."""
        words = tuple(phrase.core.words(self.text).split())
        for cluster in self.clusters:
            if cluster.kind == "person" and cluster.name.split()[-len(words) :] == list(words):
                return self._named((cluster,))
        name = " ".join(words)
        known = next((d for d in self.drafts if d.name and _same_name(d.name, name)), None)
        return known or self._new(kind="named_person", name=name, phrase=phrase)

    def _by_names(self, named: Sequence[Name]) -> Draft:
        clusters = [self._cluster_at[name.span] for name in named]
        return self._named(tuple(dict.fromkeys(clusters)))

    def _named(self, clusters: tuple[Cluster, ...]) -> Draft:
        ids = tuple(cluster.id for cluster in clusters)
        known = next((draft for draft in self.drafts if draft.clusters == ids), None)
        if known:
            return known
        draft = self._new(
            kind=kind_of_name(clusters[0].kind),
            clusters=ids,
            name="; ".join(cluster.name for cluster in clusters),
            gender=clusters[0].gender,
        )
        draft.mentions.update(mention for cluster in clusters for mention in cluster.mentions)
        return draft

    # ---------------------------------------------------------- pronouns

    def _by_pronoun(self, attribution: Attribution, phrase: Phrase) -> Draft:
        word, at = phrase.head, phrase.core.start
        if word in _I:
            return self._first_person(attribution, at)
        if word in GENDERS:
            return self._he_or_she(attribution, phrase)
        if word in _WHO:
            found = self._by_relative(attribution, at)
            if found:
                return found
        if word in _THEY:
            found = self._running(attribution, at, lambda d: d.plural)
            found = found or self._running(attribution, at, lambda d: d.kind in _BODIES, near=2)
            return found or self._group(phrase)
        if word in _IT:
            found = self._running(attribution, at, lambda d: not d.plural and not d.single_person)
            return found or self._new(kind="document", phrase=phrase)
        return self._group(phrase)

    def _first_person(self, attribution: Attribution, at: int) -> Draft:
        if attribution.parent in self.speakers:
            return self.speakers[attribution.parent]
        if covering(self._quotes, at):
            holder = self._holder(attribution, at)
            if holder:
                return holder
        zone = self.document.zone_at(at)
        commenter = next((d for d in self.drafts if d.kind == "commenter" and d.zone == zone), None)
        return commenter or self._only("author")

    def _holder(self, attribution: Attribution, at: int) -> Draft | None:
        """Who says the quotation around ``at``: its own attribution's source, or who spoke last."""
        for other in self._attributions:
            if other.id in self.speakers and any(s.start <= at < s.end for s in other.content):
                return self.speakers[other.id]
        return self._running(attribution, at, lambda draft: draft.single_person)

    def _he_or_she(self, attribution: Attribution, phrase: Phrase) -> Draft:
        at, gender = phrase.core.start, GENDERS[phrase.head]
        parent = self.speakers.get(attribution.parent or "")
        if parent and parent.single_person and parent.gender in (None, gender):
            if not covering(self._quotes, at):
                return parent
        last = self._running(attribution, at, lambda draft: draft.kind != "commenter")
        hidden = last is not None and last.single_person and not last.clusters
        if last and hidden and last.gender in (None, gender):
            last.gender = gender
            return last
        who = self._memory.best(
            at, gender, without=attribution.content, since=self._since(at)
        )
        return self._person(who) or self._new(kind="unnamed_person", phrase=phrase, gender=gender)

    def _person(self, who: int | None) -> Draft | None:
        if who is None:
            return None
        if who < len(self.clusters):
            return self._named((self.clusters[who],))
        return next((draft for draft in self.drafts if draft.who == who), None)

    def _by_relative(self, attribution: Attribution, at: int) -> Draft | None:
        span = before_relative(self.text, at, self.names)
        phrase = read_phrase(self.text, span, self.names_in(span)) if span else None
        if phrase is None or phrase.form == "pronoun":
            return None
        return self._by_phrase(attribution, phrase)

    # ------------------------------------------------------ descriptions

    def _by_description(self, attribution: Attribution, phrase: Phrase) -> Draft:
        kind = kind_of_description(self.text, phrase)
        if phrase.head in UTTERANCES and (speaker := self._utterer(attribution, phrase)):
            return speaker
        if kind == "news_outlet":
            return self._outlet(attribution, phrase)
        if kind == "named_organisation":
            return self._organisation(attribution, phrase)
        hidden = kind == "anonymous" and phrase.head not in lexicon("named_roles")
        if kind in ("anonymous", "unnamed_person") and not phrase.plural:
            if named := self._named_by_description(attribution, phrase, hidden):
                return named
        same = same_description(phrase, kind, self.drafts, self.document.zone_at(phrase.core.start))
        if same:
            return same
        return self._new(
            kind=kind,
            phrase=phrase,
            gender=gender_of(["", *phrase.before, phrase.head]) if not phrase.plural else None,
            zone=self.document.zone_at(phrase.core.start),
            owner=self._owner_name(attribution, phrase),
        )

    def _utterer(self, attribution: Attribution, phrase: Phrase) -> Draft | None:
        """Whose "remarks" they are: their owner's, those "by" a name, or the last speaker's."""
        owner = self._owner(attribution, phrase)
        if owner:
            return owner
        by = re.match(r"\s+(?:by|from)\s", phrase.after.words(self.text))
        if by:
            author = read_phrase(
                self.text,
                Span(phrase.core.end + by.end(), phrase.after.end),
                self.names_in(phrase.after),
            )
            return self._by_names(author.named) if author and author.named else None
        if phrase.definite and phrase.head in ("remarks", "comments", "remark", "comment"):
            return self._running(attribution, phrase.core.start, lambda d: d.single_person)
        return None

    def _owner(self, attribution: Attribution, phrase: Phrase) -> Draft | None:
        """Whoever the possessive in ``phrase`` stands for, if it is a person."""
        if isinstance(phrase.owner, Name):
            cluster = self._cluster_at[phrase.owner.span]
            return self._named((cluster,)) if cluster.kind in ("person", "unknown") else None
        if phrase.owner in ("his", "her"):
            at, gender = phrase.core.start, GENDERS[phrase.owner]
            who = self._memory.best(at, gender, without=attribution.content, since=self._since(at))
            return self._person(who)
        return None

    def _owner_name(self, attribution: Attribution, phrase: Phrase) -> str | None:
        if isinstance(phrase.owner, Name):
            return self.whole_name(phrase.owner)
        if phrase.owner in ("his", "her"):
            at, gender = phrase.core.start, GENDERS[phrase.owner]
            who = self._memory.best(at, gender, without=attribution.content, since=self._since(at))
            return self.clusters[who].name if who is not None and who < len(self.clusters) else None
        return None

    def _outlet(self, attribution: Attribution, phrase: Phrase) -> Draft:
        last = self._running(
            attribution, phrase.core.start, lambda d: d.kind == "news_outlet", near=99
        )
        inside = [name for name in phrase.inside if name.kind in ("outlet", "organisation")]
        if inside:
            return self._named((self._cluster_at[inside[-1].span],))
        if last:
            return last
        outlets = [c for c in self.clusters if c.kind == "outlet"]
        mentions = sorted((m, c.id) for c in outlets for m in c.mentions)
        before = [who for m, who in mentions if m.start < phrase.core.start]
        if before:
            return self._named((self.clusters[before[-1]],))
        if outlets:
            return self._named((max(outlets, key=lambda c: (len(c.mentions), -c.id)),))
        return self._new(kind="news_outlet", phrase=phrase)

    def _organisation(self, attribution: Attribution, phrase: Phrase) -> Draft:
        owner = self._owner_name(attribution, phrase)
        name = whole_organisation(self.text, phrase, owner, self.clusters)
        known = next((d for d in self.drafts if d.name and _same_name(d.name, name)), None)
        return known or self._new(kind="named_organisation", name=name, phrase=phrase)

    def _named_by_description(
        self, attribution: Attribution, phrase: Phrase, hidden: bool
    ) -> Draft | None:
        """The named person that "the mayor" is; None where it may be one who stays unnamed."""
        head = singular(phrase.head)
        if not phrase.definite or head in _PROTECTED or phrase.quantity:
            return None
        if is_withheld(phrase.after.words(self.text)):
            return None
        if any(d.kind == "anonymous" and _head(d) == head for d in self.drafts):
            return None
        words = {word.lower() for word in phrase.before}

        def bonus(who: int) -> float:
            terms = self._terms(who)
            return _ROLE_BONUS * (head in terms) + _WORD_BONUS * len(words & terms)

        at, gender = phrase.core.start, gender_of(["", head])
        stated = [c.id for c in self._persons if bonus(c.id) >= _ROLE_BONUS]
        who = self._memory.best(
            at, gender, without=attribution.content, bonus=bonus, since=self._since(at), only=stated
        )
        if stated:
            return self._person(who if who is not None else max(stated, key=bonus))
        if head not in lexicon("named_roles") or hidden or who is None:
            return None
        return self._person(who) if who < len(self.clusters) else None

    def _terms(self, who: int) -> frozenset[str]:
        """The lower-case words of every position that the text states of a named person."""
        if who >= len(self.clusters):
            return frozenset()
        if who not in self._stated:
            mentions = self.clusters[who].mentions
            terms = (role_terms(self.text, mention) for mention in mentions)
            self._stated[who] = frozenset().union(*terms)
        return self._stated[who]

    # ----------------------------------------------------------- running

    def _without_source(self, attribution: Attribution) -> Draft:
        """The running speaker for a quotation, else nobody."""
        if attribution.content:
            at = attribution.content[0].start
            if covering(self._quotes, at) or covering(self._quotes, max(0, at - 1)):
                last = self._running(attribution, at, lambda d: d.kind != "document", near=2)
                if last:
                    return last
        if is_authors_voice(self.document.words(attribution.cue)):
            return self._by_author(attribution)
        return self._only("unstated")

    def _by_author(self, attribution: Attribution) -> Draft:
        """The commenter in a comment, whoever is quoted in a quotation, else the author."""
        return self._first_person(attribution, hull(attribution.spans).start)

    def _running(
        self,
        attribution: Attribution,
        at: int,
        fits: Callable[[Draft], bool],
        near: int = _NEAR,
    ) -> Draft | None:
        """The last source before ``at`` that ``fits``, in the same zone and not too far back."""
        parent = self.speakers.get(attribution.parent or "")
        if parent and fits(parent):
            return parent
        zone, here = self.document.zone_at(at), sentence_index(self.sentences, at)
        for start, draft in reversed(self._recent):
            if self.document.zone_at(start) != zone:
                break
            if here - sentence_index(self.sentences, start) > near:
                break
            if start < at and fits(draft):
                return draft
        return None

    def _since(self, at: int) -> int:
        """Where the comment around ``at`` begins; 0 outside of comments."""
        zone = self.document.zone_at(at)
        if zone is None or self.document.zones[zone].kind != "comment":
            return 0
        return self.document.zones[zone].start

    def _group(self, phrase: Phrase) -> Draft:
        return self._new(kind="unnamed_group", phrase=phrase)

    def _only(self, kind: SourceKind) -> Draft:
        known = next((draft for draft in self.drafts if draft.kind == kind), None)
        return known or self._new(kind=kind)

    def _new(self, **fields: Any) -> Draft:
        draft = Draft(who=len(self.clusters) + len(self.drafts), **fields)
        self.drafts.append(draft)
        return draft


def _in_order(attributions: Iterable[Attribution]) -> list[Attribution]:
    """Those without a parent by their first span, then each level of nesting below."""
    by_id = {attribution.id: attribution for attribution in attributions}

    def depth(attribution: Attribution) -> int:
        levels, seen = 0, {attribution.id}
        while attribution.parent in by_id and attribution.parent not in seen:
            seen.add(attribution.parent)
            attribution, levels = by_id[attribution.parent], levels + 1
        return levels

    return sorted(by_id.values(), key=lambda a: (depth(a), a.spans, a.id))


def _is_capitalised(text: str, phrase: Phrase) -> bool:
    """Whether the phrase is nothing but words with capitals, none of which heads a description."""
    words = phrase.core.words(text).split()
    lists = (
        "group_words", "anonymous_words", "document_words", "person_words", "organisation_words",
        "role_words", "openers", "thing_words",
    )  # fmt: skip
    described = any(phrase.head in lexicon(name) for name in lists) or phrase.plural
    return not described and len(words) < 4 and all(w[0].isupper() and not w.isupper() for w in words)


def _head(draft: Draft) -> str | None:
    return singular(draft.phrase.head) if draft.phrase else None


def _same_name(one: str, other: str) -> bool:
    return one.lower().removeprefix("the ") == other.lower().removeprefix("the ")
