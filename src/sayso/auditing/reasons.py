"""Reasons: whether the text says why a source is not named, and in words of its own or stock."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.auditing.articles import Article
from sayso.auditing.informants import WITHHELD, Informant, head_noun, sentences_about
from sayso.extraction.sources.phrases import singular
from sayso.extraction.sources.reasons import find_remarks

_STOCK = re.compile(
    r"authori[sz]|(?:not|n['’]t)\s+(?:permitted|allowed)|\b(?:candid|free|frank|open|honest|blunt)ly\b"
    r"|\bsensitiv|\bdelicate\b|\bprivate\b|\bprivacy\b|\bconfidential|\binternal\b|\bongoing\b"
    r"|\bpending\b|\bpublicly\b",
    re.IGNORECASE,
)
_HARM = re.compile(
    r"\bfear|\breprisal|\bretaliat|\brepercussion|\bretribution|\bdismiss|\bfir(?:e|ed|ing)\b"
    r"|\blos(?:e|es|ing)\b|\bjail|\bprison|\bprosecut|\bpunish|\bsu(?:e|ed|ing)\b|\bsafety\b"
    r"|\bdanger|\bharm|\bthreat|\bcourt martial|\barrest|\bkill",
    re.IGNORECASE,
)
# Beside a remark on anonymity: "whose name is withheld because ...".
_WHY = re.compile(
    r"\b(?:because|since|for fear|fearing|lest|out of (?:fear|concern)|to (?:protect|avoid)|citing"
    r"|due to|owing to|under\s+(?:\w+\s+){0,3}(?:protocol|rules?|policy|terms))\b",
    re.IGNORECASE,
)
_TAKES_UP = re.compile(r"the\b|(?:one|another|both|two) of the\b|both\b", re.IGNORECASE)
_TOGETHER = re.compile(
    r"(?:both|all|they|each|neither|none|he|she|the\s+(?:\w+\s+)?(?:officials?|sources?|aides?|people))\b",
    re.IGNORECASE,
)


def reason_class(article: Article, informant: Informant) -> str:
    """What is found on why ``informant`` is not named.

    "reason", or "stock" for a phrase that says nothing; "remark" where the text only says that
    the name is kept back; "none" where it says nothing of it.
    """
    if informant.reason:
        return "stock" if is_stock(informant.reason) else "reason"
    held = [words for words in _about(article, informant) if WITHHELD.search(words)]
    if any(map(_gives_reason, held)):
        return "reason"
    return "remark" if held else "none"


def is_stock(reason: str) -> bool:
    """Whether a reason is a stock phrase: authorisation, candour or sensitivity, and no harm."""
    return bool(_STOCK.search(reason)) and not _HARM.search(reason)


def _gives_reason(sentence: str) -> bool:
    if any(remark.reason for remark in find_remarks(sentence)):
        return True
    return any(_WHY.search(sentence, held.end()) for held in WITHHELD.finditer(sentence))


def _about(article: Article, informant: Informant) -> Iterator[str]:
    """The sentences that may say why an informant is not named.

    They are those that mention it, those close behind that speak of "both" or "they", and, where
    it is taken up again ("one of the officials"), those before that have its noun.
    """
    yield from sentences_about(article, informant.mentions)
    sentences, text = article.sentences, article.text
    for mention in informant.mentions:
        here = article.sentence_at(mention.start)
        behind = (sentence.words(text) for sentence in sentences[here + 1 : here + 3])
        yield from (words for words in behind if _TOGETHER.match(words))
    first = informant.mentions[0]
    if _TAKES_UP.match(text, first.start):
        noun = re.compile(
            rf"\b{re.escape(singular(head_noun(article, first)))}(?:s|es)?\b", re.IGNORECASE
        )
        before = sentences[: article.sentence_at(first.start)]
        yield from (s.words(text) for s in before if noun.search(text, s.start, s.end))
