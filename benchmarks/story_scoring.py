"""How a story is compared with the gold of `corpora/stories_dev`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any, NamedTuple

from benchmarks.scoring import Counts, of_findings, total
from benchmarks.story_gold import NOBODY, GoldStory
from sayso.extraction.actors.lexicons import peoples
from sayso.extraction.actors.spellings import initials
from sayso.linking.outlets import outlet_key
from sayso.linking.words import stem
from sayso.model import Span
from sayso.model.stories import Claim, Mention, Root, Story

_WORD = re.compile(r"[\w’'-]+")
_SUFFIX = re.compile(r",? (?:jr|sr|ii|iii)\.?$", re.IGNORECASE)
_PAPERS = (
    frozenset(map(stem, "complaint suit lawsuit filing court papers memo charge sheet".split())),
    frozenset(map(stem, "report study projections figures data statistics documents".split())),
    frozenset(map(stem, "video images photographs pictures footage photo satellite".split())),
)
_UNNAMED = frozenset({"anonymous", "unnamed_group", "unnamed_person"})


def is_same_root(root: Root, gold: Mapping[str, Any]) -> bool:
    """Whether ``root`` is the gold's, by who it is and, for the unnamed, which outlet has it."""
    words = _stems(gold["description"])
    if root.name:
        outlet = outlet_key(gold["outlet"] or "")
        if root.kind == "news_outlet":
            return outlet_key(root.name) == outlet or bool(_stems(root.name) & words)
        return any(_is_named(spelling, words) for spelling in (root.name, *root.spellings))
    if root.kind == "document" and gold["kind"] == "document":
        mine = _stems(root.description or "")
        return bool(mine & words) or any(mine & kind and words & kind for kind in _PAPERS)
    if root.kind in _UNNAMED and gold["kind"] in (*_UNNAMED, "named_organisation"):
        mine = _stems(f"{root.description or ''} {root.affiliation or ''}")
        outlets = outlet_key(root.outlet or ""), outlet_key(gold["outlet"] or "")
        apart = all(outlets) and not (outlets[0] in outlets[1] or outlets[1] in outlets[0])
        return bool(mine & words) and not apart
    return False


def _is_named(name: str, words: frozenset[str]) -> bool:
    """Whether a name's last word (no "Jr"), or its initials are among the words."""
    last = _SUFFIX.sub("", name).rsplit(maxsplit=1)[-1]
    return stem(last) in words or initials(name).lower() in words


def _stems(words: str) -> frozenset[str]:
    return frozenset(map(stem, _WORD.findall(words))) - {""}


def overlap(spans: Sequence[Span], gold: Sequence[Span]) -> float:
    """The share of code points of ``spans`` that are in ``gold``."""
    size = sum(span.end - span.start for span in spans)
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in spans for b in gold)
    return shared / size if size else 0.0


def fitting_claims(
    story: Story, gold: GoldStory, claim: Mapping[str, Any], document: str
) -> Iterator[Claim]:
    """The claims that state in ``document`` what the gold's ``claim`` states there."""
    there = gold.spans(document, claim["documents"].get(document, ()))
    name = gold.records[document].document.id
    for candidate in story.claims:
        for (where, _), spans in zip(candidate.statements, candidate.spans, strict=True):
            if where == name and _fits(spans, there):
                yield candidate
                break


def _fits(spans: Sequence[Span], there: Sequence[Span]) -> bool:
    """Whether half of a statement is in the gold's words, or half of one of the gold's in it."""
    return overlap(spans, there) >= 0.5 or any(overlap((one,), spans) >= 0.5 for one in there)


def score_roots(story: Story, gold: GoldStory) -> Counts:
    """Of (document, claim, root), roots matched by who and outlet."""
    roots = {root.id: root for root in story.roots}
    golden = {root["id"]: root for root in gold.gold["roots"]}
    counts = []
    for claim in gold.gold["claims"]:
        for document in claim["documents"]:
            named = gold.gold["rests_on"].get(document, {}).get(claim["id"], ())
            wanted = [golden[root] for root in named if root not in NOBODY]
            found = _rests_on(story, gold, claim, document)
            hit = [g for g in wanted if any(is_same_root(roots[r], g) for r in found)]
            wrong = [r for r in found if not any(is_same_root(roots[r], g) for g in wanted)]
            missed = len(wanted) - len(hit)
            counts.append(of_findings(right=len(hit), wrong=len(wrong), missed=missed))
    return total(counts)


def _rests_on(story: Story, gold: GoldStory, claim: Mapping[str, Any], document: str) -> set[str]:
    """The ids of the roots on which a document rests for the gold's claim."""
    name = gold.records[document].document.id
    fitting = {c.id: c for c in fitting_claims(story, gold, claim, document)}
    return {
        edge.to
        for edge in story.edges
        if edge.from_ == name and edge.claim in fitting and edge.to in fitting[edge.claim].roots
    }


class Independence(NamedTuple):
    """What a story says of how many independent roots a gold claim has, and the truth."""

    truth: int
    low: int
    high: int

    @property
    def holds(self) -> bool:
        """Whether the range contains the truth."""
        return self.low <= self.truth <= self.high

    @property
    def strict(self) -> bool:
        """Whether the range is the truth and nothing else."""
        return self.low == self.high == self.truth

    @property
    def exact(self) -> bool:
        """Whether the low end, what is vouched for, is the truth."""
        return self.low == self.truth

    @property
    def narrow(self) -> bool:
        """Whether the range is at most two wide."""
        return self.high - self.low <= 2


