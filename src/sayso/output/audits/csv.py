"""CSV: the audit's tables for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import StringIO

from sayso.model import Audit, Figure
from sayso.output.csv import write_rows

Table = Iterator[Sequence[object]]
_FINDING = "rule severity origin line column words says outlet published title document".split()
_SPEAKER = "name kind documents attributions first last words quoted".split()
_SHARE = ("key", "label", "number", "share", "corrected", "low", "high")


def render(audit: Audit) -> str:
    """The findings, a row each."""
    return _written(finding_rows(audit))


def render_all(audit: Audit) -> dict[str, str]:
    """All tables, by the name of the file that each belongs in."""
    return {
        "findings.csv": _written(finding_rows(audit)),
        "figures.csv": _written(figure_rows(audit)),
        "speakers.csv": _written(speaker_rows(audit)),
    }


def finding_rows(audit: Audit) -> Table:
    """The findings, a header first."""
    yield ("id", *_FINDING, "start", "end", "attribution")
    for finding in audit.findings:
        told = (getattr(finding, name) for name in _FINDING)
        yield (finding.id, *told, finding.span.start, finding.span.end, finding.attribution)


def figure_rows(audit: Audit) -> Table:
    """Every share of every figure and group, a header first."""
    yield ("by", "group", "stories", "figure", "total", *_SHARE)
    figures = (*audit.figures, *audit.columns, *((audit.checked,) if audit.checked else ()))
    for figure in figures:
        yield from _shares(figure, "all", "", audit.documents)
    for breakdown in audit.breakdowns:
        for group in breakdown.groups:
            yield from _shares(group.sources, breakdown.by, group.name, group.documents)


def speaker_rows(audit: Audit) -> Table:
    """Who is quoted, a header first."""
    yield tuple(_SPEAKER)
    for speaker in audit.speakers:
        yield [getattr(speaker, name) for name in _SPEAKER]


def _shares(figure: Figure, by: str, group: str, documents: int) -> Table:
    for share in figure.shares:
        told = (getattr(share, name) for name in _SHARE)
        yield (by, group, documents, figure.key, figure.total, *told)


def _written(rows: Table) -> str:
    file = StringIO(newline="")
    write_rows(file, rows)
    return file.getvalue()
