"""The sources stage: ``sources`` of a record, and each attribution's ``speaker`` and ``via``."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from sayso.extraction.sentences import sentence_index
from sayso.extraction.sources.affiliations import affiliation_of
from sayso.extraction.sources.antecedents import last_organisation
from sayso.extraction.sources.cast import Cast
from sayso.extraction.sources.channels import channels
from sayso.extraction.sources.counts import count_of
from sayso.extraction.sources.drafts import HIDDEN, Draft
from sayso.extraction.sources.reasons import Remark, find_remarks
from sayso.extraction.sources.resolution import resolve
from sayso.extraction.sources.roles import role_after, role_before
from sayso.model import Attribution, Record, Source, Span, Via, hull

_REACH = 90  # code points around source and cue in which a channel counts as theirs
_CARRIED = frozenset({"news_outlet", "event", "document", "broadcast"})
_SCENES = frozenset({"event", "broadcast"})


def find_sources(record: Record) -> Record:
    """``record`` with its ``sources``, and each attribution's ``speaker`` and ``via``.

    Sources are numbered by their first mention (those without one, such as a commenter, come
    where they were met). A record whose attributions were not sought stays as it is.
    """
    if record.attributions is None:
        return record
    cast = resolve(record.document, record.attributions)
    drafts = sorted(cast.drafts, key=lambda d: (min(d.mentions, default=Span(2**60, 0)), d.who))
    reasons = _reasons(cast, drafts)
    sources = [
        _source(cast, draft, f"s{number}", reasons.get(draft.who))
        for number, draft in enumerate(drafts, 1)
    ]
    ids = {draft.who: source.id for draft, source in zip(drafts, sources, strict=True)}
    vias = _vias(cast, record.attributions)
    attributions = tuple(
        msgspec.structs.replace(
            attribution,
            speaker=ids[cast.speakers[attribution.id].who],
            via=vias[attribution.id],
        )
        for attribution in record.attributions
    )
    return msgspec.structs.replace(record, sources=tuple(sources), attributions=attributions)


def _source(cast: Cast, draft: Draft, source_id: str, reason: str | None) -> Source:
    hidden = draft.kind in HIDDEN and draft.phrase is not None
    anonymous = draft.kind == "anonymous"
    return Source(
        id=source_id,
        kind=draft.kind,
        name=draft.name,
        role=_role(cast, draft),
        description=_description(cast.text, draft),
        count=count_of(draft.phrase) if anonymous and draft.phrase else None,
        affiliation=_affiliation(cast, draft) if hidden else None,
        reason=reason if anonymous else None,
        mentions=_mentions(draft),
    )


def _mentions(draft: Draft) -> tuple[Span, ...]:
    """The mentions in order, those inside a longer one left out."""
    kept: list[Span] = []
    for span in sorted(draft.mentions, key=lambda span: (span.start, -span.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return tuple(kept)


def _role(cast: Cast, draft: Draft) -> str | None:
    """The first position that the text states of a named person."""
    if draft.kind != "named_person" or len(draft.clusters) != 1:
        return None
    for mention in cast.clusters[draft.clusters[0]].mentions:
        role = role_before(cast.text, mention) or role_after(cast.text, mention)
        if role:
            return " ".join(role.words(cast.text).split())
    return None


def _description(text: str, draft: Draft) -> str | None:
    """The longest of the wordings for a source that has no name."""
    if draft.name or not draft.mentions or draft.kind in ("commenter", "author"):
        return None
    longest = max(sorted(draft.mentions), key=lambda span: span.end - span.start)
    return " ".join(longest.words(text).split())


def _affiliation(cast: Cast, draft: Draft) -> str | None:
    phrase, text = draft.phrase, cast.text
    if phrase is None:
        return None

    def whole(name: str) -> str:
        head = name.rsplit(maxsplit=1)[-1]
        alone = head == name and head.islower()
        found = last_organisation(text, head, phrase.core.start, cast.clusters) if alone else None
        return found or name

    return affiliation_of(
        text, phrase, owner=draft.owner, whole_name=cast.whole_name, whole_organisation=whole
    )


def _reasons(cast: Cast, drafts: Sequence[Draft]) -> dict[int, str]:
    """The reason for the anonymity of each draft that the text gives one for, by its ``who``."""
    hidden = sorted((m, d.who) for d in drafts if d.kind == "anonymous" for m in d.mentions)
    found: dict[int, str] = {}
    for remark in find_remarks(cast.text):
        who = _whose(cast, remark, hidden)
        if who is not None and remark.reason:
            found.setdefault(who, " ".join(remark.reason.words(cast.text).split()))
    return found


def _whose(cast: Cast, remark: Remark, hidden: Sequence[tuple[Span, int]]) -> int | None:
    """The anonymous source nearest before the remark, in its sentence or the one before."""
    here = sentence_index(cast.sentences, remark.span.start)
    near = [
        (mention, who)
        for mention, who in hidden
        if mention.start <= remark.span.start
        and here - sentence_index(cast.sentences, mention.start) <= 1
    ]
    after = [(m, w) for m, w in hidden if sentence_index(cast.sentences, m.start) == here]
    return near[-1][1] if near else (after[0][1] if after else None)


def _vias(cast: Cast, attributions: Sequence[Attribution]) -> dict[str, tuple[Via, ...]]:
    """The channels of each attribution, by its id.

    What is stated for a speaker's words holds for the same speaker's next sentence, within the
    paragraph; an event or broadcast also where the sentence before sets the scene for it.
    """
    found: dict[str, tuple[Via, ...]] = {}
    last: tuple[int, Span, tuple[Via, ...]] | None = None
    for attribution in sorted(attributions, key=lambda a: (a.spans, a.id)):
        draft, outer = cast.speakers[attribution.id], hull(attribution.spans)
        if draft.kind == "document":
            found[attribution.id] = _publishers(cast, attribution)
            continue
        via = channels(cast.text, _frame(cast, attribution), cast.names, cast.whole_name)
        if not via and last and last[0] == draft.who and _follows(cast, last[1], outer):
            via = tuple(v for v in last[2] if v.kind in _CARRIED)
        found[attribution.id] = via or _scene(cast, draft, outer)
        last = (draft.who, outer, found[attribution.id])
    return found


def _publishers(cast: Cast, attribution: Attribution) -> tuple[Via, ...]:
    """The outlet that a document's own words name: "a Morning Herald poll"."""
    outlets = [
        name for span in attribution.source for name in cast.names_in(span) if name.kind == "outlet"
    ]
    return tuple(
        Via(kind="news_outlet", name=cast.whole_name(name), span=name.span) for name in outlets[:1]
    )


