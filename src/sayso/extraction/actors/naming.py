"""The actors that a text names, each with all the mentions of its names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sayso.extraction.actors.drafts import Draft
from sayso.extraction.actors.grammar import Grammar
from sayso.extraction.actors.lexicons import peoples, words
from sayso.extraction.actors.namesakes import apart
from sayso.extraction.actors.sightings import Sighting, find_sightings
from sayso.extraction.actors.spellings import canonical, initials, is_acronym
from sayso.extraction.sources.clusters import Cluster, name_clusters
from sayso.extraction.sources.names import find_names
from sayso.model import ActorKind, Document, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_PLACED = frozenset(
    "in at to near around outside inside into across through toward towards".split()
)
_NEXT_WORD = re.compile(r"\s+([a-z]+)\b")
_HUMAN = re.compile(r",? (?:who|whose)\b")
_NO_NAME = re.compile(
    r"-(?:backed|led|based|style|era)$|^[RDI]-|^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$"
)
_LOUD = re.compile(r"\b[A-Z]{2,}[\s,]+#|#[\s,]+[A-Z]{2,}\b|#\s?[!:]")
_TITLES = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Maj|Sgt|Capt|Adm|Prof|Rev)\.?|Miss|Lord|Lady|Sir|"
    r"Dame|President|Vice|Prime|Minister|Chancellor|King|Queen|Prince|Princess|Pope|Senator|"
    r"Representative|Congressman|Congresswoman|Governor|Mayor|Judge|Justice|Chief|Secretary|"
    r"General|Colonel|Major|Captain|Sergeant|Admiral|Lieutenant|Professor|Reverend|Attorney|"
    r"Speaker|Director|Chairman|Ambassador|Deputy|First|Lady|then-President|Mayor)\s$"
)


def named_actors(document: Document, grammar: Grammar) -> list[Draft]:
    """The named actors of ``document``, by their first mention."""
    text = document.text
    names = find_names(text)
    clusters = name_clusters(text, names)
    sightings = find_sightings(text, names)
    taken = sorted(each.span for each in sightings)
    drafts = _listed(text, sightings, grammar)
    drafts += [
        draft
        for cluster in apart(text, clusters)
        if (draft := _from_cluster(text, cluster, taken, grammar))
    ]
    for draft in drafts:
        draft.mentions = {_whole(text, span, draft.kind) for span in draft.named}
    return sorted(_merged(text, drafts), key=lambda draft: draft.first)


def _listed(text: str, sightings: Iterable[Sighting], grammar: Grammar) -> list[Draft]:
    drafts: dict[str, Draft] = {}
    for span, known in sightings:
        if known.seat and not _acts(grammar.token(span)):
            continue
        draft = drafts.setdefault(known.name, Draft(name="", kind=known.kind))
        draft.named.add(span)
        if not known.seat:
            draft.name = _fuller(draft.name, span.words(text))
    for name, draft in drafts.items():
        draft.name = draft.name or name
    return list(drafts.values())


def _acts(token: Token | None) -> bool:
    """Whether a seat of government acts or is dealt with, rather than being where things happen."""
    if token is None or token.dep_ in ("compound", "appos", "npadvmod", "ROOT", "dep"):
        return False
    if token.dep_ == "conj":
        return _acts(token.head) if token.head.dep_ != "conj" else False
    if token.dep_ == "pobj":
        return token.head.lower_ in ("with", "by", "against", "between")
    return token.dep_ in ("nsubj", "nsubjpass", "poss", "dobj", "iobj", "dative")


def _fuller(one: str, other: str) -> str:
    return max(one, " ".join(other.split()), key=lambda name: (not is_acronym(name), len(name)))


def _from_cluster(
    text: str, cluster: Cluster, taken: Sequence[Span], grammar: Grammar
) -> Draft | None:
    """The actor that a cluster of names is; None for a place, a thing, or no name at all."""
    mentions = tuple(m for m in cluster.mentions if not any(m.overlaps(span) for span in taken))
    if not mentions:
        return None
    kind = _kind(text, cluster, mentions, grammar)
    if kind is None:
        return None
    return Draft(
        name=_spaced(cluster.name),
        kind=kind,
        gender=cluster.gender if kind == "person" else None,
        named=set(mentions),
    )


def _spaced(name: str) -> str:
    return " ".join(re.sub(r"[\[\]]", "", name).split())


def _kind(
    text: str, cluster: Cluster, mentions: Sequence[Span], grammar: Grammar
) -> ActorKind | None:
    low = re.findall(r"[\w-]+", cluster.name.lower())
    if cluster.kind in ("place", "thing") or _is_adjective(cluster.name):
        return None
    if _is_facility(text, mentions) or (cluster.kind == "unknown" and _ends_as_facility(low)):
        return None
    if all(_is_shouted(text, mention, grammar) for mention in mentions):
        return None
    if cluster.kind == "person":
        return "person" if _is_name(mentions, grammar) else None
    if words("group_words").intersection(low):
        return "group"
    named = cluster.kind in ("organisation", "outlet")
    return "organisation" if named else _kind_by_grammar(text, mentions, grammar)


def _is_adjective(name: str) -> bool:
    """Whether ``name`` is a people's adjective, "Iranian-backed" and the like, or a month."""
    parts = re.split(r"[\s-]", name.lower())
    peopled = name.lower() in peoples() or all(part in peoples() for part in parts)
    return peopled or bool(_NO_NAME.search(name))


