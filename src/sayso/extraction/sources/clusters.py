"""Who is who among the names of a document: every mention of one name in one cluster.

The sources stage resolves attributions to these clusters; other stages may use them as they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

import msgspec

from sayso.extraction.sources.lexicons import lexicon
from sayso.extraction.sources.names import Name, NameKind
from sayso.model import Span

Gender = Literal["female", "male"]
Key = tuple[str, ...]

_YOUNGER = frozenset({"jr", "ii", "iii", "iv"})
_SUFFIXES = _YOUNGER | {"sr"}
_OFFICES = frozenset("president chancellor governor senator minister mayor king queen".split())
_SHORT_FORMS = {
    "abe": "abraham", "al": "albert", "andy": "andrew", "barney": "bernard", "ben": "benjamin",
    "bernie": "bernard", "beth": "elizabeth", "betsy": "elizabeth", "bill": "william",
    "billy": "william", "bob": "robert", "bobby": "robert", "cathy": "catherine",
    "charlie": "charles", "chris": "christopher", "chuck": "charles", "cindy": "cynthia",
    "dan": "daniel", "dave": "david", "debbie": "deborah", "dick": "richard", "don": "donald",
    "doug": "douglas", "ed": "edward", "fred": "frederick", "greg": "gregory", "hank": "henry",
    "jack": "john", "jeff": "jeffrey", "jen": "jennifer", "jenny": "jennifer", "jerry": "gerald",
    "jim": "james", "jimmy": "james", "joe": "joseph", "jon": "jonathan", "kate": "katherine",
    "kathy": "kathleen", "ken": "kenneth", "kim": "kimberly", "larry": "lawrence",
    "liz": "elizabeth",
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


class _Index(NamedTuple):
    """The full names of a text, to find what a short form stands for; first come, first served.

    ``in_office`` are the bare surnames that bear an office: "President Velling".
    """

    by_last: dict[str, list[Name]]
    by_first: dict[str, Name]
    organisations: dict[str, Key]
    outlets: dict[str, Key]
    in_office: set[str]


def name_clusters(text: str, names: Sequence[Name]) -> tuple[Cluster, ...]:
    """The clusters of ``names`` (all the names of ``text``), by their first mention."""
    index = _index(text, names)
    groups: dict[Key, list[Name]] = {}
    for name in names:
        groups.setdefault(_key(text, name, index), []).append(name)
    ordered = sorted(groups.values(), key=lambda group: group[0].span)
    return tuple(_cluster(text, number, group) for number, group in enumerate(ordered))


def surname_of(name: str) -> str:
    """The last word of a person's name, past "Jr." and the like."""
    words = [word for word in name.split() if word.lower().rstrip(".") not in _SUFFIXES]
    return (words or name.split())[-1]


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


def _index(text: str, names: Sequence[Name]) -> _Index:
    index = _Index({}, {}, {}, {}, set())
    for name in names:
        low = tuple(word for word in _bare(name.words) if word != "the")
        if len(low) < 2:
            if name.title and _OFFICES & set(name.title.words(text).lower().split()):
                index.in_office.add(low[-1])
            continue
        if name.kind in ("person", "unknown"):
            index.by_last.setdefault(low[-1], []).append(name)
            index.by_first.setdefault(low[0], name)
        elif name.kind == "organisation":
            index.organisations.setdefault(_initials(low), ("organisation", *low))
        elif name.kind == "outlet":
            for short in (_initials(low), low[-1]):
                index.outlets.setdefault(short, ("outlet", *low))
    return index


def _initials(low: tuple[str, ...]) -> str:
    return "".join(word[0] for word in low if word not in ("of", "for", "on"))


def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words in lower case, without a suffix such as "Jr."."""
    low = tuple(word.lower().rstrip(".") for word in words)
    return tuple(word for word in low if word not in _SUFFIXES) or low


def _full_key(words: tuple[str, ...]) -> Key:
    low = _bare(words)
    key = ("person", _SHORT_FORMS.get(low[0], low[0]), low[-1])
    return (*key, "jr") if _is_younger(words) else key


def _is_younger(words: Sequence[str]) -> bool:
    """Whether a name is a son's: "Edgar Velling Jr."."""
    return any(word.lower().rstrip(".") in _YOUNGER for word in words[1:])


def _key(text: str, name: Name, index: _Index) -> Key:
    low = tuple(word for word in _bare(name.words) if word != "the") or ("the",)
    if name.kind in ("person", "unknown") and len(low) > 1:
        return _full_key(name.words)
    if name.kind in ("person", "unknown", "place") and len(low) == 1:
        whole = _short_person(text, name, index)
        if whole:
            return whole
    short = "".join(low).replace(".", "")
    known = {
        "place": ("place", _PLACE_ALIASES.get(short, " ".join(low))),
        "organisation": index.organisations.get(short, ("organisation", *low)),
        "outlet": index.outlets.get(low[0], ("outlet", *low)) if len(low) == 1 else None,
        "unknown": ("person", *low),
    }
    return known.get(name.kind) or (name.kind, *low)


def _short_person(text: str, name: Name, index: _Index) -> Key | None:
    """The full name's key that a single word of a name stands for.

    A bare surname means the person introduced first with it whom its title's gender allows:
    others of that surname are called by their full name, and so is a son of the same name.
    """
    word = _bare(name.words)[0]
    younger = _is_younger(name.words)
    full = [other for other in index.by_last.get(word, ()) if _is_younger(other.words) == younger]
    if not full and (younger or word not in index.in_office):
        full = index.by_last.get(word, [])
    gender = gender_of(name.title.words(text).split()) if name.title else None
    for other in full:
        theirs = gender_of(_words_with_title(text, other))
        if gender is None or theirs is None or gender == theirs:
            return _full_key(other.words)
    first = index.by_first.get(word)
    return _full_key(first.words) if first else None


def _words_with_title(text: str, name: Name) -> list[str]:
    title = name.title.words(text).split() if name.title else []
    return [*title, *name.words]


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
