"""Origins: who or what a statement comes from, as its own document tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from sayso.linking.casts import Cast, is_reporter, told_outlet
from sayso.linking.identities.bodies import is_body
from sayso.linking.outlets import is_outlet
from sayso.linking.reports import (
    cited_words,
    find_report,
    is_hearsay,
    is_media,
    names_nobody,
    outlet_before,
    quoted_inside,
)
from sayso.model import Attribution, Source, SourceKind, Span

# Who intends, orders or does something is no source for it: the author says that they do.
SAYING = frozenset({"assertion", "belief", None})
_NOBODY = frozenset({"unstated", "author", "commenter"})
_PERHAPS_BODIES = frozenset({"document", "unnamed_group", "unnamed_person"})
_PRONOUN = re.compile(
    r"^(?:it|that|this|these|those|they|them|which|who|whose|what|some|both)\b.{0,12}$"
)
_NAME = re.compile(r"(?<!^)\b[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")
_DEEPEST = 8  # attributions inside one another


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """A source as one document gives it for one statement.

    ``source`` tells it apart within its document, ``outlet`` is the outlet it spoke to, ``words``
    where the statement names it.
    """

    document: str
    source: str
    kind: SourceKind
    name: str | None = None
    role: str | None = None
    description: str | None = None
    affiliation: str | None = None
    count: int | str | None = None
    outlet: str | None = None
    words: Span | None = None


def find_origins(attribution: Attribution, cast: Cast) -> tuple[Origin, ...]:
    """Whom an attribution rests on as far as its document tells; nobody for a deed or a wish.

    An outlet's report rests on those it cites, or quotes inside it; on itself where it names
    nobody.
    """
    if attribution.type not in SAYING:
        return ()
    speaker, holder = _speaker(attribution, cast)
    if is_hearsay(holder, cast):
        return ()
    if speaker is None:
        return tuple(_cited(outlet_before(holder.spans[0].start, cast), holder, cast))
    report = find_report(speaker, holder, cast)
    if report or is_reporter(speaker):
        return tuple(_reported(speaker, report or speaker.name, holder, cast))
    return tuple(each_of(speaker, _outlet(holder, cast) or _own_outlet(speaker), holder, cast))


def _speaker(attribution: Attribution, cast: Cast) -> tuple[Source | None, Attribution]:
    """Who vouches for it: the outermost source that is not an outlet, else the outlet.

    What a source says that somebody else said is known through the source only; a published
    report speaks for itself, whoever points at it, and so does what the outer source disputes.
    """
    found: tuple[Source | None, Attribution] = (None, attribution)
    for holder in _chain(attribution, cast):
        if holder is not attribution and (holder.polarity == "-" or holder.negated):
            break
        speaker = cast.sources.get(holder.speaker or "")
        if speaker is None or speaker.kind in _NOBODY or holder.type not in SAYING:
            continue
        if found[0] is None or not is_reporter(speaker):
            found = (speaker, holder)
        if find_report(speaker, holder, cast) or is_media(speaker):
            break
    return found


def _chain(attribution: Attribution, cast: Cast) -> Iterator[Attribution]:
    """The attribution, the one it stands in, and so on outwards."""
    for _ in range(_DEEPEST):
        yield attribution
        outer = cast.attributions.get(attribution.parent or "")
        if outer is None:
            return
        attribution = outer


def _outlet(holder: Attribution, cast: Cast) -> str | None:
    """The outlet that a source spoke to, or inside whose report its words stand."""
    told = told_outlet(holder)
    if told:
        return told
    for outer in _chain(holder, cast):
        speaker = cast.sources.get(outer.speaker or "")
        if speaker and is_reporter(speaker):
            return speaker.name
    return None


def _own_outlet(speaker: Source) -> str | None:
    """The outlet for which an unnamed source works: "a columnist for the Tarn Courier"."""
    told = () if speaker.name else _NAME.finditer(speaker.description or "")
    return next((name[0] for name in told if is_outlet(name[0])), None)


def _reported(
    speaker: Source, outlet: str | None, holder: Attribution, cast: Cast
) -> Iterator[Origin]:
    """Those on whom an outlet's report rests."""
    found = False
    for inner in quoted_inside(holder, cast):
        source = cast.sources.get(inner.speaker or "")
        if source and source.kind not in _NOBODY and not is_reporter(source):
            found = True
            yield from each_of(source, outlet, inner, cast)
    for origin in _cited(outlet, holder, cast):
        found = True
        yield origin
    if not found:
        yield _report(speaker, outlet, holder, cast)


def _cited(outlet: str | None, holder: Attribution, cast: Cast) -> Iterator[Origin]:
    """Those whom the sentence says that an outlet cites."""
    for words in cited_words(holder, cast):
        said = cast.document.words((words,))
        nobody = names_nobody(said)
        yield Origin(
            document=cast.document.id,
            source=f"cited {words.start}",
            kind="anonymous" if nobody else "named_organisation",
            name=None if nobody else said,
            description=said,
            outlet=outlet,
            words=words,
        )


def _report(speaker: Source, outlet: str | None, holder: Attribution, cast: Cast) -> Origin:
    return Origin(
        document=cast.document.id,
        source=speaker.id,
        kind="news_outlet",
        name=outlet,
        description=speaker.description,
        outlet=outlet,
        words=_words(holder),
    )


def each_of(
    speaker: Source, outlet: str | None, holder: Attribution, cast: Cast
) -> Iterator[Origin]:
    """The source; each of those whose names it joins.

    A body goes by its description ("the military"); people in general are nobody's source, but
    the paper through which they speak is.
    """
    described = speaker.description or ""
    body = not speaker.name and speaker.kind in _PERHAPS_BODIES and is_body(described)
    if (speaker.kind == "unnamed_group" and not body) or _PRONOUN.match(described):
        yield from _written(holder, cast)
        return
    for name in (described if body else speaker.name or "").split("; "):
        yield Origin(
            document=cast.document.id,
            source=f"{speaker.id} {name}".strip(),
            kind="named_organisation" if body else speaker.kind,
            name=name or None,
            role=speaker.role,
            description=speaker.description,
            affiliation=speaker.affiliation,
            count=speaker.count,
            outlet=outlet,
            words=_words(holder),
        )


def _written(holder: Attribution, cast: Cast) -> Iterator[Origin]:
    """The paper through which people in general say something: "in a court filing"."""
    for via in holder.via or ():
        if via.kind == "document" and via.span:
            yield Origin(
                document=cast.document.id,
                source=f"via {via.span.start}",
                kind="document",
                description=via.span.words(cast.document.text),
                words=via.span,
            )


def _words(attribution: Attribution) -> Span | None:
    """The words that name the source, else those that say there is one."""
    return next(iter(attribution.source or attribution.cue), None)
