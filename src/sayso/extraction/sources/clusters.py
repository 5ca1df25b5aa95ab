"""Who is who among the names of a document: every mention of one name in one cluster.

The sources stage resolves attributions to these clusters; other stages may use them as they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from sayso.extraction.sources.lexicons import lexicon
from sayso.extraction.sources.names import Name, NameKind
from sayso.model import Span

Gender = Literal["female", "male"]

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_SHORT_FORMS = {
    "abe": "abraham", "al": "albert", "andy": "andrew", "barney": "bernard", "ben": "benjamin",
    "bernie": "bernard", "beth": "elizabeth", "betsy": "elizabeth", "bill": "william",
    "billy": "william", "bob": "robert", "bobby": "robert", "cathy": "catherine",
    "charlie": "charles", "chris": "christopher", "chuck": "charles", "cindy": "cynthia",
    "dan": "daniel", "dave": "david", "debbie": "deborah", "dick": "richard", "don": "donald",
    "doug": "douglas", "ed": "edward", "fred": "frederick", "greg": "gregory", "hank": "henry",
    "jack": "john", "jeff": "jeffrey", "jen": "jennifer", "jenny": "jennifer", "jerry": "gerald",
    "jim": "james", "jimmy": "james", "joe": "joseph", "jon": "jonathan", "kate": "katherine",
    "kathy": "kathleen", "ken": "kenneth", "kim": "kimberly", "larry": "lawrence", "liz": "elizabeth",
    "matt": "matthew", "mike": "michael", "mitch": "mitchell", "nick": "nicholas", "pat": "patrick",
    "pete": "peter", "phil": "philip", "ray": "raymond", "rich": "richard", "rick": "richard",
    "rob": "robert", "ron": "ronald", "russ": "russell", "sam": "samuel", "steve": "steven",
    "sue": "susan", "ted": "edward", "terry": "terence", "tim": "timothy", "tom": "thomas",
    "tony": "anthony", "vince": "vincent", "walt": "walter", "will": "william",
}  # fmt: skip


_PLACE_ALIASES = {
    "us": "united states", "usa": "united states", "unitedstatesofamerica": "united states",
    "uk": "united kingdom", "greatbritain": "united kingdom", "uae": "united arab emirates",
}  # fmt: skip


class Cluster(msgspec.Struct, frozen=True, kw_only=True):
    """All the mentions of one name in a document.

    ``name`` is the fullest that the document gives; ``gender`` is None where nothing tells it;
    ``mentions`` are in order, each name without its title, and ``titles`` the titles, in order.
    """

    id: int
    kind: NameKind
    name: str
    gender: Gender | None
    mentions: tuple[Span, ...]
    titles: tuple[Span, ...] = ()


def name_clusters(text: str, names: Sequence[Name]) -> tuple[Cluster, ...]:
    """The clusters of ``names`` (all the names of ``text``), by their first mention."""
    full = _full_persons(names)
    groups: dict[tuple[str, ...], list[Name]] = {}
    for name in names:
        groups.setdefault(_key(text, name, names, full), []).append(name)
    ordered = sorted(groups.values(), key=lambda group: group[0].span)
    return tuple(_cluster(text, index, group) for index, group in enumerate(ordered))


def gender_of(words: Iterable[str]) -> Gender | None:
    """The gender that titles, roles or a given name at the head of ``words`` tell, if any does."""
    low = [word.lower().rstrip(".") for word in words]
    if lexicon("female_words").intersection(low):
        return "female"
    if lexicon("male_words").intersection(low):
        return "male"
    given = low[0] if low else ""
    if given in lexicon("either_names"):
        return None
    if given in lexicon("female_names"):
        return "female"
    return "male" if given in lexicon("male_names") else None


def _full_persons(names: Sequence[Name]) -> list[tuple[tuple[str, ...], Name]]:
    """The persons' names of two words and more, in order, with their key (first, last)."""
    return [
        (_full_key(name.words), name)
        for name in names
        if name.kind in ("person", "unknown") and len(_bare(name.words)) > 1
    ]


