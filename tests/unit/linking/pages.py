"""Pages by hand: records of invented articles, with who says what in them given, not guessed."""

from __future__ import annotations

from typing import NamedTuple

from sayso.model import (
    Attribution,
    AttributionType,
    Certainty,
    Denial,
    Document,
    Polarity,
    Record,
    Source,
    SourceKind,
    Span,
    Via,
    Zone,
    attribution_id,
    document_id,
)


class Said(NamedTuple):
    """A sentence ``what, who cue outlet``; without ``who`` it is the page's own."""

    what: str
    who: str = ""
    kind: SourceKind = "named_person"
    cue: str = "said"
    outlet: str = ""
    certainty: Certainty = "CT"
    polarity: Polarity = "+"
    negated: bool = False
    type: AttributionType = "assertion"


def make_page(
    *said: Said, title: str = "", outlet: str | None = None, published: str | None = "2026-03-09"
) -> Record:
    """The record of an article of these sentences, one a paragraph."""
    text, zones = (f"{title}\n\n" if title else ""), []
    if title:
        zones.append(Zone(kind="title", start=0, end=len(title)))
    start = len(text)
    places = []
    for each in said:
        places.append(len(text))
        text += _sentence(each) + "\n\n"
    text = text.rstrip() + "\n"
    zones.append(Zone(kind="body", start=start, end=len(text.rstrip())))
    name = document_id(text)
    document = Document(
        id=name,
        origin=f"{name}.txt",
        text=text,
        zones=tuple(zones),
        title=title or None,
        outlet=outlet,
        published=published,
    )
    sources: dict[str, Source] = {}
    found = [
        _attribution(name, place, each, len(zones) - 1, sources)
        for place, each in zip(places, said, strict=True)
        if each.who
    ]
    return Record(
        sayso="test",
        document=document,
        attributions=tuple(found),
        sources=tuple(sources.values()),
    )


def _sentence(said: Said) -> str:
    if not said.who:
        return f"{said.what}."
    outlet = f" {said.outlet}" if said.outlet else ""
    return f"{said.what}, {said.who} {said.cue}{outlet}."


def _attribution(
    document: str, place: int, said: Said, zone: int, sources: dict[str, Source]
) -> Attribution:
    content = Span(place, place + len(said.what))
    source = Span(content.end + 2, content.end + 2 + len(said.who))
    cue = Span(source.end + 1, source.end + 1 + len(said.cue))
    named = said.kind in ("named_person", "named_organisation", "news_outlet")
    speaker = sources.setdefault(
        said.who,
        Source(
            id=f"s{len(sources) + 1}",
            kind=said.kind,
            name=said.who if named else None,
            description=None if named else said.who,
            mentions=(source,),
        ),
    )
    through = Span(cue.end + 1, cue.end + 1 + len(said.outlet))
    via = (Via(kind="news_outlet", name=said.outlet, span=through),) if said.outlet else ()
    return Attribution(
        id=attribution_id(document, (source,), (cue,), (content,)),
        source=(source,),
        cue=(cue,),
        content=(content,),
        confidence=0.9,
        zone=zone,
        speaker=speaker.id,
        quote="direct" if said.what.startswith("“") else "indirect",
        type=said.type,
        certainty=said.certainty,
        polarity=said.polarity,
        negated=said.negated,
        via=via,
        denies=Denial(spans=(content,)) if said.polarity == "-" else None,
    )
