"""Relays: which of the channels that a text states belong to which attribution."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.extraction.sentences import sentence_index
from sayso.extraction.sources.cast import Cast
from sayso.extraction.sources.channels import channels
from sayso.extraction.sources.drafts import Draft
from sayso.model import Attribution, Span, Via, hull

_REACH = 90  # code points around source and cue in which a channel counts as theirs
_CARRIED = frozenset({"news_outlet", "event", "document", "broadcast"})
_SCENES = frozenset({"event", "broadcast"})
_WRITTEN = frozenset({"social_media", "statement"})
_WRITING = re.compile(
    r"\b(?:add(?:s|ed)|continu(?:es|ed)|conclud(?:es|ed)|w(?:rote|rites)|reads?)\b"
)
_LOOKING_BACK = re.compile(
    r"(?P<whose>\b(?:His|Her|Their) (?:[\w-]+ )?)?"
    r"(?:comments|remarks|statements?|words|post|appearance)\b[^.]{0,20}?\b"
    r"(?:came?|comes?|(?:was|were) (?:made|posted|delivered))\b"
)

Vias = tuple[Via, ...]


def find_relays(cast: Cast, attributions: Sequence[Attribution]) -> dict[str, Vias]:
    """The channels of each attribution, by its id.

    Its own sentence counts first. What is stated for a speaker's words holds for the same
    speaker's next sentence; an event or broadcast also where the neighbouring sentence sets the
    scene. What stands inside another attribution reached the page through that one's channel,
    and through its speaker where that is an outlet.
    """
    found = _stated_channels(cast, attributions)
    by_id = {attribution.id: attribution for attribution in attributions}
    for attribution in sorted(attributions, key=_outermost_first):
        parent = by_id.get(attribution.parent or "")
        if parent and not found[attribution.id]:
            found[attribution.id] = _outer(cast, parent) or found[parent.id]
    return found


def _outermost_first(attribution: Attribution) -> tuple[int, int, str]:
    whole = hull(attribution.spans)
    return whole.start, -whole.end, attribution.id


def _outer(cast: Cast, parent: Attribution) -> Vias:
    """The outlet that ``parent`` is by: what it reports came through it."""
    draft = cast.speakers[parent.id]
    if draft.kind != "news_outlet" or not parent.source:
        return ()
    return (Via(kind="news_outlet", name=draft.name, span=hull(parent.source)),)


def _stated_channels(cast: Cast, attributions: Sequence[Attribution]) -> dict[str, Vias]:
    """The channels that the text states of each attribution, those around it left out."""
    found: dict[str, Vias] = {}
    last: tuple[int, Span, Vias] | None = None
    for attribution in sorted(attributions, key=lambda a: (a.spans, a.id)):
        draft, outer = cast.speakers[attribution.id], hull(attribution.spans)
        via = _own(cast, attribution)
        if not via and last and last[0] == draft.who and _follows(cast, last[1], outer):
            via = _carried(cast, attribution, last[2])
        found[attribution.id] = via or _scene(cast, draft, outer)
        last = (draft.who, outer, found[attribution.id])
    return found


def _carried(cast: Cast, attribution: Attribution, before: Vias) -> Vias:
    """What of the same speaker's channels ``before`` holds for ``attribution`` as well."""
    writes = any(_WRITING.search(cast.text, cue.start, cue.end) for cue in attribution.cue)
    kinds = _CARRIED | _WRITTEN if writes else _CARRIED
    return tuple(via for via in before if via.kind in kinds)


def _own(cast: Cast, attribution: Attribution) -> Vias:
    if cast.speakers[attribution.id].kind == "document":
        return _publishers(cast, attribution)
    return channels(cast.text, _frame(cast, attribution), cast.names, cast.whole_name)


def _publishers(cast: Cast, attribution: Attribution) -> Vias:
    """The outlet that a document's own words name: "a Morning Herald poll"."""
    outlets = [
        name for span in attribution.source for name in cast.names_in(span) if name.kind == "outlet"
    ]
    return tuple(
        Via(kind="news_outlet", name=cast.whole_name(name), span=name.span) for name in outlets[:1]
    )


def _scene(cast: Cast, draft: Draft, outer: Span) -> Vias:
    """The event or broadcast of a neighbouring sentence that speaks of the same person."""
    if not draft.single_person:
        return ()
    first = sentence_index(cast.sentences, outer.start)
    last = sentence_index(cast.sentences, max(outer.start, outer.end - 1))
    before, after = cast.sentences[:first][-1:], cast.sentences[last + 1 :][:1]
    for sentence in before:
        if _mentions(draft, sentence) and (found := _scenes_in(cast, sentence)):
            return found
    for sentence in after:
        look = _LOOKING_BACK.search(cast.text, sentence.start, sentence.end)
        if look and (look["whose"] or _mentions(draft, sentence)):
            return _scenes_in(cast, sentence)
    return ()


def _mentions(draft: Draft, sentence: Span) -> bool:
    return any(sentence.covers(mention) for mention in draft.mentions)


def _scenes_in(cast: Cast, sentence: Span) -> Vias:
    via = channels(cast.text, (sentence,), cast.names, cast.whole_name)
    return tuple(v for v in via if v.kind in _SCENES)


def _follows(cast: Cast, before: Span, after: Span) -> bool:
    """Whether ``after`` begins in the sentence of the end of ``before``, or in the next one."""
    first = sentence_index(cast.sentences, before.end - 1)
    second = sentence_index(cast.sentences, after.start)
    return 0 <= second - first <= 1 and "\n" not in cast.text[before.end : after.start]


def _frame(cast: Cast, attribution: Attribution) -> tuple[Span, ...]:
    """What of the attribution's own sentence is not content, near its source and cue."""
    if not cast.sentences:  # a text of blanks
        return ()
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
