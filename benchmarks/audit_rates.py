"""Measuring how the audit errs, and writing the file that its intervals come from."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

import msgspec

from benchmarks.audit_gold import (
    KindRows,
    Pair,
    Triples,
    detection,
    kind_triples,
    read_kinds,
    read_pairs,
    reason_triples,
)
from benchmarks.reporting import ROOT
from sayso.auditing.rates import FigureRates, Layer, Rates
from sayso.auditing.tallies import TALLIES

SHIPPED = ROOT / "src" / "sayso" / "auditing" / "error_rates.json"
DETECTED = ("sources", "quotes", "basis", "verbs")
DEV = "PolNeAR dev: attributions found, against those that people marked"
KINDS = "gold_sources, held-back documents: kinds of source"
REASONS = "gold_reasons: why sources are not named"


def measure_rates(corpora: Path, records: Path | None = None) -> None:
    """Measure all error rates and write them where the package has them."""
    pairs = read_pairs(corpora / "polnear" / "data" / "dev", records)
    held = [kinds for kinds in read_kinds(corpora) if kinds.held_back]
    figures = make_rates(pairs, held, reason_triples(corpora))
    model = pairs[0].found.record.model
    rates = Rates(
        measured=f"{datetime.datetime.now(datetime.UTC):%Y-%m-%d}", model=model, figures=figures
    )
    SHIPPED.write_bytes(msgspec.json.encode(rates) + b"\n")
    print(f"{SHIPPED}: {SHIPPED.stat().st_size:,} bytes")


def make_rates(
    pairs: Sequence[Pair], kinds: Sequence[KindRows], reasons: Sequence[Triples] = ()
) -> dict[str, FigureRates]:
    """The error rates by figure; without ``kinds``, sources are as ``find_sources`` has them."""
    figures = {}
    for key in DETECTED:
        layers = [Layer(basis=DEV, documents=tuple(detection(key, pair) for pair in pairs))]
        if key == "sources" and kinds:
            rows = tuple(kind_triples(each.rows) for each in kinds)
            layers.insert(0, Layer(basis=KINDS, documents=rows))
        figures[key] = FigureRates(labels=tuple(TALLIES[key].labels), layers=tuple(layers))
    if reasons:
        labels = tuple(TALLIES["reasons"].labels)
        layer = Layer(basis=REASONS, documents=tuple(reasons))
        figures["reasons"] = FigureRates(labels=labels, layers=(layer,))
    return figures