def _is_facility(text: str, mentions: Sequence[Span]) -> bool:
    """Whether half of the mentions or more stand before a noun for a place or a thing."""
    nexts = [match[1] for m in mentions if (match := _NEXT_WORD.match(text, m.end))]
    return sum(word in words("facility_words") for word in nexts) * 2 >= len(mentions)


def _ends_as_facility(low: Sequence[str]) -> bool:
    return len(low) > 1 and low[-1] in words("facility_words")


def _is_shouted(text: str, mention: Span, grammar: Grammar) -> bool:
    """Whether the mention is a word in capitals for its loudness, not for being a name."""
    shown = mention.words(text)
    if not shown.isupper() or "." in shown:
        return False
    token = grammar.token(mention)
    return token is None or token.pos_ != "PROPN" or bool(_LOUD.search(_around(text, mention)))


def _around(text: str, mention: Span) -> str:
    line = text.rfind("\n", 0, mention.start) + 1
    before = text[max(line, mention.start - 20) : mention.start]
    return f"{before}#{text[mention.end : mention.end + 20]}"


def _is_name(mentions: Sequence[Span], grammar: Grammar) -> bool:
    """Whether the grammar takes one of ``mentions`` for a name."""
    tokens = [grammar.token(mention) for mention in mentions]
    return any(token is not None and token.pos_ in ("PROPN", "NOUN") for token in tokens)


def _kind_by_grammar(text: str, mentions: Sequence[Span], grammar: Grammar) -> ActorKind | None:
    """What a name of no known kind is by its place in its sentences, None where that is unsure."""
    tokens = [token for m in mentions if (token := grammar.token(m)) and token.pos_ == "PROPN"]
    if not tokens:
        return None
    if any(_HUMAN.match(text, mention.end) for mention in mentions):
        return "person"
    placed = sum(t.dep_ == "pobj" and t.head.lower_ in _PLACED for t in tokens)
    acting = [t for t in tokens if t.dep_ in ("nsubj", "poss", "pobj") and not grammar.opens(t)]
    if placed * 2 >= len(tokens) or not any(t.dep_ == "nsubj" for t in acting):
        return None
    return "organisation"


def _whole(text: str, span: Span, kind: ActorKind) -> Span:
    """The name with its article or the titles before it."""
    start = span.start
    if kind != "person":
        article = re.compile(r"\b[Tt]he\s$").search(text, max(0, start - 5), start)
        return Span(article.start() if article else start, span.end)
    while title := _TITLES.search(text, max(0, start - 16), start):
        start = title.start()
    return Span(start, span.end)


def _merged(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """``drafts`` with those that are spellings of one name made one."""
    kept: dict[str, Draft] = {}
    for draft in sorted(drafts, key=lambda draft: (is_acronym(draft.name), draft.first)):
        other = None
        if draft.kind != "person":
            keys = {canonical(draft.name), *_introduced(text, draft)}
            other = next((kept[key] for key in sorted(keys) if key in kept), None)
        if other is None:
            kept[_key(draft, len(kept))] = draft
            continue
        _join(other, draft)
    return list(kept.values())


def _key(draft: Draft, number: int) -> str:
    return f"#{number}" if draft.kind == "person" else canonical(draft.name)


def _introduced(text: str, draft: Draft) -> set[str]:
    """What an acronym stands for where the text says so: "Harbour Watch Union (HWU)"."""
    if not is_acronym(draft.name):
        return set()
    first = min(draft.named)
    before = re.search(r"((?:[\w’'-]+\s){1,7})\($", text[max(0, first.start - 90) : first.start])
    if not before:
        return set()
    found = before[1].split()
    for at in range(len(found)):
        name = " ".join(found[at:])
        if initials(name) == draft.name.replace(".", "").upper():
            return {canonical(name)}
    return set()


def _join(one: Draft, other: Draft) -> None:
    one.named |= other.named
    one.mentions |= other.mentions
    if one.kind == "organisation":
        one.kind = other.kind
