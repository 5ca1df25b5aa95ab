"""Settling: drafts that want the same words, and words that no draft wants."""

from __future__ import annotations

from sayso.extraction.tagger.decoding import Draft
from sayso.extraction.tagger.runs import Run, Scores
from sayso.extraction.tagger.words import IntArray

MAX_DISTANCE = 12
ADOPTED_STRENGTH = 0.8
ADOPTED_BOUNDARY = 0.3


def adopt(
    drafts: list[Draft], cues: list[Run], orphans: list[Run], scores: list[Scores], zones: IntArray
) -> list[Draft]:
    """``drafts`` with the sources and contents that only the flat tags saw.

    A run of ``orphans`` that shares no word with any draft goes to the nearest cue of its window
    and zone, at most ``MAX_DISTANCE`` words away, that has nothing in the run's role; contents
    first. ``drafts`` belong to ``cues`` one by one.
    """
    kept = list(drafts)
    taken = {word for one in drafts for word in (*one.cue, *one.source, *one.content)}
    for run in sorted(orphans, key=lambda run: run.role):
        start = scores[run.window].window.start
        words = list(range(start + run.first, start + run.last + 1))
        if not taken.isdisjoint(words) or zones[words[0]] != zones[words[-1]]:
            continue
        near = [
            (distance(run, cue), at)
            for at, cue in enumerate(cues)
            if cue.window == run.window
            and not getattr(kept[at], run.role)
            and zones[start + cue.first] == zones[words[0]]
            and distance(run, cue) <= MAX_DISTANCE
        ]
        if near:
            _, at = min(near)
            kept[at] = with_run(kept[at], run, words)
    return kept


def distance(run: Run, cue: Run) -> int:
    """How many words further ``run`` begins than ``cue`` ends, or ends than it begins."""
    return max(run.first - cue.last, cue.first - run.last)


def with_run(draft: Draft, run: Run, words: list[int]) -> Draft:
    """``draft`` with the words of ``run`` in their role, less sure than before."""
    sure = min(draft.role_probability or 1.0, run.probability) * ADOPTED_STRENGTH
    weakest = min(draft.weakest_probability, ADOPTED_BOUNDARY)
    kept = draft._replace(role_probability=sure, weakest_probability=weakest)
    return kept._replace(content=words) if run.role == "content" else kept._replace(source=words)


def settle(drafts: list[Draft]) -> list[Draft]:
    """``drafts`` without overlaps: the surer one keeps a word, the other goes without it.

    A draft that loses its cue or all of its content is dropped. The order stays.
    """
    taken: set[int] = set()
    kept: dict[int, Draft] = {}
    ranked = sorted(range(len(drafts)), key=lambda at: (-strength(drafts[at]), at))
    for at in ranked:
        free = without(drafts[at], taken)
        if free is not None:
            kept[at] = free
            taken.update(free.cue, free.source, free.content)
    return [kept[at] for at in sorted(kept)]


def strength(draft: Draft) -> float:
    """How strong a draft's claim to its words is."""
    return draft.cue_probability * draft.role_probability


def without(draft: Draft, taken: set[int]) -> Draft | None:
    """``draft`` without the words of ``taken``, or None where too little is left."""
    if not taken.isdisjoint(draft.cue):
        return None
    content = [word for word in draft.content if word not in taken]
    if not content or 2 * len(content) < len(draft.content):
        return None
    source = [word for word in draft.source if word not in taken]
    lost = len(draft.source) + len(draft.content) - len(source) - len(content)
    return draft._replace(source=source, content=content, lost=lost)