def score_independence(story: Story, gold: GoldStory) -> list[Independence]:
    """The count of each gold claim, by the claim of the story that fits it in most documents."""
    scored = []
    for claim in gold.gold["claims"]:
        truth = gold.gold["independent_roots"].get(claim["id"])
        if truth is None:
            continue
        fitting: Counter[str] = Counter(
            candidate.id
            for document in claim["documents"]
            for candidate in fitting_claims(story, gold, claim, document)
        )
        best = min(fitting, key=lambda name: (-fitting[name], int(name[1:])), default=None)
        found = next((c.independent_roots for c in story.claims if c.id == best), None)
        scored.append(
            Independence(truth, found.low, found.high) if found else Independence(truth, 0, 0)
        )
    return scored


def by_truth(scored: Sequence[Independence], good: Callable[[Independence], bool]) -> float:
    """Per cent that are ``good``, averaged over the true counts: each count weighs the same."""
    truths = sorted({one.truth for one in scored})
    shares = [
        sum(good(one) for one in scored if one.truth == truth)
        / sum(one.truth == truth for one in scored)
        for truth in truths
    ]
    return 100 * sum(shares) / max(1, len(shares))


def share(scored: Sequence[Independence], good: Callable[[Independence], bool]) -> float:
    """Per cent that are ``good``."""
    return 100 * sum(map(good, scored)) / max(1, len(scored))


def score_copies(story: Story, gold: GoldStory) -> Counts:
    """Of pairs; those that the gold is unsure of count neither way."""
    found = {_pair(gold.name(copy.of), gold.name(copy.copy)) for copy in story.copies}
    rows = gold.gold["copies"]
    sure = {_pair(row["of"], row["copy"]) for row in rows if not row.get("uncertain")}
    unsure = {_pair(row["of"], row["copy"]) for row in rows if row.get("uncertain")}
    return of_findings(
        right=len(found & sure), wrong=len(found - sure - unsure), missed=len(sure - found)
    )


def false_copies(story: Story, gold: GoldStory) -> int:
    """How many pairs of `not_copies` are called copies, without being copies for other reasons."""
    found = {_pair(gold.name(copy.of), gold.name(copy.copy)) for copy in story.copies}
    real = {_pair(row["of"], row["copy"]) for row in gold.gold["copies"]}
    forbidden = {
        _pair(one, other)
        for row in gold.gold["not_copies"]
        for one, other in combinations(row["documents"], 2)
    }
    return len(found & forbidden - real)


def _pair(one: str, other: str) -> frozenset[str]:
    """Two texts, whichever was first; a wire or outlet outside by its key."""
    return frozenset(_text(name) for name in (one, other))


def _text(name: str) -> str:
    kind, colon, outlet = name.partition(":")
    return f"outside {outlet_key(outlet.partition(' (')[0])}" if colon else kind


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
    return _stems(words) | states | {initials(words).lower()} - {""}


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


def score_hardening(story: Story, gold: GoldStory) -> Counts:
    """Of hardenings, by document and words; softening that is reported is wrong."""
    rows = [row for row in gold.gold["hardening"] if "softening" not in row["type"]]
    places = [(gold.records[row["document"]].document.id, _where(row, gold)) for row in rows]
    hits = [
        [
            item.document == name and any(item.span.overlaps(s) for s in spans)
            for name, spans in places
        ]
        for item in story.hardening
    ]
    right = sum(any(row) for row in hits)
    found = [any(column) for column in zip(*hits, strict=True)] if hits else [False] * len(rows)
    missed = sum(not hit and not row.get("uncertain") for hit, row in zip(found, rows, strict=True))
    return of_findings(right=right, wrong=len(hits) - right, missed=missed)


def _where(row: Mapping[str, Any], gold: GoldStory) -> list[Span]:
    """Where the firmer words stand, in the text or in the title."""
    document = gold.records[row["document"]].document
    start = document.text.find(document.title) if document.title else 0
    title = [Span(a + start, b + start) for a, b in row.get("title_spans", ())]
    return [*gold.spans(row["document"], row.get("spans", ())), *title]


def own_root(gold: GoldStory) -> Counts:
    """Of roots, as ``score_roots``, if every document were its own root.

    The baseline's roots are matched as kindly as can be: each to the gold root that it fits best.
    """
    return _guess(gold, lambda document: document)


def one_root(gold: GoldStory) -> Counts:
    """Of roots, as ``score_roots``, if all documents shared one root, matched as kindly."""
    return _guess(gold, lambda _: "")


def _guess(gold: GoldStory, root_of: Callable[[str], str]) -> Counts:
    cells = [
        (document, claim["id"]) for claim in gold.gold["claims"] for document in claim["documents"]
    ]
    wanted = {
        (document, claim, root)
        for document, claim in cells
        for root in gold.gold["rests_on"].get(document, {}).get(claim, ())
        if root not in NOBODY
    }
    fits = Counter((root_of(document), root) for document, _, root in wanted)
    match: dict[str, str] = {}
    for (guess, root), _ in sorted(fits.items(), key=lambda item: (-item[1], item[0])):
        if guess not in match and root not in match.values():
            match[guess] = root
    found = {(d, claim, match.get(root_of(d), "none")) for d, claim in cells}
    return of_findings(
        right=len(found & wanted), wrong=len(found - wanted), missed=len(wanted - found)
    )
