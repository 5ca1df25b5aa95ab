"""Who each attribution's source is, over a whole document, in the order of reading.

Names go to their cluster, pronouns and definite descriptions to whoever is most salient, "the
officials" to the officials spoken of before. An anonymous source is only ever joined to another
anonymous mention, never to a name (rule 3 of the design).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.extraction.sources.antecedents import before_relative
from sayso.extraction.sources.cast import Cast
from sayso.extraction.sources.clusters import surname_of
from sayso.extraction.sources.descriptions import by_description
from sayso.extraction.sources.drafts import HIDDEN, Draft
from sayso.extraction.sources.kinds import is_authors_voice, is_withheld
from sayso.extraction.sources.lexicons import lexicon
from sayso.extraction.sources.phrases import Phrase, read_phrase
from sayso.extraction.sources.pronouns import GENDERS, covering
from sayso.model import Attribution, Document, hull

_I = frozenset("i me my mine myself let".split())
_THEY = frozenset("they them their theirs themselves these those".split())
_IT = frozenset("it its which that this".split())
_WHO = frozenset("who whom whose which that".split())
_WE = frozenset("we us our ours".split())
_LABEL = re.compile(r"\b(?:(?:MRS?|MS|DR|SEN|REP|GOV|GEN|SECRETARY)\.? )?(?P<name>[A-Z]{3,}): ")
_GOES_ON = re.compile(r"\w,? (?:and|but|yet)(?: (?:also|then|later|still|however))?,? $")
_ADDING = re.compile(r"\w[”\"’]?,[”\"’]? $")
_PARTICIPLE = re.compile(r"(?:\w+ly )?[a-z]+ing\b")
_JOINT = 20  # code points in which such words stand
_TURN = 1000  # code points over which a speaker's label in a transcript holds
_BODIES = frozenset({"named_organisation", "news_outlet"})


def resolve(document: Document, attributions: Iterable[Attribution]) -> Cast:
    """The cast of ``document`` after all ``attributions`` got their speaker.

    Those on top are resolved in the order of reading, then each level of the nested ones, so
    that the speaker around a nested attribution is known.
    """
    cast = Cast(document)
    for attribution in _in_order(attributions):
        at = hull(attribution.source or attribution.spans).start
        cast.remember(attribution, _speaker(cast, attribution), at)
    return cast


def _speaker(cast: Cast, attribution: Attribution) -> Draft:
    if not attribution.source:
        return _without_source(cast, attribution)
    span = max(attribution.source, key=lambda s: (s.end - s.start, -s.start))
    phrase = read_phrase(cast.text, span, cast.names_in(span))
    if phrase is None:
        return _without_source(cast, attribution)
    draft = by_phrase(cast, attribution, phrase)
    if draft.kind != "unstated":
        draft.mentions.update(attribution.source)
    return draft


def by_phrase(cast: Cast, attribution: Attribution, phrase: Phrase) -> Draft:
    """Whom the source words ``phrase`` of ``attribution`` stand for."""
    if phrase.form == "pronoun":
        return _by_pronoun(cast, attribution, phrase)
    remark = is_withheld(phrase.after.words(cast.text))
    apposed = bool(phrase.named) and phrase.head != phrase.named[-1].words[-1].lower()
    if phrase.named and not (remark and apposed):
        return cast.named([cast.cluster_of(name) for name in phrase.named])
    if not remark and _is_capitalised(cast.text, phrase):
        return _by_capitals(cast, phrase)
    return by_description(cast, attribution, phrase)


def _by_capitals(cast: Cast, phrase: Phrase) -> Draft:
    """A name that only the source span shows to be one, such as a surname in a headline."""
    words = phrase.core.words(cast.text).split()
    for cluster in cast.clusters:
        if cluster.kind == "person" and cluster.name.split()[-len(words) :] == words:
            return cast.named((cluster,))
    name = " ".join(words)
    return cast.called(name) or cast.new(kind="named_person", name=name, phrase=phrase)


def _by_pronoun(cast: Cast, attribution: Attribution, phrase: Phrase) -> Draft:
    word, at = phrase.head, phrase.core.start
    if word in _I:
        return _first_person(cast, attribution, at)
    if word in _WE and attribution.parent in cast.speakers:
        return cast.speakers[attribution.parent]
    if word in GENDERS:
        return _he_or_she(cast, attribution, phrase)
    if word in _WHO and (found := _by_relative(cast, attribution, at)):
        return found
    if word in _IT:
        thing = cast.running(attribution, at, lambda d: not d.plural and not d.single_person)
        return thing or cast.new(kind="document", phrase=phrase)
    several = _they(cast, attribution, at) if word in _THEY else None
    return several or cast.new(kind="unnamed_group", phrase=phrase)


def _they(cast: Cast, attribution: Attribution, at: int) -> Draft | None:
    """The several people who spoke last, or else the organisation that did."""
    several = cast.running(attribution, at, lambda d: d.plural)
    return several or cast.running(attribution, at, lambda d: d.kind in _BODIES)


def _first_person(cast: Cast, attribution: Attribution, at: int) -> Draft:
    """Who "I" is: the speaker of a quotation, the writer of a comment, else the author."""
    labelled = _by_label(cast, at)
    if labelled:
        return labelled
    if attribution.parent in cast.speakers:
        return cast.speakers[attribution.parent]
    if covering(cast.quotes, at):
        holder = _holder(cast, attribution, at)
        if holder:
            return holder
    zone = cast.document.zone_at(at)
    commenter = next((d for d in cast.drafts if d.kind == "commenter" and d.zone == zone), None)
    return commenter or cast.only("author")


def _by_label(cast: Cast, at: int) -> Draft | None:
    """Who speaks in a transcript: "MR. LEE: I mean ..."."""
    line = cast.text.rfind("\n", 0, at) + 1
    labels = list(_LABEL.finditer(cast.text, max(line, at - _TURN), at))
    if not labels:
        return None
    surname = labels[-1]["name"].lower()
    known = (c for c in cast.clusters if c.kind == "person")
    found = next((c for c in known if surname_of(c.name).lower() == surname), None)
    return cast.named((found,)) if found else None


def _holder(cast: Cast, attribution: Attribution, at: int) -> Draft | None:
    """Who says the quotation around ``at``: its own attribution's source, or who spoke last."""
    return cast.saying(at) or cast.running(attribution, at, lambda draft: draft.single_person)


