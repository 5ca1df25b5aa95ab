"""Findings over BASIL that were read against the text: how many are right, and why not.

The verdicts are kept by id, without the texts, in ``benchmarks/data/audit/basil_verdicts.toml``.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

import sayso
from benchmarks.audit_articles import ARTICLES
from benchmarks.reporting import bootstrap_interval, write_table
from sayso.auditing import load_rules
from sayso.auditing.articles import Article
from sayso.auditing.findings import find_departures
from sayso.model import Finding, Record

HEADER = ("findings read", "number", "right", "share", "95%")
LAST = 3


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """A finding that was read: whether it is right, and why not."""

    draw: int
    id: str
    rule: str
    right: bool
    why: str = ""


def read_verdicts(path: Path = ARTICLES / "basil_verdicts.toml") -> list[Verdict]:
    """The verdicts in the order of reading."""
    rows = tomllib.loads(path.read_text("utf-8"))["finding"]
    return msgspec.convert(rows, list[Verdict])


def find_all(records: Iterable[Record]) -> list[Finding]:
    """The findings of the default rules over ``records``."""
    rules = load_rules()
    return [each for record in records for each in find_departures(Article(record), rules)]


def read_basil(corpus: Path) -> Iterator[Record]:
    """The articles of ``basil.jsonl``, read by sayso."""
    for line in corpus.read_text("utf-8").splitlines():
        row = msgspec.json.decode(line)
        yield sayso.read_text(
            "\n\n".join(row["paragraphs"]),
            title=row["title"],
            outlet=row["outlet"],
            published=(row["date"] or "")[:10] or None,
            url=row["url"],
            origin=f"{row['doc_id']}_{row['outlet']}",
        )


def measure_findings(corpora: Path, records: Path | None = None) -> None:
    """Measure and write ``benchmarks/results/audit_findings.md``.

    ``records`` is a file of JSON lines in which an earlier reading of BASIL was kept.
    """
    verdicts = read_verdicts()
    lines = records.read_bytes().splitlines() if records else []
    kept = (msgspec.json.decode(line, type=Record) for line in lines)
    found = find_all(kept if records else read_basil(corpora / "basil" / "basil.jsonl"))
    rows = [
        _row(f"draw {draw}", [v for v in verdicts if v.draw == draw])
        for draw in sorted({v.draw for v in verdicts})
    ]
    still = [v for v in verdicts if any(finding.id.startswith(v.id) for finding in found)]
    rows.append(_row("all that were read and are still found", still))
    by_rule = Counter(finding.rule for finding in found)
    wrong = [
        f"Wrong in draw {v.draw}: `{v.id}` ({v.rule}): {v.why}." for v in verdicts if not v.right
    ]
    notes = (
        "Read by one reader against the article: right where the words are what the finding says "
        "they are, and the rule is about such words. Draws 1 and 2 were read while the checks were "
        f"written, and the checks were mended after each. Draw {LAST} is of findings that nobody "
        "had read, by the checks as they then were: two small changes since are not counted in it.",
        "No baseline: a keyword's findings would have to be read in the same way.",
        f"{len(found)} findings over 210 articles: "
        + ", ".join(f"{rule} {n}" for rule, n in by_rule.most_common())
        + ".",
        *wrong,
    )
    write_table("audit_findings", "Findings over BASIL, read against the text", HEADER, rows, notes)


def _row(name: str, verdicts: Sequence[Verdict]) -> list[str]:
    def share(each: Sequence[Verdict]) -> float:
        return 100 * sum(v.right for v in each) / len(each)

    right = sum(v.right for v in verdicts)
    interval = bootstrap_interval(verdicts, share)
    return [name, str(len(verdicts)), str(right), f"{share(verdicts):.0f}%", str(interval)]