def _scene(cast: Cast, draft: Draft, outer: Span) -> tuple[Via, ...]:
    """The event or broadcast of the sentence before, where that speaks of the same person."""
    before = sentence_index(cast.sentences, outer.start) - 1
    if before < 0 or not draft.single_person:
        return ()
    sentence = cast.sentences[before]
    if not any(sentence.covers(mention) for mention in draft.mentions):
        return ()
    via = channels(cast.text, (sentence,), cast.names, cast.whole_name)
    return tuple(v for v in via if v.kind in _SCENES)


def _follows(cast: Cast, before: Span, after: Span) -> bool:
    """Whether ``after`` begins in the sentence of the end of ``before``, or in the next one."""
    first = sentence_index(cast.sentences, before.end - 1)
    second = sentence_index(cast.sentences, after.start)
    return 0 <= second - first <= 1 and "\n" not in cast.text[before.end : after.start]


def _frame(cast: Cast, attribution: Attribution) -> tuple[Span, ...]:
    """What of the attribution's own sentence is not content, near its source and cue."""
    core = hull(attribution.source + attribution.cue or attribution.content)
    first = sentence_index(cast.sentences, core.start)
    last = sentence_index(cast.sentences, max(core.start, core.end - 1))
    start = max(cast.sentences[first].start, core.start - 2 * _REACH)
    end = min(cast.sentences[last].end, core.end + _REACH)
    return _without(Span(start, max(start, end)), attribution.content + attribution.source)


def _without(whole: Span, holes: Sequence[Span]) -> tuple[Span, ...]:
    """``whole`` with ``holes`` cut out of it."""
    kept, start = [], whole.start
    for hole in sorted(holes):
        if hole.start > start:
            kept.append(Span(start, min(hole.start, whole.end)))
        start = max(start, hole.end)
    kept.append(Span(start, whole.end))
    return tuple(span for span in kept if span.start < span.end)
