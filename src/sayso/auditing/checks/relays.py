"""Checks of what is passed on from other outlets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.auditing.articles import Article
from sayso.auditing.hits import Hit
from sayso.model import Attribution, Rule, Source, Span

_BASIS = re.compile(
    r"\b(?:cit(?:es?|ed|ing)|quot(?:es?|ed|ing)|according to|based on|told|obtained|seen by"
    r"|reviewed|interview|e-?mails?|documents?|records?|papers|memos?|transcripts?|recordings?|videos?|poll"
    r"|sources?|officials?|spokes\w+|editorial|op-ed|column(?:ist)?|analysis|wrote|tweeted)\b",
    re.IGNORECASE,
)
_SPEAK = r"(?:says?|said|suggest(?:s|ed)?|indicat(?:es?|ed)|claim(?:s|ed)?|emerged|that)"
_NAMELESS = re.compile(
    r"\breportedly\b"
    r"|\bit\s+(?:was|is|has\s+been)\s+(?:widely\s+|also\s+|first\s+|earlier\s+)?reported\b"
    r"|\b(?:according\s+to|in|by)\s+(?:(?:some|several|many|multiple|numerous|various|other)\s+)?"
    r"(?:unconfirmed\s+|published\s+)?(?:local\s+|foreign\s+|state\s+)?"
    r"(?:media|press|news|newspaper)\s+(?:reports?|accounts?|outlets)\b"
    rf"|\b(?:media|press|news|newspaper)\s+(?:reports?|accounts)(?=\s+(?:have\s+)?{_SPEAK}\b)"
    rf"|\b(?:some|several|multiple|unconfirmed)\s+reports(?=\s+(?:have\s+)?{_SPEAK}\b)",
    re.IGNORECASE,
)

_NEAR = 3  # sentences after an outlet is named in which "reportedly" is still its report
_REPORTS = re.compile(r"\breport(?:s|ed|ing)?\b", re.IGNORECASE)
_OUTLET_NOUN = re.compile(
    r"the\s+(?:[\w-]+\s+){0,2}(?:news\s+agency|newspaper|paper|magazine|broadcaster|news\s+site"
    r"|website|tabloid|weekly|daily)\b",
    re.IGNORECASE,
)


def relay_without_sourcing(article: Article, _rule: Rule) -> Iterator[Hit]:
    """Each other outlet whose report is passed on without a word on what it rests on."""
    children = {attribution.parent for attribution in article.attributions}
    for source, said in article.speaking:
        relayed = [a for a in said if a.type in (None, "assertion", "fact") and not a.negated]
        relayed = [a for a in relayed if _is_outlet(article, source, a)]
        if not relayed or _is_own(article, source):
            continue
        if any(a.id in children or _has_basis(article, a) for a in relayed):
            continue
        span = next((s for a in relayed for s in a.source), None)
        if span is not None:
            says = "nothing found in the text on what this report rests on"
            yield Hit(span, says, relayed[0].id)


def nameless_relay(article: Article, _rule: Rule) -> Iterator[Hit]:
    """Each "reportedly", "media reports" and "it was reported" without an outlet's name."""
    seen: set[str] = set()
    for match in article.narrated_matches(_NAMELESS, ("report", "account", "outlet")):
        wording = " ".join(match[0].lower().split()).removeprefix("according to ")
        if wording in seen:
            continue
        seen.add(wording)
        index = article.sentence_at(match.start())
        near = range(index - _NEAR, index + 1)
        if not any(_names_outlet(article, a) for i in near for a in article.attributed.get(i, ())):
            yield Hit(Span(*match.span()), "no outlet is named for what is passed on")


def _is_outlet(article: Article, source: Source, attribution: Attribution) -> bool:
    """Whether an outlet says it: one that is known, or "The Harbinger reported"."""
    words = article.document.words(attribution.source)
    if not _REPORTS.search(article.document.words(attribution.cue)):
        return False
    unknown = source.kind == "named_person" and words.startswith(("The ", "the "))
    return source.kind == "news_outlet" or unknown or bool(_OUTLET_NOUN.match(words))


def _is_own(article: Article, source: Source) -> bool:
    """Whether the outlet is the one that the article stands in."""
    own = (article.document.outlet or "").lower()
    name = re.sub(r"^the\s+", "", (source.name or "").lower())
    return bool(own and name) and (name in own or own in name)


def _has_basis(article: Article, attribution: Attribution) -> bool:
    """Whether its sentence, or the one after it, tells of a source or a paper."""
    at = article.sentence_at(
        (attribution.source or attribution.cue or attribution.content)[0].start
    )
    near = article.sentences[at : at + 2]
    words = " ".join(sentence.words(article.text) for sentence in near)
    for span in attribution.source:  # "Daily Record" is no record
        words = words.replace(span.words(article.text), "")
    return bool(_BASIS.search(words))


def _names_outlet(article: Article, attribution: Attribution) -> bool:
    source = article.speaker(attribution)
    told = any(
        via.kind in ("news_outlet", "broadcast") and via.name for via in attribution.via or ()
    )
    return told or bool(source and source.kind == "news_outlet" and source.name)
