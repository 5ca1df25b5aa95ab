"""Informants: the unnamed sources of one article, each with all the ways it is spoken of.

A source that is described twice may be two to the reading: "Two officials said ..." and, further
down, "one of the officials". A informant joins them within the article, so that one source is not
reported twice. It never joins an informant to a name, nor to an informant of another article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from sayso.auditing.articles import Article
from sayso.extraction.sources.phrases import is_plural, read_phrase, singular
from sayso.model import Attribution, Source, Span

WITHHELD = re.compile(
    r"\banonym|\bname[sd]?\b[^.;]{0,30}?\b(?:withheld|concealed|kept (?:back|out|secret))\b"
    r"|\b(?:not|n['’]t)\s+(?:to\s+)?(?:be\s+|being\s+)?(?:named|identified|quoted by name)\b",
    re.IGNORECASE,
)
_ONE = re.compile(r"(?:a|an|one|another)\s", re.IGNORECASE)
_KNOWN = re.compile(
    r"(?:the|that|this|these|those|both|one\s+of\s+the|another|each|either|neither)\b",
    re.IGNORECASE,
)

# "one of the pensioners, Maud Ellery"; "a few members, such as Edda Loew"
_NAMED = re.compile(
    r"(?:,|\bsuch\s+as|\bincluding|\blike)\s+(?:[A-Z][a-z]*\.\s+)?[A-Z][\w'’-]+\s+[A-Z]"
)
_REPORTED = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|according|wrote|adds?|added|confirm(?:s|ed)?)\b",
    re.IGNORECASE,
)
_THE = re.compile(r"\bthe\s", re.IGNORECASE)
_NONE = re.compile(r"(?:no|none|neither|few|nobody|no one|many|most|all)\b", re.IGNORECASE)
# Who speaks in public as one of many, in a parliament or a party, unless the text says otherwise.
_IN_PUBLIC = frozenset(
    "lawmakers senators representatives congressmen members democrats republicans leaders "
    "governors legislators delegates ministers mayors conservatives liberals president".split()
)
# What somebody who is to stay unnamed is called; "a lawmaker" may be named in the next sentence.
_LASTING = frozenset(
    "source insider official person individual aide adviser advisor officer diplomat "
    "executive".split()
)


@dataclass(frozen=True)
class Informant:
    """An unnamed source: the record's sources that it is, its mentions, and what it says.

    ``mentions`` are those in the body that are more than a pronoun, in order. ``reason`` is why
    the name is withheld, in the text's words, where the record has it.
    """

    sources: tuple[Source, ...]
    mentions: tuple[Span, ...]
    said: tuple[Attribution, ...]

    @property
    def reason(self) -> str | None:
        """The first reason that any of its sources has."""
        return next((source.reason for source in self.sources if source.reason), None)


@lru_cache(maxsize=1)  # the checks ask one after the other
def find_informants(article: Article) -> tuple[Informant, ...]:
    """The unnamed sources on whom ``article`` rests, in order of their first words.

    Left out are those who speak for a body openly, bystanders, those who only decline to speak,
    and those whom the headline alone mentions.
    """
    informants: list[Informant] = []
    for source, said in article.speaking:
        mentions = _body_mentions(article, source)
        known = _known(article, informants, mentions[0]) if mentions else None
        if not mentions or not _is_hidden(article, source, mentions, known):
            continue
        joined = Informant((source,), mentions, said)
        if known is not None:
            informants.remove(known)
            joined = Informant(
                (*known.sources, source),
                tuple(sorted({*known.mentions, *mentions})),
                (*known.said, *said),
            )
        informants.append(joined)
    kept = (
        informant
        for informant in informants
        if _speaks(article, informant) and not _named_next(article, informant)
    )
    return tuple(sorted(kept, key=lambda informant: informant.mentions[0]))


def _speaks(article: Article, informant: Informant) -> bool:
    """Whether the outlet has words of the informant, not only what it is seen to do.

    "Officials defended the bill" sums up what many did in public; "an official defended it" does
    not, and "officials said" has words of theirs.
    """
    said = [a for a in informant.said if a.type in (None, "assertion", "belief") and not a.negated]
    if any(a.quote in ("direct", "mixed") for a in said):
        return True
    if is_plural(head_noun(article, informant.mentions[0])):
        said = [a for a in said if _REPORTED.search(article.document.words(a.cue))]
    return bool(said)


def _named_next(article: Article, informant: Informant) -> bool:
    """Whether the story opens on "a staff member" and then names a person."""
    opening = article.body_sentences[0]
    if any(article.sentence_at(mention.start) != opening for mention in informant.mentions):
        return False
    head = head_noun(article, informant.mentions[0])
    if is_plural(head) or head in _LASTING:
        return False
    speakers = (article.speaker(a) for a in article.attributed.get(opening + 1, ()))
    return any(source is not None and source.kind == "named_person" for source in speakers)


def _body_mentions(article: Article, source: Source) -> tuple[Span, ...]:
    mentions = article.mentions(source)
    return tuple(m for m in mentions if any(part.covers(m) for part in article.body))


def _is_hidden(
    article: Article, source: Source, mentions: tuple[Span, ...], known: Informant | None
) -> bool:
    """Whether the source is one whose name is kept back; ``known`` is the informant it joins."""
    words = mentions[0].words(article.text)
    if article.is_spokesperson(source) or _NAMED.search(words) or _NONE.match(words):
        return False
    if source.kind not in ("anonymous", "unnamed_person", "unnamed_group") or _is_name(words):
        return False
    if any(WITHHELD.search(sentence) for sentence in sentences_about(article, mentions)):
        return True
    head = head_noun(article, mentions[0])
    if source.kind == "anonymous":
        pointed_out = known is None and _is_pointed_out(article, mentions[0], head)
        return head not in _IN_PUBLIC and not pointed_out
    if source.kind == "unnamed_group":
        return False
    return bool(_ONE.match(article.text, mentions[0].start)) and head not in _bystanders()


def _is_name(words: str) -> bool:
    """Whether all of several words have capitals, as a name has: "Harbour Pollster"."""
    parts = words.split()
    return len(parts) > 1 and all(part[:1].isupper() for part in parts)


def _is_pointed_out(article: Article, mention: Span, head: str) -> bool:
    """Whether it is one whom the text takes as known: "the governor", "the official who ..."."""
    start = max(0, mention.start - 4)  # the article may stand before the mention
    if is_plural(head) or not _THE.search(article.text, start, mention.start + 4):
        return False
    earlier = article.text[: mention.start].lower()
    return head not in _LASTING or singular(head) not in earlier


def sentences_about(article: Article, mentions: Iterable[Span]) -> tuple[str, ...]:
    """The sentences that hold ``mentions``."""
    indices = sorted({article.sentence_at(mention.start) for mention in mentions})
    return tuple(article.sentences[index].words(article.text) for index in indices)


def _known(article: Article, informants: list[Informant], mention: Span) -> Informant | None:
    """The informant that ``mention`` speaks of again: "the official", "one of the officials".

    What the first sentence only names in passing is taken up again further down.
    """
    head = head_noun(article, mention)
    same = [p for p in informants if singular(head_noun(article, p.mentions[0])) == singular(head)]
    if not same:
        return None
    if _KNOWN.match(article.text, mention.start):
        return same[-1]
    opening = article.body_sentences[0]
    first = same[0].mentions[0]
    passing = article.sentence_at(first.start) == opening
    alike = is_plural(head) == is_plural(head_noun(article, first))
    return same[0] if passing and alike and mention.start > article.sentences[opening].end else None


def head_noun(article: Article, mention: Span) -> str:
    """The noun that a mention is built on, lower case."""
    phrase = read_phrase(article.text, mention, ())
    return phrase.head if phrase else ""


@cache
def _bystanders() -> frozenset[str]:
    page = files("sayso.auditing").joinpath("bystanders.txt").read_text("utf-8")
    return frozenset(page.split())
