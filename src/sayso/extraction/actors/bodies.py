"""Bodies called after somebody: "the Velling campaign", "the Iranian government"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.extraction.actors.drafts import Draft
from sayso.extraction.actors.lexicons import peoples, words
from sayso.extraction.actors.phrases import Phrase
from sayso.extraction.sources.clusters import surname_of

_GOVERNING = frozenset("government regime leadership authorities".split())


def add_bodies(phrases: Iterable[Phrase], drafts: list[Draft]) -> None:
    """Add to ``drafts`` the bodies that ``phrases`` name after an actor or a people.

    The government of a state is the state: "the Iranian government" is Iran.
    """
    owners = _owners(drafts)
    bodies: dict[tuple[str, str], Draft] = {}
    for phrase in phrases:
        head = phrase.head.lower_
        if head not in words("body_words"):
            continue
        owner, state = _owner(phrase, owners)
        if owner is None:
            continue
        if state is not None and head in _GOVERNING:
            state.mentions.add(phrase.span)
            state.named.add(phrase.span)
            continue
        key = (owner, head)
        if key not in bodies:
            name = f"{owner} {head}"
            bodies[key] = Draft(name=name, kind="organisation", heads={head}, terms={head})
        bodies[key].named.add(phrase.span)
        bodies[key].mentions.add(phrase.span)
    drafts += bodies.values()


def _owners(drafts: Sequence[Draft]) -> dict[int, Draft]:
    """The actor whose name ends at each offset."""
    return {span.end: draft for draft in drafts for span in draft.named}


def _owner(phrase: Phrase, owners: dict[int, Draft]) -> tuple[str | None, Draft | None]:
    """The name that the body's owner goes by before its noun, and the state that owns it."""
    states = {draft.name: draft for draft in owners.values() if draft.kind == "state"}
    for token in reversed(phrase.before):
        if token.dep_ not in ("compound", "amod", "poss", "nmod"):
            continue
        draft = owners.get(token.idx + len(token))
        if draft is not None and draft.kind == "person":
            return surname_of(draft.name), None
        if draft is not None:
            return draft.name, draft if draft.kind == "state" else None
        if token.lower_ in peoples():
            state = peoples()[token.lower_]
            return state, states.get(state)
    return None, None
