"""Records made by hand, of invented people and events, that the ledger's tests keep and find."""

from __future__ import annotations

from sayso.model import (
    Actor,
    Attribution,
    Blame,
    Casualties,
    Conflict,
    ConflictValue,
    Credit,
    Denial,
    Document,
    Echo,
    Event,
    EventDate,
    Label,
    Notice,
    Party,
    Record,
    Relation,
    Source,
    Span,
    Via,
    Zone,
    attribution_id,
    document_id,
)

TITLE = "Two injured as drone hits Tarnow depot"
BODY = (
    "Two officials believe that the River Brigade, a foreign-backed militia, launched the drone "
    "attack, the Tarnow Courier reported. “We had nothing to do with it,” said Mara Velling, the "
    "brigade's spokeswoman. Ms Velling called the claim absurd."
)
FIRST_COMMENT = "I saw the flash myself, and it came from the south. Quill77 has no idea."
SECOND_COMMENT = "Ana Brandt says she saw it. @ana brandt, “launched the drone attack” is a guess."
URL = "https://courier.example/2026/depot?id=7"


def make_record(
    *,
    title: str = TITLE,
    body: str = BODY,
    url: str | None = URL,
    origin: str = "depot.html",
    outlet: str | None = "courier.example",
    published: str | None = "2026-03-09T08:30:00Z",
) -> Record:
    """The whole contract in one small article with two comments, by Ana Brandt and Quill77."""
    text = f"{title}\n\n{body}\n\n{FIRST_COMMENT}\n\n{SECOND_COMMENT}\n"
    document = Document(
        id=document_id(text),
        origin=origin,
        text=text,
        zones=_zones(text, title, body),
        url=url,
        title=title,
        outlet=outlet,
        authors=("Ilse Oram",),
        published=published,
        updated=published and "2026-03-10",
        credits=(Credit(kind="author", name="Ilse Oram"),),
        notices=(Notice(kind="paywall", text="There is more behind a paywall."),),
        pages=(0,),
        language="en",
    )
    attributions = _attributions(document)
    return Record(
        sayso="0.1.0",
        model="en-1:abc",
        stages=("tagger", "sources"),
        document=document,
        attributions=attributions,
        sources=_sources(text),
        actors=_actors(text),
        labels=(_label(text, attributions[0].id),),
        relations=_relations(text),
        events=(_event(text, attributions),),
        conflicts=(_conflict(text, attributions),),
        echoes=(_echo(text),),
    )


def at(text: str, words: str, *, after: str = "") -> Span:
    """Where ``words`` stand first, after some other words if any are given."""
    start = text.index(words, text.index(after) + len(after))
    return Span(start, start + len(words))


def _zone(text: str, words: str, kind: str, **others: object) -> Zone:
    span = at(text, words)
    return Zone(kind=kind, start=span.start, end=span.end, **others)  # type: ignore[arg-type]


def _zones(text: str, title: str, body: str) -> tuple[Zone, ...]:
    return (
        _zone(text, title, "title"),
        _zone(text, body, "body"),
        _zone(text, FIRST_COMMENT, "comment", author="Ana Brandt", published="2026-03-09"),
        _zone(text, SECOND_COMMENT, "comment", author="Quill77", reply_to=2),
    )


def _actors(text: str) -> tuple[Actor, ...]:
    brigade = at(text, "River Brigade")
    return (
        Actor(id="p1", name="River Brigade", kind="group", mentions=(brigade,)),
        Actor(id="p2", name="Mara Velling", kind="person", mentions=_velling(text)),
    )


def _label(text: str, attribution: str) -> Label:
    return Label(
        target="p1",
        target_text="River Brigade",
        span=at(text, "foreign-backed militia"),
        text="foreign-backed militia",
        used_by="s1",
        attribution=attribution,
        tone="evaluative",
    )


def _relations(text: str) -> tuple[Relation, ...]:
    """A tie between two actors, and one that ends in words."""
    return (
        Relation(
            subject="p2",
            relation="spokeswoman of",
            object="p1",
            asserted_by="author",
            span=at(text, "spokeswoman"),
        ),
        Relation(
            subject="p1",
            relation="formed to",
            object="launch the drone attack",
            asserted_by="s1",
            span=at(text, "launched the drone attack"),
        ),
    )


