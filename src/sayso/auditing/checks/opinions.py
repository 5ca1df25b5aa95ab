"""Checks of what unnamed sources say: opinion, forecast and attack."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from sayso.auditing.articles import Article
from sayso.auditing.hits import Hit
from sayso.auditing.informants import find_informants
from sayso.model import Attribution, Rule, Span

_FORECAST = re.compile(
    r"\b(?:will|would|['’]ll|is|are|was|were)\s+(?:(?:most|very|quite|all but)\s+)?"
    r"(?:probably|likely|unlikely|almost certainly|surely|inevitably|bound to|doomed|certain to)\b",
    re.IGNORECASE,
)

_HEDGES = frozenset("may might perhaps possibly probably likely unlikely maybe presumably".split())


def anonymous_opinion(article: Article, _rule: Rule) -> Iterator[Hit]:
    """Each thing an unnamed source says that is a judgement, a forecast or a belief."""
    for informant in find_informants(article):
        for attribution in informant.said:
            if (found := _opinion(article, attribution)) is not None:
                yield found


def anonymous_attack(article: Article, _rule: Rule) -> Iterator[Hit]:
    """Each thing an unnamed source says in words that blame."""
    for informant in find_informants(article):
        for attribution in informant.said:
            if match := _judging(article, attribution.content, ("blame",)):
                says = f"an unnamed source judges: “{match[0]}”"
                yield Hit(Span(*match.span()), says, attribution.id)


def _opinion(article: Article, attribution: Attribution) -> Hit | None:
    content = attribution.content
    if not content or attribution.negated:
        return None
    if match := _judging(article, content, ("blame", "praise")):
        return Hit(content[0], f"an unnamed source judges: “{match[0]}”", attribution.id)
    if attribution.type == "belief":
        return Hit(content[0], "what an unnamed source believes", attribution.id)
    if any(_FORECAST.search(article.text, span.start, span.end) for span in content):
        return Hit(content[0], "an unnamed source's forecast", attribution.id)
    if attribution.type == "assertion" and _is_guess(article, attribution):
        return Hit(content[0], "an unnamed source speculates", attribution.id)
    return None


def _is_guess(article: Article, attribution: Attribution) -> bool:
    """Whether it is hedged by a word that only ever hedges: "may", "probably"."""
    hedges = {span.words(article.text).lower() for span in attribution.hedges or ()}
    return attribution.certainty in ("PR", "PS") and bool(hedges & _HEDGES)


def _judging(
    article: Article, content: Sequence[Span], sides: tuple[str, ...]
) -> re.Match[str] | None:
    """The first word in ``content`` that judges."""
    pattern = _judgements(sides)
    for span in content:
        if match := pattern.search(article.text, span.start, span.end):
            return match
    return None


@cache
def _judgements(sides: tuple[str, ...]) -> re.Pattern[str]:
    page = files("sayso.auditing").joinpath("evaluations.toml").read_text("utf-8")
    lists = tomllib.loads(page)
    words = "|".join(re.escape(word) for side in sides for word in lists[side])
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
