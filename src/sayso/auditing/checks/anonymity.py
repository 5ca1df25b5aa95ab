"""Checks of unnamed sources: whether a reason is given, how they are described, how many."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.auditing.articles import Article
from sayso.auditing.hits import Hit
from sayso.auditing.informants import Informant, find_informants
from sayso.auditing.reasons import is_stock, reason_class
from sayso.extraction.sources.phrases import read_phrase, singular
from sayso.model import Rule, Span

_NOUN = r"(?:sources?|insiders?|(?:person|people|individuals?))"
_BARE = re.compile(
    rf"(?:(?:a|an|the|one|some|several|many|multiple|two|three|four|other|another|unnamed|anonymous"
    rf"|unidentified|well-placed|reliable|informed)\s+)*{_NOUN}",
    re.IGNORECASE,
)
_TOLD_MORE = re.compile(
    r"\s*,?\s*(?:close|familiar|in|at|with|within|from|inside|near|briefed|who|whose|on|of|involved"
    r"|knowledgeable|for|to|working|directly|there)\b",
    re.IGNORECASE,
)
_ONE_OF_MANY = (
    r"\b(?:one|another|a second|second|third|the other|either|neither|each|both)\s+(?:of\s+)?"
    r"(?:the\s+|these\s+|those\s+)?(?:\w+\s+)?"
)


def without_reason(article: Article, _rule: Rule) -> Iterator[Hit]:
    """Each unnamed source for whose anonymity the text gives no reason."""
    for informant in find_informants(article):
        found = reason_class(article, informant)
        if found in ("remark", "none"):
            remark = "asked not to be named; " if found == "remark" else ""
            yield _hit(informant, f"{remark}no reason found in the text")


def stock_reason(article: Article, _rule: Rule) -> Iterator[Hit]:
    """Each reason for anonymity that is a stock phrase and names no harm."""
    for informant in find_informants(article):
        reason = informant.reason or ""
        if is_stock(reason):
            words = re.compile(r"\s+".join(map(re.escape, reason.split())))
            found = words.search(article.text)
            hit = _hit(informant, "a stock reason for withholding the name")
            yield hit._replace(span=Span(*found.span())) if found else hit


def bare_source(article: Article, _rule: Rule) -> Iterator[Hit]:
    """Each unnamed source of whom the text says no more than that it is one."""
    for informant in find_informants(article):
        told = any(source.affiliation for source in informant.sources)
        if not told and all(_is_bare(article, mention) for mention in informant.mentions):
            yield _hit(informant, "nothing found in the text on who the source is")


def plural_for_one(article: Article, _rule: Rule) -> Iterator[Hit]:
    """Each plural ("sources said") of which the text goes on to show one ("the source said")."""
    for informant in find_informants(article):
        first = informant.mentions[0]
        head = _plural_head(first.words(article.text))
        if head and _one_speaks(article, head, first):
            shown = f"“{singular(head)}” is one in what follows"
            yield _hit(informant, f"several are named here, and {shown}")


def single_anonymous(article: Article, _rule: Rule) -> Iterator[Hit]:
    """The one source of a story, where it is one unnamed person."""
    speaking, informants = _resting_on(article), find_informants(article)
    if len(informants) == 1 and speaking == {source.id for source in informants[0].sources}:
        head = read_phrase(article.text, informants[0].mentions[0], ())
        if head is not None and not head.plural:
            yield _hit(informants[0], "the only source found in the story")


def single_source(article: Article, _rule: Rule) -> Iterator[Hit]:
    """The one source of a story, where it is named."""
    speaking = _resting_on(article)
    for source, said in article.speaking:
        if speaking == {source.id} and source.name and said[0].source:
            yield Hit(said[0].source[0], "the only source found in the story", said[0].id)


def _resting_on(article: Article) -> set[str]:
    """The sources that the body's claims rest on; who only declines to speak is none."""
    return {
        source.id
        for source, said in article.speaking
        if any(not a.negated and not article.is_in_title(a) for a in said)
    }


def _hit(informant: Informant, says: str) -> Hit:
    return Hit(informant.mentions[0], says, informant.said[0].id)


def _is_bare(article: Article, mention: Span) -> bool:
    words = " ".join(mention.words(article.text).split())
    follows = article.text[mention.end : mention.end + 20]
    return bool(_BARE.fullmatch(words)) and not _TOLD_MORE.match(follows)


def _plural_head(words: str) -> str | None:
    """The plural noun that ends the core of "sources in the port authority", lower case."""
    core = re.split(r"\s(?:in|at|of|with|from|on|who|close|familiar|inside|near|for)\s|,", words)[0]
    parts = core.lower().split()
    if not parts or not parts[-1].endswith("s") or re.search(r"\d", core):
        return None
    counted = {"two", "three", "four", "five", "six", "seven", "several", "many", "dozens", "both"}
    return None if counted & set(parts) or singular(parts[-1]) == parts[-1] else parts[-1]


def _one_speaks(article: Article, head: str, after: Span) -> bool:
    """Whether "the source" speaks after "sources" did, and nothing says that it is one of them."""
    one = re.escape(singular(head))
    if re.search(rf"{_ONE_OF_MANY}(?:{one}|{re.escape(head)})\b", article.text, re.IGNORECASE):
        return False
    if re.search(rf"\b(?:a|an)\s+(?:[\w-]+\s+){{0,3}}{one}\b", article.text, re.IGNORECASE):
        return False
    pointed = re.compile(rf"the\s+(?:same\s+)?{one}\b", re.IGNORECASE)
    return any(
        span.start > after.end and pointed.match(article.text, span.start)
        for attribution in article.attributions
        for span in attribution.source
    )
