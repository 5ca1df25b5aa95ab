"""The check of a headline against its story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from sayso.auditing.articles import Article
from sayso.auditing.hits import Hit
from sayso.model import Attribution, Rule, Span

_ENOUGH, _SAME, _MOST_NARRATED = 3, 0.7, 0.6
_SOURCED = re.compile(
    r"[:?“”\"‘]|(?<!\w)['’](?=\w)|['’](?!\w)| [-–—] "
    r"|\b(?:says?|said|claims?|accus\w+|alleg\w+|reports?|reportedly|according|warns?|tells?|told"
    r"|denies|denied|admits?|insists?|argues?|vows?|calls?|finds?|found|shows?|poll|study|sources"
    r"|may|might|could|likely|possibl[ey]|apparent(?:ly)?|suspected|believed|fears?|hopes?|why|how"
    r"|what|who|opinion|analysis|wants?|urges?|asks?|seeks?|expects?|expected|to)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")


def headline(article: Article, _rule: Rule) -> Iterator[Hit]:
    """A headline that states, in the outlet's voice, what the body only attributes or hedges."""
    for title in article.title[:1]:
        words = title.words(article.text).strip()
        stems = _stems(words)
        if len(stems) < _ENOUGH or _SOURCED.search(words) or _is_attributed(article, title):
            continue
        saying = [a for a in article.attributions if _says(article, a, stems)]
        if not saying or _narrates(article, stems):
            continue
        start = title.start + title.words(article.text).index(words)
        source = article.document.words(saying[0].source) or "somebody"
        says = f"stated here; in the body “{source}” says it"
        yield Hit(Span(start, start + len(words)), says, saying[0].id)


def _is_attributed(article: Article, title: Span) -> bool:
    return any(title.overlaps(span) for a in article.attributions if a.cue for span in a.spans)


def _says(article: Article, attribution: Attribution, stems: frozenset[str]) -> bool:
    """Whether the attribution's content says what the headline's ``stems`` say."""
    if attribution.negated or attribution.polarity == "-" or not attribution.content:
        return False
    if article.is_in_title(attribution) or not _matters(article, attribution):
        return False
    return _overlap(stems, article.document.words(attribution.content)) >= _SAME


def _matters(article: Article, attribution: Attribution) -> bool:
    """Whether the source matters: the content is hedged, or a person says it, or nobody named.

    What a body announces of itself ("the council voted, the clerk's office said") is news by that.
    """
    source = article.speaker(attribution)
    if attribution.certainty in ("PR", "PS"):
        return True
    return source is not None and source.kind in ("anonymous", "named_person", "unnamed_person")


def _narrates(article: Article, stems: frozenset[str]) -> bool:
    """Whether a sentence of the body says the same in the outlet's own voice."""
    return any(
        index not in article.attributed
        and _overlap(stems, article.sentences[index].words(article.text)) >= _MOST_NARRATED
        for index in article.body_sentences
    )


def _overlap(stems: frozenset[str], words: str) -> float:
    return len(stems & _stems(words)) / len(stems)


def _stems(words: str) -> frozenset[str]:
    return frozenset(
        _stem(word) for word in _WORD.findall(words.lower()) if word not in _function_words()
    )


def _stem(word: str) -> str:
    """A word without the commonest endings, cut to what its forms share."""
    word = re.sub(r"(?:ing|ed|es|s|ly|ion|ions)$", "", word) if len(word) > 4 else word
    return word[:6]


@cache
def _function_words() -> frozenset[str]:
    page = files("sayso.auditing").joinpath("function_words.txt").read_text("utf-8")
    return frozenset(page.split())