def _echo(text: str) -> Echo:
    return Echo(
        zone=3,
        span=at(text, "launched the drone attack", after=FIRST_COMMENT),
        of=at(text, "launched the drone attack"),
        exact=True,
    )


def _conflict(text: str, attributions: tuple[Attribution, ...]) -> Conflict:
    return Conflict(
        what="culprit",
        event="e1",
        values=(
            ConflictValue(
                value="River Brigade",
                by="s1",
                spans=(at(text, "the River Brigade"),),
                attribution=attributions[0].id,
            ),
            ConflictValue(
                value="not River Brigade",
                by="s2",
                spans=(at(text, "nothing to do with it"),),
                attribution=attributions[1].id,
            ),
        ),
    )


def _velling(text: str) -> tuple[Span, ...]:
    return (at(text, "Mara Velling"), at(text, "Ms Velling"))


def _sources(text: str) -> tuple[Source, ...]:
    ana = at(text, FIRST_COMMENT).start
    return (
        Source(
            id="s1",
            kind="anonymous",
            description="two officials",
            count=2,
            mentions=(at(text, "Two officials"),),
        ),
        Source(
            id="s2",
            kind="named_person",
            actor="p2",
            name="Mara Velling",
            role="the brigade's spokeswoman",
            mentions=_velling(text),
        ),
        Source(id="s3", kind="commenter", name="Ana Brandt", mentions=(Span(ana, ana + 1),)),
        Source(id="s4", kind="unnamed_group", count="plural"),
    )


def _attributions(document: Document) -> tuple[Attribution, ...]:
    text = document.text
    believe = _attribution(
        document,
        ("Two officials", "believe that", "the River Brigade, a foreign-backed militia, launched"),
        speaker="s1",
        type="belief",
        certainty="PR",
        polarity="+",
        quote="indirect",
        via=(Via(kind="news_outlet", name="Tarnow Courier", span=at(text, "Tarnow Courier")),),
        hedges=(at(text, "believe"),),
    )
    denial = _attribution(
        document,
        ("Mara Velling", "said", "“We had nothing to do with it,”"),
        speaker="s2",
        type="assertion",
        certainty="CT",
        polarity="-",
        quote="direct",
        evidence="none",
        denies=Denial(event="e1", spans=(at(text, "nothing to do with it"),)),
    )
    saw = _attribution(
        document,
        ("I", "saw", "the flash myself"),
        after=BODY[-20:],
        speaker="s3",
        type="fact",
        certainty="CT",
        polarity="+",
        quote="indirect",
        evidence="given",
        parent=None,
    )
    return believe, denial, saw


def _attribution(
    document: Document, words: tuple[str, str, str], after: str = "", **others: object
) -> Attribution:
    after = after if after in document.text else ""
    source, cue, content = (((at(document.text, each, after=after)),) for each in words)
    return Attribution(
        id=attribution_id(document.id, source, cue, content),
        source=source,
        cue=cue,
        content=content,
        confidence=0.9,
        zone=document.zone_at(content[0].start),
        negated=False,
        **others,  # type: ignore[arg-type]
    )


def _event(text: str, attributions: tuple[Attribution, ...]) -> Event:
    return Event(
        id="e1",
        type="attack",
        mentions=(at(text, "drone attack"),),
        date=EventDate(text="Monday", from_="2026-03-09", to="2026-03-09"),
        place="Tarnow",
        place_span=at(text, "Tarnow"),
        by=(Party(text="River Brigade", span=at(text, "River Brigade"), actor="p1"),),
        against=(Party(text="Tarnow", span=at(text, "Tarnow")),),
        blame=(
            Blame(
                actor="p1",
                attribution=attributions[0].id,
                certainty="PR",
                polarity="+",
                actor_text="the River Brigade",
                by="s1",
                span=at(text, "the River Brigade"),
            ),
            Blame(actor="p1", attribution=attributions[1].id, certainty="CT", polarity="-"),
        ),
        casualties=(
            Casualties(
                count=2,
                who="injured",
                attribution=None,
                span=at(text, "Two injured"),
                outcome="injured",
                by="author",
            ),
        ),
    )
