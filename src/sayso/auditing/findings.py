"""Findings: where one document differs from the rules that are on."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.auditing.articles import Article
from sayso.auditing.checks import CHECKS
from sayso.auditing.hits import Hit
from sayso.model import Finding, Rule, finding_id


def find_departures(article: Article, rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """The places where ``article`` differs from those of ``rules`` that are on, in order.

    Its sources must have been sought.
    """
    found = {
        finding.id: finding
        for rule in rules
        if rule.on
        for hit in CHECKS[rule.check].run(article, rule)
        for finding in (_finding(article, rule, hit),)
    }
    return tuple(sorted(found.values(), key=lambda f: (f.span, f.rule)))


def _finding(article: Article, rule: Rule, hit: Hit) -> Finding:
    document, start = article.document, hit.span.start
    return Finding(
        id=finding_id(rule.id, document.id, hit.span),
        rule=rule.id,
        severity=rule.severity,
        document=document.id,
        origin=document.origin,
        span=hit.span,
        words=document.words((hit.span,)),
        says=hit.says,
        line=document.text.count("\n", 0, start) + 1,
        column=start - document.text.rfind("\n", 0, start),
        title=document.title,
        outlet=document.outlet,
        published=document.published,
        attribution=hit.attribution,
    )
