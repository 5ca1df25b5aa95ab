"""What a description or a relative pronoun refers back to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.extraction.sources.clusters import Cluster
from sayso.extraction.sources.drafts import Draft
from sayso.extraction.sources.lexicons import lexicon
from sayso.extraction.sources.names import Name
from sayso.extraction.sources.phrases import NUMBERS, Phrase, singular
from sayso.extraction.sources.tokens import tokens
from sayso.model import SourceKind, Span

_LONGEST = 8  # words in the name of an organisation before its noun
_REACH = 160  # code points before a relative pronoun in which its noun is looked for
_STOPS = frozenset(
    "a an the this that these those his her their its our my of in to for on at by with from as "
    "is was were are be been and or but said told has had have among including even".split()
)
# "The aide" may be the official spoken of before: these heads stand for one another.
_INTERCHANGEABLE = frozenset(
    "official aide source person adviser advisor staffer individual insider operative strategist "
    "spokesman spokeswoman spokesperson diplomat officer executive employee".split()
)
_GENERIC = frozenset(
    "agency company firm group non-profit nonprofit organisation organization outfit".split()
)


_SEATS = frozenset({"House", "Senate", "Congress", "White House", "Capitol Hill", "Twitter"})


def same_description(
    phrase: Phrase, kind: SourceKind, drafts: Sequence[Draft], zone: int | None
) -> Draft | None:
    """The source already known that ``phrase``, of ``kind``, speaks of again; None if it is new.

    "The officials" and a bare "officials" go back; "an official", "two officials" and "a third
    official" are somebody new.
    """
    pointing = phrase.definite
    if not pointing and (phrase.determiner or phrase.quantity or not phrase.plural):
        return None
    head, words = singular(phrase.head), {word.lower() for word in phrase.before}
    known = [d for d in reversed(drafts) if d.kind == kind and d.phrase and d.zone == zone]
    for draft in known:
        other = draft.phrase
        if other is None or other.plural != phrase.plural or not _same_number(phrase, other):
            continue
        theirs = {word.lower() for word in other.before}
        if singular(other.head) == head and (words <= theirs or words == theirs):
            return draft
    if pointing and not words and kind == "anonymous" and head in _INTERCHANGEABLE:
        for draft in known:
            if draft.phrase and draft.phrase.plural == phrase.plural:
                return draft
    return None


def _same_number(one: Phrase, other: Phrase) -> bool:
    counts = {NUMBERS.get(p.quantity or "") for p in (one, other)} - {None}
    return len(counts) < 2


def before_relative(text: str, at: int, names: Sequence[Name]) -> Span | None:
    """The noun phrase that the relative pronoun at ``at`` follows; None if none stands there."""
    start = max(text.rfind("\n", 0, at) + 1, at - _REACH)
    pieces = [m.span() for m in re.finditer(r"[^,;:()“”\"]+", text[start:at]) if m[0].strip()]
    if not pieces:
        return None
    spans = [Span(start + a, start + b) for a, b in pieces]
    place = re.search(r"\s(?:of|from) [A-Z][\w.]*(?: [A-Z][\w.]*)*\s*$", spans[-1].words(text))
    if place:
        spans[-1] = Span(spans[-1].start, spans[-1].start + place.start())
    if len(spans) > 1 and _is_apposition(text, spans[-1]):
        named = _name_at_end(spans[-2], names)
        if named:
            return named
    return _name_at_end(spans[-1], names) or _last_words(text, spans[-1])


def _is_apposition(text: str, span: Span) -> bool:
    words = re.findall(r"[\w-]+", span.words(text).lower())
    return any(word in lexicon("role_words") for word in words)


def _name_at_end(span: Span, names: Sequence[Name]) -> Span | None:
    ends = [n.span for n in names if span.covers(n.span) and n.span.end >= span.end - 1]
    return ends[-1] if ends else None


def _last_words(text: str, span: Span) -> Span | None:
    words = list(tokens(text, span.start, span.end))
    kept = 0
    for word in reversed(words[-5:]):
        if word.low in _STOPS:
            break
        kept += 1
    return Span(words[-kept].start, words[-1].end) if kept else None


def whole_organisation(
    text: str, phrase: Phrase, owner: str | None, clusters: Sequence[Cluster]
) -> str:
    """The name of the organisation that ``phrase`` speaks of, as full as the text gives it.

    "The campaign" is the last one named before ("the Lee campaign"), "his campaign" that of its
    ``owner``, "the company" the last organisation named.
    """
    head = text[phrase.core.end - len(phrase.head) : phrase.core.end]
    if phrase.before or (phrase.owner and not isinstance(phrase.owner, str)):
        words = phrase.core.words(text)
        return re.sub(r"^(?:the|a|an|this|that)\s+", "", words, flags=re.IGNORECASE)
    if owner:
        return f"{owner.split()[-1]} {head}"
    return last_organisation(text, phrase.head, phrase.core.start, clusters) or head


def last_organisation(text: str, head: str, before: int, clusters: Sequence[Cluster]) -> str | None:
    """The organisation of that ``head`` named last before the offset ``before``, or else first."""
    named = rf"((?:[A-Z][\w’'.-]*\s){{1,{_LONGEST}}}){re.escape(head)}\b"
    found = [
        m for m in re.finditer(named, text) if m[1].split()[-1].lower() not in lexicon("openers")
    ]
    earlier = [m for m in found if m.start() < before]
    if found:
        words = (earlier or found[:1])[-1][0].split()
        while words[0].lower() in lexicon("openers"):
            words = words[1:]
        return " ".join(words)
    mentions = sorted(
        (mention, cluster.name)
        for cluster in clusters
        if cluster.kind == "organisation"
        and cluster.name not in _SEATS
        and (head in _GENERIC or cluster.name.lower().endswith(head))
        for mention in cluster.mentions
    )
    ahead = [name for mention, name in mentions if mention.start < before]
    return ahead[-1] if ahead else None