def _he_or_she(cast: Cast, attribution: Attribution, phrase: Phrase) -> Draft:
    """The enclosing speaker, an unnamed one who spoke last, or the most salient person.

    After an unnamed speaker a pronoun stays with that one, however salient a name is: the words
    of a protected source are never put into the mouth of somebody named.
    """
    at, gender = phrase.core.start, GENDERS[phrase.head]
    parent = cast.speakers.get(attribution.parent or "")
    fits = parent is not None and parent.single_person and parent.gender in (None, gender)
    if parent and fits and not covering(cast.quotes, at):
        return parent
    last = cast.running(attribution, at, lambda draft: draft.kind != "commenter")
    hidden = last is not None and last.single_person and not last.clusters
    if last and hidden and last.gender in (None, gender):
        last.gender = gender
        return last
    who = cast.salient(attribution, at, gender)
    return cast.person(who) or cast.new(kind="unnamed_person", phrase=phrase, gender=gender)


def _by_relative(cast: Cast, attribution: Attribution, at: int) -> Draft | None:
    """The source that a relative pronoun at ``at`` follows, or whom the noun before it means."""
    just_named = len(cast.text[:at].rstrip(" ,"))
    for draft in reversed(cast.drafts):
        if any(mention.end == just_named for mention in draft.mentions):
            return draft
    span = before_relative(cast.text, at, cast.names)
    phrase = read_phrase(cast.text, span, cast.names_in(span)) if span else None
    if phrase is None or phrase.form == "pronoun":
        return None
    draft = by_phrase(cast, attribution, phrase)
    if draft.kind in HIDDEN:
        draft.mentions.add(phrase.core)
    return draft


def _without_source(cast: Cast, attribution: Attribution) -> Draft:
    """The running speaker for a quotation, else nobody."""
    if attribution.content:
        at = attribution.content[0].start
        if covering(cast.quotes, at) or covering(cast.quotes, max(0, at - 1)):
            last = cast.running(attribution, at, lambda d: d.kind != "document", near=2)
            if last:
                return last
    if is_authors_voice(cast.document.words(attribution.cue)):
        return _by_author(cast, attribution)
    return _going_on(cast, attribution) or cast.only("unstated")


def _going_on(cast: Cast, attribution: Attribution) -> Draft | None:
    """Who spoke in the sentence before "and" or ", saying", where a verb of theirs goes on."""
    if attribution.parent or not attribution.cue:
        return None
    at = attribution.cue[0].start
    joint = _ADDING if _PARTICIPLE.match(cast.text, at) else _GOES_ON
    if not joint.search(cast.text, max(0, at - _JOINT), at):
        return None
    return cast.running(attribution, at, lambda draft: draft.kind != "document", near=0)


def _by_author(cast: Cast, attribution: Attribution) -> Draft:
    """The commenter in a comment, whoever is quoted in a quotation, else the author."""
    return _first_person(cast, attribution, hull(attribution.spans).start)


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
    return (
        not described and len(words) < 4 and all(w[0].isupper() and not w.isupper() for w in words)
    )
