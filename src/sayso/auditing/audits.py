"""The audit: one pass over the records, a tally kept of each, figures and findings at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from sayso.auditing.articles import Article
from sayso.auditing.figures import build_figure, build_rate
from sayso.auditing.findings import find_departures
from sayso.auditing.rates import load_rates
from sayso.auditing.rosters import Roster, build_columns, count_columns
from sayso.auditing.samples import Draw, Row, correct_by_hand
from sayso.auditing.sections import section_of
from sayso.auditing.speakers import Cast
from sayso.auditing.tallies import TALLIES
from sayso.model import Audit, Breakdown, Document, Finding, Group, Measured, Record, Rule
from sayso.versions import VERSION

MOST_SPEAKERS = 100
MOST_GROUPS = 200
UNKNOWN = "(not known)"


@dataclass(frozen=True)
class Settings:
    """What an audit is to look at.

    ``rules`` are applied where they are on; ``answers`` are those of an earlier sample; ``sample``
    is how many rows to draw; ``by_author`` adds tables by author, which are off unless asked for.
    """

    rules: Sequence[Rule] = ()
    section: str = ""
    roster: Roster | None = None
    by_author: bool = False
    sample: int = 0
    answers: Sequence[Row] = ()


@dataclass
class _Stories:
    """The stories of one group so far: how many, and what they rest on."""

    documents: int = 0
    counts: Counter[str] = field(default_factory=Counter)


@dataclass
class _Tallied:
    """What is kept of the documents so far."""

    documents: int = 0
    unread: int = 0
    days: list[str] = field(default_factory=list)
    counts: dict[str, Counter[str]] = field(default_factory=lambda: {k: Counter() for k in TALLIES})
    groups: dict[str, dict[str, _Stories]] = field(default_factory=dict)
    columns: dict[str, Counter[str]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def audit(records: Iterable[Record], settings: Settings) -> tuple[Audit, tuple[Row, ...]]:
    """The audit of ``records``, and the rows drawn for checking.

    One record at a time is in memory. Documents are counted once, by their text: the same text
    met again is passed over.
    """
    tallied, cast, draw = _Tallied(), Cast(), Draw(settings.sample)
    seen: set[str] = set()
    for record in records:
        if record.document.id in seen or not _in_section(record.document, settings.section):
            continue
        seen.add(record.document.id)
        if record.attributions is None or record.sources is None:
            tallied.unread += 1
            continue
        article = Article(record)
        _tally(tallied, article, settings)
        cast.add(article)
        if settings.sample:
            draw.add(article)
    return _summed_up(tallied, cast, settings), draw.rows()


def _in_section(document: Document, section: str) -> bool:
    return not section or (section_of(document) or "") == section.lower()


def _tally(tallied: _Tallied, article: Article, settings: Settings) -> None:
    document = article.document
    tallied.documents += 1
    if document.published:
        tallied.days.append(document.published[:10])
    for key, tally in TALLIES.items():
        counted = tally.tallied(article)
        tallied.counts[key].update(counted)
        if key == "sources":
            _group(tallied, document, counted, settings)
    if settings.roster:
        for column, counts in count_columns(article, settings.roster).items():
            tallied.columns.setdefault(column, Counter()).update(counts)
    tallied.findings += find_departures(article, settings.rules)


def _group(
    tallied: _Tallied, document: Document, counted: Counter[str], settings: Settings
) -> None:
    """Add a document's sources to its outlet, section, month and, if asked for, authors."""
    for by, names_of in _GROUPINGS.items():
        if by == "author" and not settings.by_author:
            continue
        for name in names_of(document):
            stories = tallied.groups.setdefault(by, {}).setdefault(name, _Stories())
            stories.documents += 1
            stories.counts.update(counted)


_GROUPINGS: dict[str, Callable[[Document], tuple[str, ...]]] = {
    "outlet": lambda document: (document.outlet or UNKNOWN,),
    "section": lambda document: (section_of(document) or UNKNOWN,),
    "month": lambda document: ((document.published or "")[:7] or UNKNOWN,),
    "author": lambda document: document.authors or (UNKNOWN,),
}


def _summed_up(tallied: _Tallied, cast: Cast, settings: Settings) -> Audit:
    rates = load_rates()
    sources = tallied.counts["sources"]
    findings = sorted(tallied.findings, key=lambda f: (f.origin, f.document, f.span, f.rule))
    return Audit(
        sayso=VERSION,
        documents=tallied.documents,
        attributions=sources.total(),
        unread=tallied.unread,
        since=min(tallied.days, default=None),
        until=max(tallied.days, default=None),
        rate=build_rate(sources, tallied.documents, rates),
        figures=tuple(build_figure(key, tallied.counts[key], rates) for key in TALLIES),
        columns=build_columns(tallied.columns),
        breakdowns=tuple(_breakdown(by, groups) for by, groups in tallied.groups.items()),
        speakers=cast.speakers(MOST_SPEAKERS),
        findings=tuple(findings),
        rules=tuple(rule for rule in settings.rules if rule.on),
        checked=correct_by_hand(sources, settings.answers) if settings.answers else None,
        measured=Measured(
            date=rates.measured,
            model=rates.model,
            basis="; ".join(
                dict.fromkeys(
                    layer.basis for figure in rates.figures.values() for layer in figure.layers
                )
            ),
        ),
    )


def _breakdown(by: str, groups: dict[str, _Stories]) -> Breakdown:
    """The groups by name; where there are very many, those with the most stories."""
    largest = sorted(groups, key=lambda name: (-groups[name].documents, name))[:MOST_GROUPS]
    rates = load_rates()
    return Breakdown(
        by=by,
        groups=tuple(
            Group(
                name=name,
                documents=groups[name].documents,
                sources=build_figure("sources", groups[name].counts, rates),
            )
            for name in sorted(largest)
        ),
    )
