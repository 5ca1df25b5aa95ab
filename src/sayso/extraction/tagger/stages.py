"""The tagger's stage: a record with every attribution that the tagger finds in its document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice, pairwise

import numpy as np
from msgspec.structs import replace

from sayso.extraction.tagger.confidences import confidence
from sayso.extraction.tagger.decoding import Draft, draft_attributions, weigh
from sayso.extraction.tagger.encoders import score_window
from sayso.extraction.tagger.models import Model, installed_model
from sayso.extraction.tagger.pieces import Pieces, piece_id, spell, window_input
from sayso.extraction.tagger.runs import Scores, find_runs
from sayso.extraction.tagger.settling import adopt, settle
from sayso.extraction.tagger.windows import Window, cut_windows
from sayso.extraction.tagger.words import IntArray, Words, split_words
from sayso.model import Attribution, Document, Record, Span, attribution_id

WINDOWS_AT_ONCE = 32


def find_attributions(record: Record) -> Record:
    """``record`` with the attributions of its document, in order of their first span.

    They do not overlap: what stands inside a content is for a later stage.

    Raises:
        ModelError: no English model is installed, or it is damaged.
    """
    return tag(record, installed_model())


def tag(record: Record, model: Model) -> Record:
    """``record`` with the attributions that ``model`` finds."""
    document = record.document
    words = split_words(document.text)
    drafts = settle(find_drafts(document, words, model))
    found = [attribution_of(draft, words, document, model) for draft in drafts]
    sure = [one for one in found if one.confidence >= model.settings.threshold]
    ordered = tuple(sorted(sure, key=lambda one: one.spans))
    return replace(record, model=model.name, attributions=ordered)


def find_drafts(document: Document, words: Words, model: Model) -> list[Draft]:
    """All drafts of a text, a bounded number of windows held at a time."""
    if not words.strings:
        return []
    pieces = spell(words, model.tokenizer)
    zones = zones_of(document, words)
    windows = iter(stretch_windows(document, words, pieces, model))
    drafts = []
    while group := list(islice(windows, WINDOWS_AT_ONCE)):
        scores = list(score_windows(group, words, pieces, model))
        runs, flat = find_runs(model.heads, scores, model.settings.cue_bias)
        cues = [run for run in runs if run.role == "cue"]
        orphans = [run for run in runs if run.role != "cue"]
        seen, roles = draft_attributions(model.heads, scores, cues, zones)
        drafts += [
            weigh(draft, scores[cue.window].window.start, roles[at], flat[cue.window])
            for at, (cue, draft) in enumerate(
                zip(cues, adopt(seen, cues, orphans, scores, zones), strict=True)
            )
        ]
    return drafts


def stretch_windows(
    document: Document, words: Words, pieces: Pieces, model: Model
) -> Iterator[Window]:
    """The windows of an article, title and body together, then of each comment by itself."""
    costs, settings = pieces.costs(), model.settings
    for first, last in stretches(document, words):
        part = Words(words.text, words.strings[first:last], *(a[first:last] for a in words[2:]))
        cut = cut_windows(
            part, costs[first:last], size=settings.window - 2, context=settings.context
        )
        yield from (Window(*(first + place for place in window)) for window in cut)


def stretches(document: Document, words: Words) -> list[tuple[int, int]]:
    """Ranges of words that are read apart: a comment never lends its context to the article."""
    opens = [zone.start for zone in document.zones if zone.kind == "comment"]
    cuts = np.searchsorted(words.starts, opens).tolist()
    bounds = sorted({0, *cuts, len(words.strings)})
    return list(pairwise(bounds))


def zones_of(document: Document, words: Words) -> IntArray:
    """The index of each word's zone, (n_words,); -1 before the first."""
    opens = [zone.start for zone in document.zones]
    return np.searchsorted(np.array(opens, np.int64), words.starts, side="right") - 1


def score_windows(
    windows: Iterable[Window], words: Words, pieces: Pieces, model: Model
) -> Iterator[Scores]:
    """What the encoder says of each window."""
    opening = piece_id(model.tokenizer, "[CLS]")
    mark = piece_id(model.tokenizer, "[SEP]")
    for window in windows:
        read = window_input(words, pieces, window, opening=opening, mark=mark)
        yield score_window(model.encoder, window, read)


def attribution_of(draft: Draft, words: Words, document: Document, model: Model) -> Attribution:
    """``draft`` as an attribution, its words as spans of the document's text."""
    source, cue, content = (
        spans_of(indices, words) for indices in (draft.source, draft.cue, draft.content)
    )
    return Attribution(
        id=attribution_id(document.id, source, cue, content),
        source=source,
        cue=cue,
        content=content,
        zone=document.zone_at(cue[0].start),
        confidence=confidence(draft, words, model.settings.calibration),
    )


def spans_of(indices: list[int], words: Words) -> tuple[Span, ...]:
    """The spans of runs of words; words that follow each other in a paragraph make one span."""
    spans: list[Span] = []
    previous = -2
    for index in indices:
        start, end = int(words.starts[index]), int(words.ends[index])
        if index == previous + 1:
            spans[-1] = Span(spans[-1].start, end)
        else:
            spans.append(Span(start, end))
        previous = index
    return tuple(spans)
