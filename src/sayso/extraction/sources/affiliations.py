"""Whose people an anonymous or unnamed source is, in the text's words."""

from __future__ import annotations

import re
from collections.abc import Callable

from sayso.extraction.sources.lexicons import lexicon
from sayso.extraction.sources.names import Name
from sayso.extraction.sources.phrases import Phrase
from sayso.model import Span

# Words before the head that tell rank or number, not belonging.
_RANKS = frozenset(
    "anonymous another close first high-level high-ranking key leading longtime long-time main "
    "many more most mid-level numerous one other own prominent same second senior several some "
    "third three top two top-level unidentified unnamed veteran well-connected well-placed "
    "certain few half-dozen multiple various separate different outgoing".split()
)
_SOURCES = frozenset("source sources insider insiders".split())
_TIES = re.compile(
    r"\s*(?P<tie>close to|inside|with knowledge of|familiar with|briefed on|for|from|in|within|at"
    r"|of|with|to)\s+(?P<what>[^,;:()\n—]+?)(?=\s+(?:who|that|which|but|and)\b|[,;:()\n—]|$)"
)
_MATTERS = ("familiar with", "briefed on", "with knowledge of")


def affiliation_of(
    text: str,
    phrase: Phrase,
    *,
    owner: str | None,
    whole_name: Callable[[Name], str],
    whole_organisation: Callable[[str], str],
) -> str | None:
    """The affiliation or position that ``phrase`` gives its source; None where it gives none.

    ``owner`` is whoever a possessive before the head stands for; ``whole_name`` gives the
    fullest name the document has for a name, ``whole_organisation`` tells which campaign
    "the campaign" is.
    """
    words = [word for word in _before(text, phrase) if word.lower() not in _RANKS]
    if words and words[-1].lower() in lexicon("organisation_words"):
        organisation = whole_organisation(" ".join(words))
        if any(word[0].isupper() for word in organisation.split()):
            return organisation
    names = [name for name in phrase.inside if name.kind == "organisation" and not name.possessive]
    if names and names[-1].words[-1] in words[-2:]:
        return whole_name(names[-1])
    if phrase.head in _SOURCES:
        tie = _TIES.match(text, phrase.core.end, phrase.after.end)
        close = tie["what"] if tie and tie["tie"] not in _MATTERS else None
        return whole_organisation(_bare(close)) if close else " ".join(words) or None
    if owner:
        words = [f"{owner}'s", *(word for word in words if not _is_owner(phrase, word))]
    return (
        " ".join([*words, phrase.core.words(text).split()[-1]]) if words else _by_tie(text, phrase)
    )


def _before(text: str, phrase: Phrase) -> list[str]:
    """The words before the head as they are written, titles of names left out."""
    titles = {w for n in phrase.inside if n.title for w in n.title.words(text).split()}
    written = phrase.core.words(text).split()[:-1]
    kept = written[len(written) - len(phrase.before) :] if phrase.before else []
    return [word for word in kept if word.rstrip(".") not in {t.rstrip(".") for t in titles}]


def _is_owner(phrase: Phrase, word: str) -> bool:
    bare = re.sub(r"['’]s?$", "", word)
    return isinstance(phrase.owner, Name) and bare in phrase.owner.words


def _by_tie(text: str, phrase: Phrase) -> str | None:
    """What ties the head: "aide to Mrs. Lee" for "an aide to Mrs. Lee, who said"."""
    tie = _TIES.match(text, phrase.core.end, phrase.after.end)
    if not tie:
        return None
    return Span(phrase.core.end - len(phrase.head), tie.end("what")).words(text)


def _bare(words: str) -> str:
    return re.sub(r"^(?:the|a|an)\s+", "", words.strip(), flags=re.IGNORECASE)
