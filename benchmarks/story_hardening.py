"""Where a claim was hardened, against the gold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from benchmarks.scoring import Counts, of_findings
from benchmarks.story_gold import GoldStory
from sayso.model import Span
from sayso.model.stories import Story


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
