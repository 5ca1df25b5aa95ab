"""Text: the audit for a terminal, in 80 columns of plain characters."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from sayso.model import Audit, Breakdown, Figure, Finding
from sayso.output.amounts import say_amount
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

_SPEAKERS, _GROUPS, _WORDS = 10, 12, 160


def render(audit: Audit, *, width: int = 80) -> str:
    """The audit as lines of at most ``width`` cells, where no single word is longer."""
    return "\n".join(_lines(audit, width)) + "\n"


def _lines(audit: Audit, width: int) -> Iterator[str]:
    yield from wrap(write_sentence(audit), width)
    if audit.since:
        yield f"Published {on_one_line(audit.since)} to {on_one_line(audit.until or '')}."
    for figure in (*audit.figures, *((audit.checked,) if audit.checked else ()), *audit.columns):
        if figure.total:
            yield from _figure(figure, width)
    for breakdown in audit.breakdowns:
        if len(breakdown.groups) > 1 or breakdown.by == "author":
            yield from _breakdown(breakdown, width)
    if audit.speakers:
        yield from _speakers(audit, width)
    yield from _findings(audit, width)
    yield ""
    for note in write_notes(audit):
        yield from wrap(note, width)


def _figure(figure: Figure, width: int) -> Iterator[str]:
    yield ""
    yield from wrap(f"{on_one_line(figure.title)} ({figure.total:,} {figure.unit})", width)
    yield f"  {'':<38}{'found':>13} {'corrected':>11}  95%"
    for share in figure.shares:
        found = f"{share.number:,} {say_share(share.share):>5}"
        label = _cut(share.label, 38)
        line = f"  {label:<38}{found:>13} {say_corrected(share):>11}  {say_interval(share)}"
        yield line.rstrip()


def _breakdown(breakdown: Breakdown, width: int) -> Iterator[str]:
    yield ""
    yield f"By {breakdown.by}: named, anonymous, without a source found"
    for group in breakdown.groups[:_GROUPS]:
        shares = {share.key: share for share in group.sources.shares}
        told = "  ".join(f"{say_share(shares[key].share):>5}" for key in _SHOWN)
        stories = say_amount(group.documents, "story", "stories")
        counted = f"{stories}, {say_amount(group.sources.total, 'attribution', 'attributions')}"
        yield f"  {_cut(group.name, 24):<24} {told}  {counted}"[:width]
    if len(breakdown.groups) > _GROUPS:
        yield f"  … and {len(breakdown.groups) - _GROUPS} more: --format csv, json or html"


_SHOWN = ("named", "anonymous", "unsourced")


def _speakers(audit: Audit, width: int) -> Iterator[str]:
    yield ""
    yield "Who is quoted, by the number of stories"
    yield f"  {'':<30}{'stories':>8}{'first':>7}{'last':>6}{'words':>8}{'quoted':>8}"
    for one in audit.speakers[:_SPEAKERS]:
        counts = f"{one.documents:>8,}{one.first:>7,}{one.last:>6,}{one.words:>8,}{one.quoted:>8,}"
        yield f"  {_cut(one.name, 30):<30}{counts}"[:width]


def _findings(audit: Audit, width: int) -> Iterator[str]:
    yield ""
    if not audit.findings:
        yield f"No findings, by {len(audit.rules)} rules."
        return
    counts = count_severities(audit)
    told = "; ".join(f"{n:,} {name}: {SEVERITIES[name]}" for name, n in counts.items() if n)
    yield from wrap(told, width)
    rules = {rule.id: rule for rule in audit.rules}
    for rule in sorted({finding.rule for finding in audit.findings}):
        found = [finding for finding in audit.findings if finding.rule == rule]
        yield ""
        heading = f"{rule} ({rules[rule].publisher}): {rules[rule].wording}"
        yield from wrap(on_one_line(heading), width)
        for finding in found:
            yield from _finding(finding, width)


def _finding(finding: Finding, width: int) -> Iterator[str]:
    where = f"{on_one_line(finding.origin)}:{finding.line}:{finding.column}"
    words = _cut(finding.words, _WORDS)
    told = f"{finding.severity:<6} {where} “{words}”: {on_one_line(finding.says)}"
    yield from wrap(told, width, initial_indent="  ", subsequent_indent="         ")


def _cut(words: str, length: int) -> str:
    shown = on_one_line(words)
    return shown if len(shown) <= length else f"{shown[: length - 1]}…"
