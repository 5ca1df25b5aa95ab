"""Audits as plain data for a template: figures with their charts, findings by rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.model import Audit, Breakdown, Figure, Finding, Rule, Severity, Share, Speaker
from sayso.output.audits.wordings import (
    SEVERITIES,
    count_severities,
    say_corrected,
    say_interval,
    say_share,
    write_notes,
    write_sentence,
)
from sayso.output.characters import on_one_line
from sayso.output.charts.bars import draw_bars
from sayso.output.charts.trends import draw_trend

MOST_FINDINGS = 2_000  # on one page, so that a browser can show it
MOST_SPEAKERS = 30


@dataclass(frozen=True, slots=True)
class ShareRow:
    """A share in words: its label, number, share, corrected share and interval."""

    label: str
    number: str
    share: str
    corrected: str
    interval: str


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure with its chart, as markup, and the table that says the same.

    ``id`` is unique on the page.
    """

    id: str
    title: str
    total: str
    unit: str
    chart: str
    rows: tuple[ShareRow, ...]


@dataclass(frozen=True, slots=True)
class BreakdownView:
    """Groups as the rows of a table of shares; by month also a chart."""

    id: str
    by: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    trend: str | None


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule and the findings that it has."""

    rule: Rule
    severity: Severity
    asks: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class AuditView:
    """Everything the report shows; ``left_out`` counts findings beyond ``MOST_FINDINGS``."""

    heading: str
    period: str
    sentence: str
    figures: tuple[FigureView, ...]
    breakdowns: tuple[BreakdownView, ...]
    speakers: tuple[Speaker, ...]
    severities: tuple[tuple[Severity, int, str], ...]
    rules: tuple[RuleView, ...]
    left_out: int
    notes: tuple[str, ...]
    quiet: tuple[Rule, ...]


def build_audit_view(audit: Audit) -> AuditView:
    """The view of ``audit``, from which a template writes without further thought."""
    figures = (*((audit.checked,) if audit.checked else ()), *audit.figures, *audit.columns)
    broken = {finding.rule for finding in audit.findings}
    counts = count_severities(audit)
    return AuditView(
        heading="Source audit",
        period=_period(audit),
        sentence=write_sentence(audit),
        figures=tuple(_figure(figure) for figure in figures if figure.total),
        breakdowns=tuple(
            _breakdown(each)
            for each in audit.breakdowns
            if len(each.groups) > 1 or each.by == "author"
        ),
        speakers=audit.speakers[:MOST_SPEAKERS],
        severities=tuple((name, n, SEVERITIES[name]) for name, n in counts.items() if n),
        rules=tuple(_rules(audit)),
        left_out=max(0, len(audit.findings) - MOST_FINDINGS),
        notes=write_notes(audit),
        quiet=tuple(rule for rule in audit.rules if rule.id not in broken),
    )


def _period(audit: Audit) -> str:
    if not audit.since or not audit.until:
        return ""
    first, last = on_one_line(audit.since), on_one_line(audit.until)
    return first if first == last else f"{first} to {last}"


def _figure(figure: Figure) -> FigureView:
    name = "f-" + "".join(c if c.isalnum() and c.isascii() else "-" for c in figure.key)
    return FigureView(
        id=name,
        title=figure.title,
        total=f"{figure.total:,}",
        unit=figure.unit,
        chart=draw_bars(figure),
        rows=tuple(_row(share) for share in figure.shares),
    )


def _row(share: Share) -> ShareRow:
    return ShareRow(
        label=share.label,
        number=f"{share.number:,}",
        share=say_share(share.share),
        corrected=say_corrected(share),
        interval=say_interval(share),
    )


def _breakdown(breakdown: Breakdown) -> BreakdownView:
    labels = tuple(share.label for share in breakdown.groups[0].sources.shares)
    name = f"by-{breakdown.by}"
    trend = draw_trend(breakdown, "anonymous") if breakdown.by == "month" else None
    return BreakdownView(
        id=name,
        by=breakdown.by,
        header=("stories", "attributions", *labels),
        rows=tuple(
            (
                group.name,
                f"{group.documents:,}",
                f"{group.sources.total:,}",
                *(_cell(share) for share in group.sources.shares),
            )
            for group in breakdown.groups
        ),
        trend=trend,
    )


def _cell(share: Share) -> str:
    interval = say_interval(share)
    return f"{say_share(share.share)} ({interval})" if interval else say_share(share.share)


def _rules(audit: Audit) -> Iterator[RuleView]:
    """The rules that have findings, the strongest first, then by name."""
    order = list(SEVERITIES)
    left = MOST_FINDINGS
    for rule in sorted(audit.rules, key=lambda rule: (order.index(rule.severity), rule.id)):
        found = tuple(finding for finding in audit.findings if finding.rule == rule.id)
        if found:
            asks = SEVERITIES[rule.severity]
            yield RuleView(rule, rule.severity, asks, found[: max(0, left)])
            left -= len(found)
