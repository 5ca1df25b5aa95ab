"""Whom a description without a name stands for: "the mayor", "two officials", "his campaign"."""

from __future__ import annotations

import re

from sayso.extraction.sources.antecedents import same_description, whole_organisation
from sayso.extraction.sources.cast import Cast
from sayso.extraction.sources.clusters import gender_of
from sayso.extraction.sources.drafts import Draft
from sayso.extraction.sources.kinds import UTTERANCES, is_withheld, kind_of_description
from sayso.extraction.sources.lexicons import lexicon
from sayso.extraction.sources.names import Name
from sayso.extraction.sources.phrases import Phrase, read_phrase, singular
from sayso.extraction.sources.pronouns import GENDERS
from sayso.model import Attribution, Span

# Heads that never lead to a name: what they describe may be somebody who must stay unnamed.
_PROTECTED = frozenset("official source person individual aide insider adviser advisor".split())
_ROLE_BONUS, _WORD_BONUS = 1.5, 0.6  # over salience, for a stated position and each word of it


def by_description(cast: Cast, attribution: Attribution, phrase: Phrase) -> Draft:
    """The source that ``phrase``, a description, stands for: one already known, or a new one."""
    kind = kind_of_description(cast.text, phrase)
    if phrase.head in UTTERANCES and (speaker := _utterer(cast, attribution, phrase)):
        return speaker
    if kind == "news_outlet":
        return _outlet(cast, attribution, phrase)
    if kind == "named_organisation":
        return _organisation(cast, attribution, phrase)
    hidden = kind == "anonymous" and phrase.head not in lexicon("named_roles")
    single = kind in ("anonymous", "unnamed_person") and not phrase.plural
    if single and (named := _named_by_description(cast, attribution, phrase, hidden)):
        return named
    zone = cast.document.zone_at(phrase.core.start)
    same = same_description(phrase, kind, cast.drafts, zone)
    return same or cast.new(
        kind=kind,
        phrase=phrase,
        gender=gender_of(["", *phrase.before, phrase.head]) if single else None,
        zone=zone,
        owner=_owner_name(cast, attribution, phrase),
    )


def _utterer(cast: Cast, attribution: Attribution, phrase: Phrase) -> Draft | None:
    """Whose "remarks" they are: their owner's, those "by" a name, or the last speaker's."""
    owner = _owner(cast, attribution, phrase)
    if owner:
        return owner
    by = re.match(r"\s+(?:by|from)\s", phrase.after.words(cast.text))
    if by:
        author = read_phrase(
            cast.text,
            Span(phrase.core.end + by.end(), phrase.after.end),
            cast.names_in(phrase.after),
        )
        named = author.named if author else ()
        return cast.named([cast.cluster_of(name) for name in named]) if named else None
    if phrase.definite and phrase.head in ("remarks", "comments", "remark", "comment"):
        return cast.running(attribution, phrase.core.start, lambda d: d.single_person)
    return None


def _owner(cast: Cast, attribution: Attribution, phrase: Phrase) -> Draft | None:
    """Whoever the possessive in ``phrase`` stands for, if it is a person."""
    if isinstance(phrase.owner, Name):
        cluster = cast.cluster_of(phrase.owner)
        return cast.named((cluster,)) if cluster.kind in ("person", "unknown") else None
    if phrase.owner in ("his", "her"):
        at, gender = phrase.core.start, GENDERS[phrase.owner]
        who = cast.salient(attribution, at, gender)
        return cast.person(who)
    return None


def _owner_name(cast: Cast, attribution: Attribution, phrase: Phrase) -> str | None:
    if isinstance(phrase.owner, Name):
        return cast.whole_name(phrase.owner)
    if phrase.owner in ("his", "her"):
        at, gender = phrase.core.start, GENDERS[phrase.owner]
        who = cast.salient(attribution, at, gender)
        return cast.clusters[who].name if who is not None and who < len(cast.clusters) else None
    return None


def _outlet(cast: Cast, attribution: Attribution, phrase: Phrase) -> Draft:
    inside = [name for name in phrase.inside if name.kind in ("outlet", "organisation")]
    if inside:
        return cast.named((cast.cluster_of(inside[-1]),))
    last = cast.running(attribution, phrase.core.start, lambda d: d.kind == "news_outlet", near=99)
    if last:
        return last
    outlets = [c for c in cast.clusters if c.kind == "outlet"]
    mentions = sorted((m, c.id) for c in outlets for m in c.mentions)
    before = [who for m, who in mentions if m.start < phrase.core.start]
    if before:
        return cast.named((cast.clusters[before[-1]],))
    if outlets:
        return cast.named((max(outlets, key=lambda c: (len(c.mentions), -c.id)),))
    return cast.new(kind="news_outlet", phrase=phrase)


def _organisation(cast: Cast, attribution: Attribution, phrase: Phrase) -> Draft:
    owner = _owner_name(cast, attribution, phrase)
    name = whole_organisation(cast.text, phrase, owner, cast.clusters)
    return cast.called(name) or cast.new(kind="named_organisation", name=name, phrase=phrase)


def _named_by_description(
    cast: Cast, attribution: Attribution, phrase: Phrase, hidden: bool
) -> Draft | None:
    """The named person that "the mayor" is; None where it may be one who stays unnamed."""
    head = singular(phrase.head)
    withheld = head in _PROTECTED or is_withheld(phrase.after.words(cast.text))
    if withheld or not phrase.definite or phrase.quantity or _is_hidden(cast, head):
        return None
    words = {word.lower() for word in phrase.before}

    def bonus(who: int) -> float:
        terms = cast.terms(who)
        return _ROLE_BONUS * (head in terms) + _WORD_BONUS * len(words & terms)

    at, gender = phrase.core.start, gender_of(["", head])
    stated = [c.id for c in cast.clusters if c.kind == "person" and bonus(c.id) >= _ROLE_BONUS]
    who = cast.memory.best(
        at, gender, without=attribution.content, bonus=bonus, since=cast.since(at), only=stated
    )
    if stated:
        return cast.person(who if who is not None else max(stated, key=bonus))
    if head not in lexicon("named_roles") or hidden or who is None:
        return None
    return cast.person(who) if who < len(cast.clusters) else None


def _is_hidden(cast: Cast, head: str) -> bool:
    """Whether an anonymous source has been described by ``head`` before."""
    heads = (d.phrase.head for d in cast.drafts if d.kind == "anonymous" and d.phrase)
    return any(singular(known) == head for known in heads)
