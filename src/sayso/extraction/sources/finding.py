"""The sources stage: ``sources`` of a record, and each attribution's ``speaker`` and ``via``."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from sayso.extraction.sentences import sentence_index
from sayso.extraction.sources.affiliations import affiliation_of
from sayso.extraction.sources.antecedents import last_organisation
from sayso.extraction.sources.cast import Cast
from sayso.extraction.sources.counts import count_of
from sayso.extraction.sources.drafts import HIDDEN, Draft
from sayso.extraction.sources.reasons import Remark, find_remarks
from sayso.extraction.sources.relays import find_relays
from sayso.extraction.sources.resolution import resolve
from sayso.extraction.sources.roles import role_after, role_before
from sayso.model import Record, Source, Span


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
    vias = find_relays(cast, record.attributions)
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
