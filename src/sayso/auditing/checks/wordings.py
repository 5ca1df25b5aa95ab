"""Checks of the outlet's own words: labels, set phrases, and the verbs put to speakers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sayso.auditing.articles import Article
from sayso.auditing.hits import Hit
from sayso.extraction.cues.forms import verb_forms
from sayso.model import Attribution, Rule, Span

# Somebody else's word, said or shown to be so; or the name of a law or an office.
_BORROWED = re.compile(
    r"\b(?:call(?:s|ed|ing)?|brand(?:s|ed|ing)?|label(?:s|l?ed|l?ing)?|term(?:s|ed|ing)?"
    r"|dub(?:s|bed)?|deem(?:s|ed)?|consider(?:s|ed)?|describ(?:es?|ed|ing)|designat(?:es?|ed|ing|ion)"
    r"|list(?:s|ed)?\s+as|known\s+as|regard(?:s|ed)?\s+as|so-called|accus(?:es?|ed|ing)|alleged"
    r"|suspected|charged|convicted|the\s+(?:word|term))\b",
    re.IGNORECASE,
)
_COMPOUND = re.compile(r"(?:[\w]-|\b(?:anti|counter)\s)$")
# Of no person, group or event in particular: "the threat of terrorist activity".
_GENERAL_BEFORE = re.compile(
    r"\b(?:threats?|risks?|fears?|acts?|war|fight|victims|sponsors?|any|no|potential|possible"
    r"|foreign|future|against)\s+(?:of\s+|on\s+|from\s+|against\s+)?$",
    re.IGNORECASE,
)
_GENERAL_AFTER = re.compile(
    r"\s+(?:activit|threat|financ|fund|screening|watch|list|designation|organi[sz]ations\b|acts?\b"
    r"|attacks\s+(?:in\s+general|worldwide))",
    re.IGNORECASE,
)
_NOUN_BEFORE = re.compile(
    r"(?:\b(?:the|a|an|his|her|its|their|such|any|no|these|those|that|this|of|by|with)|['’]s)\s+"
    r"(?:\w+\s+)?$",
    re.IGNORECASE,
)


def label(article: Article, rule: Rule) -> Iterator[Hit]:
    """The first use of each of the rule's labels in the outlet's own voice."""
    borrowed = _borrowed_labels(article)
    seen: set[str] = set()
    for match in article.narrated_matches(_any_of(rule.words), _hints(rule.words)):
        span, word = Span(*match.span()), match[0].lower()
        if word in seen or any(span.overlaps(other) for other in borrowed):
            continue
        if _is_plain_use(article, match):
            seen.add(word)
            yield Hit(span, f"“{match[0]}” in the outlet's own voice")


def words(article: Article, rule: Rule) -> Iterator[Hit]:
    """The first use of each of the rule's wordings outside quotation marks."""
    seen: set[str] = set()
    for match in article.narrated_matches(_any_of(rule.words), _hints(rule.words)):
        if match[0].lower() not in seen:
            seen.add(match[0].lower())
            yield Hit(Span(*match.span()), f"“{match[0]}” in the text")


def cue_verb(article: Article, rule: Rule) -> Iterator[Hit]:
    """Each of the rule's verbs put to what a source says."""
    pattern = _verbs(rule.words)
    for attribution in article.attributions:
        own = attribution.parent is None and article.is_outside(attribution)
        demands = attribution.type in ("eventuality", "question")
        if attribution.negated or demands or not attribution.source or not own:
            continue
        for span in attribution.cue:
            match = pattern.search(article.text, span.start, span.end)
            if match and not _is_noun(article, match) and not _takes_blame(article, attribution):
                says = f"“{match[0]}” put to what is said"
                yield Hit(Span(*match.span()), says, attribution.id)
                break


def _borrowed_labels(article: Article) -> list[Span]:
    """Labels that the record gives to a source, or that the outlet quotes or disputes."""
    return [
        found.span
        for found in article.record.labels or ()
        if found.used_by != "author" or found.stance != "uses"
    ]


def _is_plain_use(article: Article, match: re.Match[str]) -> bool:
    index = article.sentence_at(match.start())
    sentence = article.sentences[index]
    if _BORROWED.search(sentence.words(article.text)):
        return False
    if _COMPOUND.search(article.text, max(0, match.start() - 12), match.start()):
        return False
    if _GENERAL_BEFORE.search(article.text, max(0, match.start() - 30), match.start()):
        return False
    if _GENERAL_AFTER.match(article.text, match.end()):
        return False
    proper = match[0][:1].isupper() and match.start() > sentence.start
    return not (proper and any(part.covers(Span(*match.span())) for part in article.body))


def _is_noun(article: Article, match: re.Match[str]) -> bool:
    """Whether it is the noun: "the claim", "their claims that"."""
    return match[0].lower().startswith("claim") and bool(
        _NOUN_BEFORE.search(article.text, max(0, match.start() - 20), match.start())
    )


def _takes_blame(article: Article, attribution: Attribution) -> bool:
    """Whether it is responsibility or a prize that is claimed, not a fact."""
    content = article.document.words(attribution.content[:1])
    return bool(re.match(r"(?:responsibility|credit|victory|asylum)\b", content))


@cache
def _hints(wordings: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({wording.lower().split()[0] for wording in wordings}))


@cache
def _any_of(wordings: tuple[str, ...]) -> re.Pattern[str]:
    spelt = (r"\s+".join(map(re.escape, wording.split())) for wording in wordings)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(spelt)})(?![\w-])", re.IGNORECASE)


@cache
def _verbs(lemmas: tuple[str, ...]) -> re.Pattern[str]:
    """Any form of the verbs; the words that belong to one ("point out") follow it closely."""
    spelt = []
    for lemma in lemmas:
        first, *others = lemma.split()
        forms = "|".join(sorted(verb_forms(first), key=len, reverse=True))
        spelt.append(rf"(?:{forms})" + "".join(rf"(?:\s+\w+)?\s+{word}" for word in others))
    return re.compile(rf"\b(?:{'|'.join(spelt)})\b", re.IGNORECASE)
