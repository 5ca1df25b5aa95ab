"""Which mentions speak of the same event."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from sayso.extraction.dates import Range
from sayso.extraction.events.keys import clash
from sayso.extraction.events.mentions import Mention
from sayso.extraction.events.roots import same_root, same_sense

# What speaks for and against one event; chosen on the train topics of ECB+ and on texts of our own.
_SAME_WORD, _SAME_KIND = 1.9, 1.2
_SAME_PARTY, _OTHER_PARTY, _OTHER_WORD = 0.3, 0.8, 0.2
_SAME_PLACE, _OTHER_PLACE = 0.4, 0.6
_SAME_DAYS, _OTHER_DAYS = 0.4, 3.0
_DEFINITE, _INDEFINITE, _ANOTHER = 0.2, 0.5, 1.6
_NUMBER, _MEANS, _POSSIBLE = 0.3, 2.0, 1.2
_FAR, _FARTHEST = 0.002, 0.5  # a token of distance, and no more than that
_POINTED, _JUST_BEFORE = 2.0, 12  # tokens
_ENOUGH = 0.6
_LONG_PAST, _RECENT, _NEAR = 1.5, timedelta(days=200), 80


@dataclass
class Group:
    """Mentions of one event, and what is told with any of them."""

    mentions: list[Mention] = field(default_factory=list)

    def add(self, others: Iterable[Mention]) -> None:
        """Take in more mentions."""
        self.mentions.extend(others)

    @property
    def parties(self) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        """The keys of doers, targets and places."""
        return (
            frozenset().union(*(each.doers for each in self.mentions)),
            frozenset().union(*(each.targets for each in self.mentions)),
            frozenset().union(*(each.places for each in self.mentions)),
        )

    @property
    def about(self) -> frozenset[str]:
        """Every key told with it: "Syrian" may be a place, a doer or a target."""
        return frozenset().union(
            *(each.doers | each.targets | each.places | each.about for each in self.mentions)
        )

    @property
    def days(self) -> list[Range]:
        """The days told with it."""
        return [each.days for each in self.mentions if each.days]


def join(
    mentions: Sequence[Mention],
    linked: Iterable[tuple[int, int]] = (),
    today: date | None = None,
) -> list[Group]:
    """The events that ``mentions`` (in order) speak of, by first mention.

    ``linked`` are pairs of heads that the grammar itself says are one. Where the day of
    publication, ``today``, is known, what has no date is not taken for something long past.
    """
    groups: list[Group] = []
    for family in _families(mentions, linked):
        best, worth = None, _ENOUGH
        for group in groups:
            score = likeness(family, group, today)
            if score >= worth:
                best, worth = group, score
        if best is None:
            groups.append(Group(list(family.mentions)))
        else:
            best.add(family.mentions)
    for group in groups:
        group.mentions.sort(key=lambda each: each.span)
    return sorted(groups, key=lambda group: group.mentions[0].span)


def likeness(new: Group, old: Group, today: date | None = None) -> float:
    """How much speaks for ``new`` and ``old`` being one event; ``_ENOUGH`` joins them."""
    words = max(_word(a, b) for a in new.mentions for b in old.mentions)
    if not words:
        return 0.0
    score = words + _days(new, old) + _parties(new, old) + _manner(new, old)
    distance = min(abs(a.head - b.head) for a in new.mentions for b in old.mentions)
    if distance > _NEAR and today and _is_past(new, today) != _is_past(old, today):
        score -= _LONG_PAST
    if new.mentions[0].pointing:  # "that attack" is the one told just before
        score += _POINTED * max(-0.5, 1 - distance / _JUST_BEFORE)
    return score - min(_FARTHEST, _FAR * distance)


def _is_past(group: Group, today: date) -> bool:
    """Whether something is dated long before ``today``."""
    return bool(group.days) and all(today - days.last > _RECENT for days in group.days)


def _families(mentions: Sequence[Mention], linked: Iterable[tuple[int, int]]) -> list[Group]:
    """Mentions that the grammar ties together, in order of the last of each family."""
    home = {each.head: Group([each]) for each in mentions}
    for a, b in linked:
        if a in home and b in home and home[a] is not home[b]:
            one, other = home[a], home[b]
            one.add(other.mentions)
            for each in other.mentions:
                home[each.head] = one
    seen: dict[int, Group] = {id(group): group for group in home.values()}
    return sorted(seen.values(), key=lambda group: min(each.head for each in group.mentions))


def _word(a: Mention, b: Mention) -> float:
    if a.root == b.root or same_root(a.root, b.root):
        return _SAME_WORD
    if (a.kind and b.kind and a.kind == b.kind) or same_sense(a.root, b.root):
        return _SAME_KIND
    return 0.0


def _days(new: Group, old: Group) -> float:
    pairs = [(a, b) for a in new.days for b in old.days]
    if not pairs:
        return 0.0
    if any(a.overlaps(b) for a, b in pairs):
        return _SAME_DAYS
    return -_OTHER_DAYS


def _parties(new: Group, old: Group) -> float:
    score = 0.0
    for mine, theirs in zip(new.parties[:2], old.parties[:2], strict=True):
        if mine & theirs:
            score += _SAME_PARTY
        elif clash(mine, theirs):
            score -= _OTHER_PARTY
        elif mine and theirs:
            score -= _OTHER_WORD
    here, there = new.parties[2], old.parties[2]
    if here & there:
        score += _SAME_PLACE
    elif here and there and not (here & old.about or there & new.about):
        score -= _OTHER_PLACE
    elif new.about & old.about:
        score += _SAME_PARTY
    return score


def _manner(new: Group, old: Group) -> float:
    first = new.mentions[0]
    score = 0.0
    if first.other:
        score -= _ANOTHER
    elif first.definite:
        score += _DEFINITE
    elif first.definite is False:
        score -= _INDEFINITE
    mine = {each.means for each in new.mentions if each.means}
    theirs = {each.means for each in old.mentions if each.means}
    if mine and theirs and not mine & theirs:
        score -= _MEANS
    if {_is_plural(new), _is_plural(old)} == {True, False}:
        score -= _NUMBER
    if all(each.possible for each in new.mentions) != all(each.possible for each in old.mentions):
        score -= _POSSIBLE
    return score


def _is_plural(group: Group) -> bool | None:
    """Whether its nouns are in the plural; None where it has no noun."""
    nouns = [each for each in group.mentions if each.part == "noun"]
    return any(each.plural for each in nouns) if nouns else None
