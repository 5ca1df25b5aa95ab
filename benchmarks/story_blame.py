"""Who blames and denies across documents, against the gold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from benchmarks.scoring import Counts, of_findings
from benchmarks.story_gold import NOBODY, GoldStory
from benchmarks.story_matching import is_same_root, stems
from sayso.extraction.actors.lexicons import peoples
from sayso.extraction.actors.spellings import initials
from sayso.linking.words import stem
from sayso.model.stories import Mention, Root, Story


def score_blame(story: Story, gold: GoldStory) -> Counts:
    """Of blame and denials, matched by who says it, of whom (blame), and the words."""
    roots = {root.id: root for root in story.roots}
    golden = {root["id"]: root for root in gold.gold["roots"]}
    actors = {a.id: (a.name, *a.spellings) for a in story.actors or ()}
    found: list[tuple[str, str, Sequence[str], Sequence[Mention]]] = [
        (f"blame{b.polarity}", b.by, actors.get(b.actor or "", (b.actor or "",)), b.mentions)
        for b in story.blame
    ]
    found += [("denial", d.by, (), d.mentions) for d in story.denials]
    wanted = [("blame", row) for row in gold.gold["blame"]]
    wanted += [("denial", row) for row in gold.gold["denials"]]
    hits = [
        [
            _is_kind(kind, what, row)
            and (_is_by(by, row["by"], roots, golden) or _is_denier(by, what, row, roots))
            and (what == "denial" or _is_blamed(who, row["actor"]))
            and _is_there(mentions, row, gold)
            for kind, by, who, mentions in found
        ]
        for what, row in wanted
    ]
    right = sum(any(row) for row in hits)
    unsure = sum(
        not any(hit) and bool(row.get("uncertain"))
        for hit, (_, row) in zip(hits, wanted, strict=True)
    )
    wrong = sum(not any(column) for column in zip(*hits, strict=True)) if hits else len(found)
    return of_findings(right=right, wrong=wrong, missed=len(wanted) - right - unsure)


def _is_kind(kind: str, what: str, row: Mapping[str, Any]) -> bool:
    """Whether a finding is of the gold's kind; blame of polarity "-" is a denial as well."""
    if what == "denial":
        return kind in ("denial", "blame-")
    return kind == f"blame{row.get('polarity', '+')}"


def _is_blamed(names: Sequence[str], actor: str) -> bool:
    """Whether one of the names shares a word with the gold's; nobody named is nobody else."""
    named = [name for name in names if name]
    return not named or any(_people(name) & _people(actor) for name in named)


def _people(words: str) -> frozenset[str]:
    """The stems of words, peoples as their states, and the initials of names."""
    states = {
        stem(state) for word in words.split() for state in (peoples().get(word.lower()),) if state
    }
    return stems(words) | states | {initials(words).lower()} - {""}


def _is_denier(by: str, what: str, row: Mapping[str, Any], roots: Mapping[str, Root]) -> bool:
    """Whether a denial without a speaker in the gold is by the body that the gold names."""
    named = what == "denial" and row["by"] == "UNSTATED" and by in roots
    return named and bool(
        _people(roots[by].name or roots[by].description or "") & _people(row["actor"])
    )


def _is_by(
    by: str, named: Any, roots: Mapping[str, Root], golden: Mapping[str, Mapping[str, Any]]
) -> bool:
    wanted = [named] if isinstance(named, str) else named
    if by not in roots:
        return any(name in NOBODY or name.startswith("author") for name in wanted)
    return any(name in golden and is_same_root(roots[by], golden[name]) for name in wanted)


def _is_there(mentions: Sequence[Mention], row: Mapping[str, Any], gold: GoldStory) -> bool:
    places = {gold.records[d].document.id: gold.spans(d, s) for d, s in row["spans"].items()}
    return any(
        mention.span.overlaps(span)
        for mention in mentions
        for span in places.get(mention.document, ())
    )
