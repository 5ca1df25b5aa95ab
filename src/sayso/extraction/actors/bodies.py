"""Bodies called after somebody: "the Velling campaign", "the Iranian government"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.extraction.actors.drafts import Draft
from sayso.extraction.actors.lexicons import peoples, words
from sayso.extraction.actors.phrases import Phrase
from sayso.model import Span


def add_bodies(phrases: Iterable[Phrase], drafts: list[Draft], text: str) -> None:
    """Add to ``drafts`` the bodies that ``phrases`` name after an actor or a people."""
    owners = _owners(drafts)
    bodies: dict[tuple[str, str], Draft] = {}
    for phrase in phrases:
        head = phrase.head.lower_
        if head not in words("body_words"):
            continue
        owner = _owner(phrase, owners)
        if owner is None:
            continue
        key = (owner, head)
        if key not in bodies:
            name = f"{owner} {head}"
            bodies[key] = Draft(name=name, kind="organisation", heads={head}, terms={head})
        bodies[key].named.add(phrase.span)
        bodies[key].mentions.add(phrase.span)
    drafts += bodies.values()
    _take_back([span for body in bodies.values() for span in body.named], drafts, text)


def _take_back(spans: Sequence[Span], drafts: Sequence[Draft], text: str) -> None:
    """Leave out a person's name that only says whose body it is: "the Velling campaign"."""
    for draft in drafts:
        if draft.kind != "person":
            continue
        inside = {name for name in draft.named if any(_names(text, s, name) for s in spans)}
        if inside != draft.named:
            draft.named -= inside
            draft.mentions = {m for m in draft.mentions if any(m.covers(n) for n in draft.named)}


def _names(text: str, span: Span, name: Span) -> bool:
    possessive = text[name.end : name.end + 2] in ("'s", "’s", "' ", "’ ")
    return span.covers(name) and not possessive


def _owners(drafts: Sequence[Draft]) -> dict[int, Draft]:
    """The actor whose name ends at each offset."""
    return {span.end: draft for draft in drafts for span in draft.named}


def _owner(phrase: Phrase, owners: dict[int, Draft]) -> str | None:
    """The name that the body's owner goes by before its noun; None if there is no owner."""
    for token in reversed(phrase.before):
        if token.dep_ not in ("compound", "amod", "poss", "nmod"):
            continue
        draft = owners.get(token.idx + len(token))
        if draft is not None:
            return draft.name.split()[-1] if draft.kind == "person" else draft.name
        if token.lower_ in peoples():
            return peoples()[token.lower_]
    return None
