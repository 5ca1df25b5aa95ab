"""Cards: what stands in the margin beside the lines it speaks of."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Echo, Record
from sayso.output.characters import on_one_line
from sayso.output.families import Family
from sayso.output.views.focuses import Focuses
from sayso.output.wordings import STANCES, Who, describe_relay, describe_sureness

_LONGEST_QUOTE = 80


@dataclass(frozen=True, slots=True)
class Card:
    """One attribution: who, by which cue, how surely, what is denied, and through whom.

    ``depth`` is how many attributions it stands inside of, ``focuses`` what lights it up,
    ``target`` the id of its words, ``speaker`` that of its source's bar if it has one.
    """

    depth: int
    focuses: tuple[int, ...]
    target: str
    who: Who
    speaker: str | None
    cue: str
    phrases: tuple[str, ...]
    denied: str
    relay: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EchoCard:
    """A passage of a comment that repeats another, from the side of either.

    ``target`` is the id of the other side, ``quote`` its words.
    """

    focuses: tuple[int, ...]
    target: str
    phrase: str
    quote: str


def fill_card(record: Record, index: int, *, who: Who, focuses: Focuses, family: Family) -> Card:
    """The card of the ``index``-th attribution."""
    attribution = (record.attributions or ())[index]
    words = record.document.words
    denied = (attribution.denies and attribution.denies.spans) or attribution.content
    resolved = record.source(attribution.speaker) is not None
    return Card(
        depth=len(family.ancestors(attribution)),
        focuses=focuses.of_attribution[index],
        target=f"said-{attribution.id}",
        who=who,
        speaker=f"source-{attribution.speaker}" if resolved else None,
        cue=on_one_line(words(attribution.cue)),
        phrases=describe_sureness(attribution),
        denied=_shorten(words(denied)) if attribution.polarity == "-" else "",
        relay=describe_relay(record, attribution, family),
    )


def fill_echo_card(record: Record, index: int, *, focuses: Focuses) -> EchoCard:
    """What the ``index``-th echo's comment does with which passage."""
    echo = (record.echoes or ())[index]
    return EchoCard(
        focuses=(focuses.of_echo[index],),
        target=f"echoed-{index + 1}",
        phrase=STANCES[echo.stance] + ("" if echo.exact else ", in altered words,"),
        quote=_shorten(record.document.words((echo.of,))),
    )


def fill_echoed_card(record: Record, index: int, *, focuses: Focuses) -> EchoCard:
    """By which comment a passage is echoed."""
    echo = (record.echoes or ())[index]
    verb = {"quotes": "quoted", "agrees": "agreed with", "disputes": "disputed"}[echo.stance]
    altered = "" if echo.exact else ", in altered words,"
    return EchoCard(
        focuses=(focuses.of_echo[index],),
        target=f"echo-{index + 1}",
        phrase=f"{verb}{altered} {_where(record, echo)}",
        quote="",
    )


def _where(record: Record, echo: Echo) -> str:
    """The comment that an echo stands in: by its writer, else by its number."""
    zones = record.document.zones[: echo.zone + 1]
    author = zones[-1].author if zones else None
    number = sum(zone.kind == "comment" for zone in zones)
    return f"by {on_one_line(author)}" if author else f"in comment {number}"


def _shorten(words: str) -> str:
    """``words`` on one line without quotation marks round them, cut at a space where long."""
    line = on_one_line(words).strip('“”"')
    if len(line) <= _LONGEST_QUOTE:
        return line
    return line[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