def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words in lower case, without a suffix such as "Jr."."""
    low = tuple(word.lower().rstrip(".") for word in words)
    return tuple(word for word in low if word not in _SUFFIXES) or low


def _full_key(words: tuple[str, ...]) -> tuple[str, ...]:
    low = _bare(words)
    return ("person", _SHORT_FORMS.get(low[0], low[0]), low[-1])


def _key(
    text: str,
    name: Name,
    names: Sequence[Name],
    full: Sequence[tuple[tuple[str, ...], Name]],
) -> tuple[str, ...]:
    low = _bare(name.words)
    if name.kind in ("person", "unknown"):
        if len(low) > 1:
            return _full_key(name.words)
        return _short_person(text, name, full) or ("person", low[0])
    if name.kind == "place" and len(low) == 1:
        return _short_person(text, name, full) or ("place", *low)
    if name.kind == "place":
        return ("place", _PLACE_ALIASES.get("".join(low).replace(".", ""), " ".join(low)))
    if name.kind == "organisation":
        return _organisation_key(low, names)
    if name.kind == "outlet":
        return _outlet_key(low, names)
    return (name.kind, *low)


def _short_person(
    text: str, name: Name, full: Sequence[tuple[tuple[str, ...], Name]]
) -> tuple[str, ...] | None:
    """The full name's key that a single word of a name stands for.

    A bare surname means the person introduced first with it whom its title's gender allows:
    others of that surname are called by their full name.
    """
    word = _bare(name.words)[0]
    gender = gender_of(name.title.words(text).split()) if name.title else None
    by_last = [(key, other) for key, other in full if key[2] == word]
    for key, other in by_last:
        theirs = gender_of(_words_with_title(text, other))
        if gender is None or theirs is None or gender == theirs:
            return key
    by_first = [key for key, other in full if other.words[0].lower() == word]
    return by_first[0] if by_first else None


def _organisation_key(low: tuple[str, ...], names: Sequence[Name]) -> tuple[str, ...]:
    """An acronym has the key of the organisation whose initials it spells, where one is named."""
    letters = "".join(low).replace(".", "")
    if len(low) == 1 and 2 <= len(letters) <= 6:
        for name in names:
            long = _bare(name.words)
            initials = "".join(word[0] for word in long if word not in ("of", "the", "for", "on"))
            if name.kind == "organisation" and len(long) > 1 and initials == letters:
                return ("organisation", *long)
        return ("organisation", letters)
    return ("organisation", *low)


def _outlet_key(low: tuple[str, ...], names: Sequence[Name]) -> tuple[str, ...]:
    """ "The Post" and "AP" have the key of the outlet named in full whose last word, or whose
    initials, they are.
    """
    low = tuple(word for word in low if word != "the")
    if len(low) == 1:
        for name in names:
            long = tuple(word for word in _bare(name.words) if word != "the")
            initials = "".join(word[0] for word in long)
            if name.kind == "outlet" and len(long) > 1 and low[0] in (long[-1], initials):
                return ("outlet", *long)
    return ("outlet", *low)


def _words_with_title(text: str, name: Name) -> list[str]:
    title = name.title.words(text).split() if name.title else []
    return [*title, *name.words] if set(title) else list(name.words)


def _cluster(text: str, index: int, group: Sequence[Name]) -> Cluster:
    fullest = max(group, key=lambda name: (len(name.words), -name.span.start))
    return Cluster(
        id=index,
        kind=_cluster_kind(group),
        name=" ".join(fullest.words),
        gender=_cluster_gender(text, group, fullest),
        mentions=tuple(name.span for name in group),
        titles=tuple(name.title for name in group if name.title),
    )


def _cluster_kind(group: Sequence[Name]) -> NameKind:
    kinds = Counter(name.kind for name in group)
    return "person" if kinds["person"] else kinds.most_common(1)[0][0]


def _cluster_gender(text: str, group: Sequence[Name], fullest: Name) -> Gender | None:
    titles = (word for name in group if name.title for word in name.title.words(text).split())
    told = gender_of(["", *titles])
    return told or gender_of(fullest.words)
