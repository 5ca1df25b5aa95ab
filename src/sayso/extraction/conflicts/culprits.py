"""Who did it, where it is told in more than one way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.model import Blame, ConflictValue, Event, Record

_NOBODY = "not known"


def culprit_values(event: Event, record: Record) -> tuple[ConflictValue, ...]:
    """The answers to who did it, each by whoever gives it; none where all say the same."""
    answers: dict[tuple[str, str | None, str], list[Blame]] = {}
    for blame in event.blame:
        if blame.by is not None and blame.span is not None:
            # One attribution may name several: "the group or an ally".
            key = (blame.by, blame.attribution, blame.polarity or "+")
            answers.setdefault(key, []).append(blame)
    values = {key: _answer(blames, record) for key, blames in answers.items()}
    if not _differ(list(answers.values()), record):
        return ()
    return tuple(
        ConflictValue(
            value=values[key],
            by=key[0],
            spans=tuple(blame.span for blame in blames if blame.span),
            attribution=key[1],
        )
        for key, blames in answers.items()
    )


def _answer(blames: Sequence[Blame], record: Record) -> str:
    names = {actor.id: actor.name for actor in record.actors or ()}
    told = [names.get(blame.actor or "") or blame.actor_text or _NOBODY for blame in blames]
    answer = " or ".join(dict.fromkeys(told))
    if blames[0].polarity == "-":
        return f"not {answer}"
    unsure = all(blame.certainty == "U" for blame in blames) and answer != _NOBODY
    return f"{answer}: {_NOBODY}" if unsure else answer


def _differ(answers: Sequence[Sequence[Blame]], record: Record) -> bool:
    """Whether two of the answers cannot both hold, or one leaves open what another answers."""
    kinds = {actor.id: actor.kind for actor in record.actors or ()}
    named = [{_who(blame) for blame in each} for each in answers if _names(each)]
    if not named:
        return False
    if any(not _names(each) for each in answers):
        return True
    return any(
        not a & b and not _one_for_the_other(a, b, kinds) for a in named for b in named if a != b
    )


def _names(blames: Sequence[Blame]) -> bool:
    """Whether somebody is blamed: not cleared, not left open."""
    return any(blame.polarity == "+" and blame.certainty != "U" and _who(blame) for blame in blames)


def _who(blame: Blame) -> str:
    return blame.actor or blame.actor_text or ""


def _one_for_the_other(a: set[str], b: set[str], kinds: Mapping[str, str]) -> bool:
    """Whether one side names a person and the other a body: a person may act for a body."""
    one, other = ({kinds.get(who, "") for who in side} for side in (a, b))
    return (one == {"person"}) != (other == {"person"}) and "" not in one | other
