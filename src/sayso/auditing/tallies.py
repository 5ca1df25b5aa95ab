"""Tallies: what one document adds to each figure, as counts by label.

A tally is all that an audit keeps of a document beside its findings, so that a month of stories
fits in memory. The same functions count the gold standard, which is how errors are measured.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from sayso.auditing.articles import Article
from sayso.auditing.informants import find_informants
from sayso.auditing.reasons import reason_class
from sayso.auditing.verbs import class_names, cue_class
from sayso.model import Attribution, SourceKind


class Tally(NamedTuple):
    """A figure's labels with their wording, what is counted, and how.

    ``label`` gives an attribution's label, None for one that does not count; ``labels_of`` gives
    the labels of a whole article, where it is not attributions that are counted.
    """

    title: str
    unit: str
    labels: dict[str, str]
    label: Callable[[Article, Attribution], str | None] | None = None
    labels_of: Callable[[Article], list[str]] | None = None

    def tallied(self, article: Article) -> Counter[str]:
        """How many things of each label there are in ``article``."""
        if self.labels_of:
            return Counter(self.labels_of(article))
        found = (self.label(article, a) for a in article.told) if self.label else ()
        return Counter(label for label in found if label is not None)


FAMILIES: dict[SourceKind, str] = {
    "named_person": "named",
    "named_organisation": "named",
    "news_outlet": "outlet",
    "document": "document",
    "anonymous": "anonymous",
    "unnamed_group": "unnamed",
    "unnamed_person": "unnamed",
    "author": "author",
    "unstated": "unsourced",
}


def source_family(article: Article, attribution: Attribution) -> str | None:
    """The sort of source that an attribution has, as the figures count it."""
    source = article.speaker(attribution)
    return FAMILIES.get(source.kind) if source else "unsourced"


def quote_kind(_article: Article, attribution: Attribution) -> str | None:
    """Whether the content is quoted; None where nobody has looked."""
    return attribution.quote


def verb_kind(article: Article, attribution: Attribution) -> str | None:
    """The class of the verb that is put to an outside source."""
    if not attribution.cue or not article.is_outside(attribution):
        return None
    return cue_class(article.document.words(attribution.cue)) or "other"


def linked(article: Article, attribution: Attribution) -> str | None:
    """Whether a sentence that rests on a document has an address in it."""
    source = article.speaker(attribution)
    if source is None or source.kind != "document":
        return None
    sentence = article.sentences[article.sentence_at(attribution.spans[0].start)]
    words = sentence.words(article.text)
    return "linked" if "http://" in words or "https://" in words else "unlinked"


def _basis(article: Article) -> list[str]:
    """What a story rests on: how many sources there are, and whether any has a name."""
    speaking = [source for source, said in article.speaking if not all(a.negated for a in said)]
    if not speaking:
        return ["none"]
    if len(speaking) == 1:
        return ["one-anonymous" if speaking[0].kind == "anonymous" else "one"]
    return ["anonymous" if all(s.kind == "anonymous" for s in speaking) else "several"]


def _reasons(article: Article) -> list[str]:
    return [reason_class(article, informant) for informant in find_informants(article)]


TALLIES: dict[str, Tally] = {
    "sources": Tally(
        "Who the attributions rest on",
        "attributions",
        {
            "named": "named people and bodies",
            "anonymous": "anonymous",
            "document": "documents",
            "outlet": "other outlets",
            "unnamed": "people in general",
            "author": "the author",
            "unsourced": "no source found",
        },
        label=source_family,
    ),
    "quotes": Tally(
        "Whose words they are",
        "attributions",
        {"direct": "direct quotes", "mixed": "partly quoted", "indirect": "in the outlet's words"},
        label=quote_kind,
    ),
    "basis": Tally(
        "What each story rests on",
        "stories",
        {
            "several": "several sources",
            "one": "one source that is not anonymous",
            "one-anonymous": "one anonymous source alone",
            "anonymous": "several, all anonymous",
            "none": "no source found",
        },
        labels_of=_basis,
    ),
    "reasons": Tally(
        "Why unnamed sources are not named",
        "unnamed sources",
        {
            "reason": "a reason of its own found",
            "stock": "a stock reason found",
            "remark": "asked not to be named, no reason found",
            "none": "nothing found in the text",
        },
        labels_of=_reasons,
    ),
    "verbs": Tally(
        "The verbs put to sources",
        "attributions",
        {name: name for name in (*class_names(), "other")},
        label=verb_kind,
    ),
    "documents": Tally(
        "Documents and their addresses",
        "attributions to documents",
        {"linked": "an address in the sentence", "unlinked": "no address found in the text"},
        label=linked,
    ),
}
