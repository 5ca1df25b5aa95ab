"""The audit's figures over PolNeAR dev: from sayso's records, from gold, and whether both agree.

Crosswise: the errors are measured on one half of the documents, and the figures of the other half
are corrected by them. So the interval has seen nothing of the truth that it is to cover.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks.audit_gold import KindRows, Pair, kind_triples, read_kinds, read_pairs
from benchmarks.audit_rates import make_rates
from benchmarks.reporting import write_table
from sayso.auditing.figures import build_figure, build_rate
from sayso.auditing.rates import FigureRates, Layer, Rates
from sayso.auditing.tallies import FAMILIES, TALLIES
from sayso.model import Share

HEADER = ("figure", "gold", "baseline", "found", "corrected", "95%", "off by", "covered")
MEASURED = ("sources", "quotes", "basis", "verbs")
QUOTED = "“"


def measure_figures(corpora: Path, records: Path | None = None) -> None:
    """Measure and write ``benchmarks/results/audit_figures.md``."""
    pairs = read_pairs(corpora / "polnear" / "data" / "dev", records)
    rows = []
    for name, mine, other in (
        ("half A", pairs[::2], pairs[1::2]),
        ("half B", pairs[1::2], pairs[::2]),
    ):
        rates = Rates(measured="", model=None, figures=make_rates(other, ()))
        rows += _half(name, mine, rates)
    rows += _kinds(read_kinds(corpora))
    shares = [row for row in rows if row[-1]]
    covered = sum(row[-1] == "yes" for row in shares)
    near = sum(float(row[-2]) <= 5 for row in shares)
    notes = (
        f"Of {len(shares)} shares, {near} are within 5 points of gold once corrected, {covered} "
        "have gold in their interval.",
        "Gold: the same figure from the attributions that people marked. PolNeAR marks no kinds of "
        "source: in the halves, kinds are those that `find_sources` gives to gold attributions and "
        "the errors are those of detection; gold kinds are in the last rows, for the random rows "
        "of gold_sources, with the errors of kinds measured on the other half of them.",
        "Baseline: every attribution named and indirect, every story on several sources, every "
        "verb neutral; of attributions a story, the opening quotation marks in it.",
        "In percent, attributions a story in numbers; off by: between gold and corrected.",
    )
    write_table("audit_figures", "The audit's figures against gold", HEADER, rows, notes)


def _half(name: str, pairs: Sequence[Pair], rates: Rates) -> list[list[str]]:
    rows = []
    for key in MEASURED:
        tally = TALLIES[key]
        gold = sum((tally.tallied(pair.gold) for pair in pairs), Counter[str]())
        found = sum((tally.tallied(pair.found) for pair in pairs), Counter[str]())
        trivial = {"sources": "named", "quotes": "indirect", "basis": "several"}.get(key, "neutral")
        for share in build_figure(key, found, rates).shares:
            truth = 100 * gold[share.key] / gold.total()
            baseline = 100.0 * (share.key == trivial)
            rows.append(_row(f"{name}, {key}: {share.label}", truth, baseline, share, 100))
        if key == "sources":
            rate = build_rate(found, len(pairs), rates)
            truth = gold.total() / len(pairs)
            marks = sum(
                pair.gold.text.count(QUOTED) or pair.gold.text.count('"') / 2 for pair in pairs
            )
            if rate:
                rows.append(_row(f"{name}: a story", truth, marks / len(pairs), rate, 1))
    return rows


def _row(name: str, truth: float, baseline: float, share: Share, scale: int) -> list[str]:
    """One share beside the truth; nothing is claimed of a share whose errors were not measured."""
    cells = [name, f"{truth:.1f}", f"{baseline:.1f}", f"{scale * share.share:.1f}"]
    if share.corrected is None or share.low is None or share.high is None:
        return [*cells, "", "", "", ""]
    low, high = scale * share.low, scale * share.high
    off = abs(scale * share.corrected - truth)
    inside = "yes" if low - 0.05 <= truth <= high + 0.05 else "no"
    interval = f"{low:.1f} to {high:.1f}"
    return [*cells, f"{scale * share.corrected:.1f}", interval, f"{off:.1f}", inside]


def _kinds(documents: Sequence[KindRows]) -> list[list[str]]:
    """Gold kinds over the random rows, each half corrected by the errors of the other."""
    rows = []
    for name, mine, other in (
        ("kinds A", documents[::2], documents[1::2]),
        ("kinds B", documents[1::2], documents[::2]),
    ):
        drawn = [row for each in mine for row in each.rows if row.gold["stratum"] == "random"]
        gold = Counter(FAMILIES[row.gold["source_kind"]] for row in drawn)
        found = Counter(FAMILIES[row.kind] for row in drawn if row.kind in FAMILIES)
        for share in build_figure("sources", found, _kind_rates(other)).shares:
            truth = 100 * gold[share.key] / gold.total()
            baseline = 100.0 * (share.key == "named")
            rows.append(_row(f"{name}: {share.label}", truth, baseline, share, 100))
    return rows


def _kind_rates(documents: Sequence[KindRows]) -> Rates:
    """Errors of kinds alone: every attribution counts as found."""
    labels = tuple(TALLIES["sources"].labels)
    rows = tuple(kind_triples(each.rows) for each in documents)
    seen = tuple(tuple((g, g, n) for g, _, n in each) for each in rows)
    layers = (Layer(basis="", documents=rows), Layer(basis="", documents=seen))
    figure = FigureRates(labels=labels, layers=layers)
    return Rates(measured="", model=None, figures={"sources": figure})
