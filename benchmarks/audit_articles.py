"""Findings over short articles that break rules on purpose, or keep them narrowly.

A finding is right where gold has the same rule for words that it touches. The baseline looks for
keywords and knows no sources.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import sayso
from benchmarks.reporting import ROOT, bootstrap_interval, write_table
from sayso.auditing import load_rules
from sayso.auditing.articles import Article
from sayso.auditing.findings import find_departures
from sayso.model import Record, Span

ARTICLES = ROOT / "benchmarks" / "data" / "audit"
HEADER = ("rule", "gold", "precision", "recall", "baseline precision", "baseline recall")
# A rule and a word that betrays a breach of it to somebody who knows no more.
_KEYWORDS = {
    "AP-ANON-REASON": r"\b(?:an?|two)\s+(?:\w+\s+)?(?:officials?|source|aides?|insider)\b",
    "AP-ANON-DESC": r"\b(?:a source|sources|an insider)\b",
    "NYT-ANON-ROTE": r"\bcondition of anonymity\b|\bnot to be (?:named|identified)\b",
    "AP-ANON-INFO": r"\bbelieves?\b|\bprobably\b",
    "RTRS-PLURAL": r"\b(?:sources|officials|diplomats)\b",
    "WP-RELAY-ANON": r"\breported\b",
    "AP-RELAY-CREDIT": r"\breportedly\b|\breports\b|\bwas reported\b",
    "RTRS-TERROR": r"\bterrorists?\b",
    "AP-ILLEGAL": r"\billegals?\b",
    "AP-ALLEGE": r"\balleg\w+\b|\baccused of\b",
    "AP-ATTR-ALL": r"\b(?:stole|rigged|lied|embezzled)\b",
    "NPR-ATTR-SPECIFIC": r"\b\d[\d,.]+\b",
    "VERB-DOUBT": r"\b(?:claim|insist|maintain|contend)\w*\b",
    "VERB-GUILT": r"\b(?:admit|concede|confess)\w*\b",
    "VERB-ENDORSE": r"\bpoint(?:ed|s)? out\b|\bexposed?\b",
    "NPR-PSEUDONYM": r"\bnot (?:his|her|their) real name\b",
}


class Place(NamedTuple):
    """A rule and where it is broken."""

    rule: str
    span: Span


class Counts(NamedTuple):
    """Of one article: findings that gold has, all findings, and what gold has, by rule."""

    right: tuple[str, ...]
    found: tuple[str, ...]
    gold: tuple[str, ...]


class Gold(NamedTuple):
    """An article, and for each breach the rule and the places that a finding may touch."""

    record: Record
    broken: tuple[tuple[Place, ...], ...]


def read_gold(folder: Path = ARTICLES) -> list[Gold]:
    """The articles, each as sayso reads it, with its breaches."""
    page = tomllib.loads((folder / "gold.toml").read_text("utf-8"))
    return [_gold(folder, each) for each in page["article"]]


def _gold(folder: Path, each: dict[str, object]) -> Gold:
    text = (folder / "articles" / f"{each['name']}.txt").read_text("utf-8")
    record = sayso.read_text(text, title=text.partition("\n")[0], origin=str(each["name"]))
    broken: object = each.get("broken", ())
    assert isinstance(broken, Sequence)
    return Gold(record, tuple(_places(record.document.text, **one) for one in broken))


def _places(text: str, rule: str, words: str) -> tuple[Place, ...]:
    found = re.finditer(re.escape(words), text, re.IGNORECASE)
    return tuple(Place(rule, Span(*match.span())) for match in found)


def find_places(record: Record) -> list[Place]:
    """What sayso finds by the published rules that are on."""
    found = find_departures(Article(record), load_rules())
    return [Place(finding.rule, finding.span) for finding in found]


def guess_places(record: Record) -> list[Place]:
    """What keywords find: the first match of each rule's."""
    text = record.document.text
    matches = ((rule, re.search(words, text, re.I)) for rule, words in _KEYWORDS.items())
    return [Place(rule, Span(*match.span())) for rule, match in matches if match]


def count(gold: Gold, find: Callable[[Record], list[Place]]) -> Counts:
    """How the findings of one article fare; each breach is found once."""
    found = find(gold.record)
    left = list(gold.broken)
    right = []
    for place in found:
        match = next((b for b in left if any(_same(place, one) for one in b)), None)
        if match:
            left.remove(match)
            right.append(place.rule)
    return Counts(
        tuple(right), tuple(place.rule for place in found), tuple(b[0].rule for b in gold.broken)
    )


def _same(mine: Place, theirs: Place) -> bool:
    return mine.rule == theirs.rule and mine.span.overlaps(theirs.span)


def measure_articles() -> None:
    """Measure and write ``benchmarks/results/audit_articles.md``."""
    articles = read_gold()
    mine = [count(gold, find_places) for gold in articles]
    theirs = [count(gold, guess_places) for gold in articles]
    rules = sorted({rule for counts in mine for rule in (*counts.gold, *counts.found)})
    rows = [_row(rule, mine, theirs) for rule in (None, *rules)]
    notes = (
        f"{len(articles)} articles, written for this before the checks were; each breaks one to "
        "three rules or keeps one narrowly. In percent, over all default rules, with 95% bootstrap "
        "intervals over articles for all rules together.",
        "The first run of the checks over the articles, before any tuning: precision 58, recall "
        "81. The checks were then tuned on them: take the figures as what rules can be made to "
        "do, not as a forecast; `audit_findings` has that.",
        "Baseline: the first match of one keyword a rule.",
    )
    write_table("audit_articles", "Findings on articles written for them", HEADER, rows, notes)


def _row(rule: str | None, mine: Sequence[Counts], theirs: Sequence[Counts]) -> list[str]:
    cells = [rule or "all", str(sum(_number(counts.gold, rule) for counts in mine))]
    for side in (mine, theirs):
        for measure in ("found", "gold"):
            cells.append(_cell(side, measure, rule))
    return cells


def _cell(side: Sequence[Counts], measure: str, rule: str | None) -> str:
    def share(counts: Sequence[Counts]) -> float:
        whole = sum(_number(getattr(each, measure), rule) for each in counts)
        return 100 * sum(_number(each.right, rule) for each in counts) / whole if whole else 0.0

    if rule:
        return f"{share(side):.0f}"
    return f"{share(side):.1f} ({bootstrap_interval(side, share)})"


def _number(rules: Sequence[str], rule: str | None) -> int:
    return len(rules) if rule is None else rules.count(rule)
