"""Whom a pronoun or a definite description stands for: the most salient person before it.

Source: the salience weights of Lappin and Leass, "An Algorithm for Pronominal Anaphora
Resolution" (1994), cut down to what can be told without a grammar: a person grows salient with
each mention, more as subject than as object, still more as the source of an attribution, and
half of it fades with each sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Callable, Sequence

import msgspec

from sayso.extraction.sentences import sentence_index
from sayso.extraction.sources.clusters import Cluster, Gender
from sayso.model import Span

GENDERS: dict[str, Gender] = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
}  # fmt: skip
SUBJECT, OWNER, OTHER, SPEAKER = 1.0, 0.45, 0.25, 1.2
_FIRST = 0.25  # more for the first mention of a sentence
_QUOTED = 0.15  # of its weight is left to a mention on the other side of a quotation mark
_UNKNOWN_GENDER = 0.75
_UNKNOWN_KIND = 0.95
_FADE = 0.5
_MID_SENTENCE = re.compile(r"[\w,’'] $")
_WINDOW = 14  # sentences
_LONGEST_QUOTE = 3000
_AFTER_SUBJECT = re.compile(
    r"(?:,[^,.;\n]{2,100},)? (?!(?:and|or|of|in|to|that|for|on|at|by|with|as|from|about|after|than"
    r"|before|but|during|over|into|if|when|while|because)\b)[a-z]|['’](?:d|ll|m)\b"
)
_BEFORE_OBJECT = re.compile(
    r"\b(?:of|in|to|for|on|at|by|with|as|from|about|against|like|than|over|into|between|under"
    r"|behind|toward|towards|told|and|or)"
    r" (?:(?:the|former|then|Mr\.?|Mrs\.?|Ms\.?|President|Sen\.?) )*$"
)
_QUOTE = re.compile(
    r"[“][^”\n]{1,3000}[”]?|\"[^\"\n]{1,3000}\"|''[^\n]{1,3000}?''|``[^\n]{1,3000}?''"
)


class Sighting(msgspec.Struct, frozen=True, order=True):
    """One mention of a person: where, how strong, in which sentence, inside a quotation or not."""

    start: int
    who: int
    weight: float
    sentence: int
    quoted: bool


def quotations(text: str) -> tuple[Span, ...]:
    """The stretches of ``text`` between double quotation marks, in order."""
    return tuple(Span(*match.span()) for match in _QUOTE.finditer(text))


def covering(spans: Sequence[Span], offset: int) -> Span | None:
    """The one of the ordered, separate ``spans`` that holds the code point at ``offset``."""
    at = bisect_left(spans, Span(offset + 1, 0)) - 1
    return spans[at] if at >= 0 and spans[at].start <= offset < spans[at].end else None


class Memory:
    """The persons seen so far in a text, and how salient each is.

    ``who`` is a cluster's id, or any other number that the caller gives a person without a name.
    """

    def __init__(self, text: str, clusters: Sequence[Cluster], sentences: Sequence[Span]) -> None:
        self._sentences = sentences
        self._quotes = quotations(text)
        self._genders = {cluster.id: cluster.gender for cluster in clusters}
        self._sightings = sorted(
            self._sighting(mention.start, cluster.id, _weight(text, mention, cluster))
            for cluster in clusters
            if _may_be_person(text, cluster)
            for mention in cluster.mentions
        )

    def add(self, start: int, who: int, gender: Gender | None, weight: float = SPEAKER) -> None:
        """Remember that ``who`` was seen once more, at the code point ``start``."""
        self._genders.setdefault(who, gender)
        if self._genders[who] is None and gender:
            self._genders[who] = gender
        insort(self._sightings, self._sighting(start, who, weight))

    def best(
        self,
        offset: int,
        gender: Gender | None,
        *,
        without: Sequence[Span] = (),
        barred: frozenset[int] = frozenset(),
        bonus: Callable[[int], float] = lambda _: 0.0,
        since: int = 0,
        only: Sequence[int] = (),
    ) -> int | None:
        """The most salient person at ``offset``, of ``gender`` or of a gender not known.

        Mentions inside ``without`` and before ``since`` do not count, persons in ``barred`` are
        left out; ``bonus`` is added for a person seen at all. Where ``only`` names persons, no
        other is considered.
        """
        sentence, quoted = self._sentence(offset), covering(self._quotes, offset) is not None
        scores: dict[int, float] = {}
        for at in range(bisect_left(self._sightings, offset, key=lambda s: s.start) - 1, -1, -1):
            seen = self._sightings[at]
            if seen.start < since or sentence - seen.sentence > _WINDOW:
                break
            if only and seen.who not in only:
                continue
            if seen.who in barred or any(s.start <= seen.start < s.end for s in without):
                continue
            theirs = self._genders.get(seen.who)
            if gender and theirs and theirs != gender:
                continue
            weight = seen.weight * _FADE ** (sentence - seen.sentence)
            weight *= 1.0 if seen.quoted == quoted else _QUOTED
            weight *= _UNKNOWN_GENDER if gender and theirs is None else 1.0
            scores[seen.who] = scores.get(seen.who, bonus(seen.who)) + weight
        return max(scores, key=lambda who: (scores[who], -who)) if scores else None

    def _sentence(self, offset: int) -> int:
        return sentence_index(self._sentences, offset)

    def _sighting(self, start: int, who: int, weight: float) -> Sighting:
        sentence = self._sentence(start)
        first = self._sentences[sentence].start >= start - 1 if self._sentences else False
        quoted = covering(self._quotes, start) is not None
        return Sighting(start, who, weight + (_FIRST if first else 0), sentence, quoted)


def _may_be_person(text: str, cluster: Cluster) -> bool:
    """Whether the name is a person's, or of no known kind and no mere capital after a stop."""
    if cluster.kind != "unknown":
        return cluster.kind == "person"
    return any(_MID_SENTENCE.search(text, max(0, m.start - 2), m.start) for m in cluster.mentions)


def _weight(text: str, mention: Span, cluster: Cluster) -> float:
    """How strong a mention is by its place in the sentence: subject, owner, or other."""
    known = 1.0 if cluster.kind == "person" else _UNKNOWN_KIND
    return known * _place_weight(text, mention)


def _place_weight(text: str, mention: Span) -> float:
    if text[mention.end : mention.end + 2] in ("'s", "’s", "' ", "’ "):
        return OWNER
    if _BEFORE_OBJECT.search(text, max(0, mention.start - 40), mention.start):
        return OTHER
    return SUBJECT if _AFTER_SUBJECT.match(text, mention.end) else OTHER
