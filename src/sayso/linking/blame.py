"""Blame: who blames whom, across all documents, and who is not blamed yet."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from sayso.linking.actors import Cast as ActorCast
from sayso.linking.identities.bodies import body_key
from sayso.linking.voices import AUTHOR, UNSTATED, Voices
from sayso.model import Blame, Event, Record, Span
from sayso.model.stories import Mention, StoryBlame

_QUOTES = re.compile(r"[“”\"]")
_OFFICIALS = re.compile(
    r"^(?:the )?(?:[a-z-]+ ){0,2}(?:officials|members|leaders|figures) (?:in|of|from|at|within) ",
    re.IGNORECASE,
)
_OFFICIALS_AFTER = re.compile(
    r"^(?:top |senior )"
    r"|(?<=\w)['’]?s? (?:(?:intelligence|secret|security) )?(?:officials|members|leaders|agents)$"
)


_Key = tuple[str, str, str | None]  # who is blamed, by whom, with which polarity


class _Charge(NamedTuple):
    """One document's blame of one actor."""

    document: str
    blame: Blame
    event: str | None
    actor: str | None
    by: str
    span: Span | None


def join_blame(
    records: Sequence[Record],
    cast: ActorCast,
    events: Mapping[tuple[str, str], str],
    voices: Voices,
    denials: Set[tuple[str, str]],
) -> tuple[StoryBlame, ...]:
    """The blame in ``records``: of one actor by one voice as one, for what it is blamed most.

    ``actor`` None says that blame is withheld: nobody is named yet. An attribution among
    ``denials`` (its document's id and its own) is a denial, and no blame.
    """
    names = {actor.id: actor.name for actor in cast.actors}
    found: dict[_Key, list[_Charge]] = defaultdict(list)
    for record in records:
        document = record.document.id
        for event in record.events or ():
            for blame in event.blame:
                if blame.polarity == "-" and (document, blame.attribution or "") in denials:
                    continue
                actor = cast.ids.get((document, blame.actor or "")) or blame.actor_text
                happened = events.get((document, event.id))
                for by in _voices(document, blame, voices):
                    charge = _Charge(document, blame, happened, actor, by, _span(blame, event))
                    key = _blamed(names.get(actor or "") or actor), voices.body(by), blame.polarity
                    found[key].append(charge)
    hearsay = set(_hearsay(found))
    return tuple(
        _joined(voices.of_all(i.by for i in items), items)
        for key, items in found.items()
        if key not in hearsay
    )


def _hearsay(found: Mapping[_Key, Sequence[_Charge]]) -> Iterator[_Key]:
    """Blame in nobody's name that repeats what somebody says whom the story names.

    It does where it is of the same actor for the same event.
    """
    known: dict[tuple[str, str | None], set[str | None]] = defaultdict(set)
    for (blamed, by, polarity), charges in found.items():
        if by not in (UNSTATED, AUTHOR):
            known[blamed, polarity] |= {charge.event for charge in charges}
    for key, charges in found.items():
        blamed, by, polarity = key
        if by == UNSTATED and any(each.event in known[blamed, polarity] for each in charges):
            yield key


def _voices(document: str, blame: Blame, voices: Voices) -> tuple[str, ...]:
    if blame.by and blame.by != AUTHOR:
        return voices.of_accuser(document, blame.by, blame.attribution)
    if blame.attribution:
        return voices.of_attribution(document, blame.attribution)
    return (voices.at(document, blame.span) or blame.by or UNSTATED,)


def _span(blame: Blame, event: Event) -> Span | None:
    """The words that carry the blame, else those of the event."""
    return blame.span or next(iter(event.mentions), None)


def _blamed(actor: str | None) -> str:
    """What two wordings for the blamed share; a body's officials go by the body."""
    words = _OFFICIALS_AFTER.sub("", _OFFICIALS.sub("", _QUOTES.sub("", actor or "")).strip())
    return body_key(words) if words else ""


def _joined(by: str, items: Sequence[_Charge]) -> StoryBlame:
    happened = Counter(item.event for item in items if item.event)
    return StoryBlame(
        event=max(happened, key=lambda name: happened[name], default=None),
        actor=next((i.actor for i in items if i.blame.actor), items[0].actor),
        by=by,
        certainty=items[0].blame.certainty,
        polarity="-" if items[0].blame.polarity == "-" else "+",
        documents=tuple(dict.fromkeys(item.document for item in items)),
        mentions=tuple(Mention(document=i.document, span=i.span) for i in items if i.span),
    )
