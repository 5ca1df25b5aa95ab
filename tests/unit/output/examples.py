"""Records written by hand: an invented flood, with every field that the outputs show."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from sayso.model import (
    Attribution,
    Denial,
    Document,
    Echo,
    Record,
    Source,
    Span,
    Via,
    Zone,
    attribution_id,
    document_id,
)

TITLE = "Ministry denies gates of Varn dam were opened"
BODY = """\
Two water officials told the Lowland Courier that they believe the Varn dam was opened on purpose \
on Monday night, hours before the river town of Ostrel was flooded. The officials spoke on \
condition of anonymity because they were not allowed to discuss the inquiry.
The Ministry of Works denied that any gate had been opened. “The gates were shut all night,” said \
its spokeswoman, Mira Toll, “and the records will show it.”
A report by the dam inspectorate says the spillway may have failed after years of neglect. It is \
not clear how much water passed it.
Toll said the minister, Jonas Abrel, thinks that the rain alone could explain the flood. She \
declined to say when the records would be published.
Mayor Ilse Brandt, whose own house stands in water, claimed without evidence that the ministry had \
been warned in March. “We told them, and they laughed,” she said at a meeting in the town hall.
Many residents fear that the dam will not last another winter. The flood is expected to cost the \
district 40 million crowns."""
COMMENTS = (
    (
        "Harbourmaster",
        "“they believe the Varn dam was opened on purpose”\n"
        "Believing is for church. Show us the records!",
    ),
    ("T. Okon", "A friend who works at the dam says the hinges were rusted shut."),
    ("Lena", "Toll said the gates were shut the whole night. I think she knows more than that."),
)
TEXT = "\n\n".join([TITLE, BODY, *(words for _, words in COMMENTS)])


def find(words: str, *, after: str = "", text: str = TEXT) -> Span:
    """The first place of ``words`` in ``text`` after the first place of ``after``."""
    start = text.index(words, text.index(after) + len(after) if after else 0)
    return Span(start, start + len(words))


def _zones() -> tuple[Zone, ...]:
    title, body = find(TITLE), find(BODY)
    comments = [(author, find(words)) for author, words in COMMENTS]
    return (
        Zone(kind="title", start=title.start, end=title.end),
        Zone(kind="body", start=body.start, end=body.end),
        *(
            Zone(
                kind="comment",
                start=place.start,
                end=place.end,
                author=author,
                published="2026-03-05" if author == "Lena" else None,
                reply_to=2 if author == "Lena" else None,
                confidence=0.9,
            )
            for author, place in comments
        ),
    )


DOCUMENT = Document(
    id=document_id(TEXT),
    origin="examples/varn-dam.html",
    text=TEXT,
    zones=_zones(),
    url="https://courier.example/2026/03/04/varn-dam",
    title=TITLE,
    outlet="The Lowland Courier",
    authors=("Ada Winter", "Paul Ruys"),
    published="2026-03-04",
    language="en",
)


def attribute(
    source: tuple[Span, ...], cue: tuple[Span, ...], content: tuple[Span, ...], **fields: Any
) -> Attribution:
    """An attribution of ``DOCUMENT`` with its id and zone filled in."""
    first = min(source + cue + content)
    fields.setdefault("confidence", 0.9)
    return Attribution(
        id=attribution_id(DOCUMENT.id, source, cue, content),
        source=source,
        cue=cue,
        content=content,
        zone=DOCUMENT.zone_at(first.start),
        **fields,
    )


def _sureness(certainty: str, polarity: str = "+", **fields: Any) -> dict[str, Any]:
    known = {"type": "assertion", "negated": False, "hedges": (), "evidence": "none", "via": ()}
    return known | {"certainty": certainty, "polarity": polarity, "quote": "indirect"} | fields


_TITLE_DENIAL = attribute(
    (find("Ministry"),),
    (find("denies"),),
    (find("gates of Varn dam were opened"),),
    speaker="s2",
    **_sureness("CT", "-", denies=Denial(spans=(find("gates of Varn dam were opened"),))),
)
_TELLING = attribute(
    (find("Two water officials"),),
    (find("told"),),
    (
        Span(
            find("that they believe the Varn dam").start,
            find("on Monday night", after="opened on purpose").end,
        ),
    ),
    speaker="s1",
    **_sureness(
        "PR",
        via=(
            Via(kind="news_outlet", name="the Lowland Courier", span=find("the Lowland Courier")),
        ),
        hedges=(find("believe"),),
    ),
)
_BELIEF = attribute(
    (find("they", after="told"),),
    (find("believe"),),
    (
        Span(
            find("the Varn dam was opened on purpose").start,
            find("on Monday night", after="opened on purpose").end,
        ),
    ),
    speaker="s1",
    parent=_TELLING.id,
    **_sureness("PR", type="belief", hedges=(find("believe"),)),
)
_DENIAL = attribute(
    (find("The Ministry of Works"),),
    (find("denied"),),
    (find("that any gate had been opened"),),
    speaker="s2",
    **_sureness("CT", "-", denies=Denial(spans=(find("any gate had been opened"),))),
)
_RECORDS = attribute(
    (find("its spokeswoman, Mira Toll"),),
    (find("said", after="all night,”"),),
    (find("“The gates were shut all night,”"), find("“and the records will show it.”")),
    speaker="s3",
    **_sureness("CT", quote="direct", evidence="given"),
)
_REPORT = attribute(
    (find("A report by the dam inspectorate"),),
    (find("says", after="inspectorate"),),
    (find("the spillway may have failed after years of neglect"),),
    speaker="s4",
    **_sureness("PS", hedges=(find("may", after="the spillway"),)),
)
_UNCLEAR = attribute(
    (),
    (find("It is not clear"),),
    (find("how much water passed it"),),
    speaker="s5",
    **_sureness("U", type="question", hedges=(find("not clear"),)),
)
_MINISTER_TOLD = attribute(
    (find("Toll", after="passed it."),),
    (find("said", after="passed it."),),
    (
        Span(
            find("the minister, Jonas Abrel").start,
            find("the rain alone could explain the flood").end,
        ),
    ),
    speaker="s3",
    **_sureness("CT"),
)
_MINISTER = attribute(
    (find("the minister, Jonas Abrel,"),),
    (find("thinks"),),
    (find("that the rain alone could explain the flood"),),
    speaker="s6",
    parent=_MINISTER_TOLD.id,
    **_sureness("PS", type="belief", hedges=(find("thinks"), find("could", after="rain alone"))),
)
_DECLINED = attribute(
    (find("She", after="explain the flood."),),
    (find("declined to say"),),
    (find("when the records would be published"),),
    speaker="s3",
    **_sureness("U", negated=True),
)
_WARNED = attribute(
    (find("Mayor Ilse Brandt"),),
    (find("claimed without evidence"),),
    (find("that the ministry had been warned in March"),),
    speaker="s7",
    **_sureness("CT", evidence="absent"),
)
_LAUGHED = attribute(
    (find("she", after="laughed"),),
    (find("said", after="laughed"),),
    (find("“We told them, and they laughed,”"),),
    speaker="s7",
    **_sureness(
        "CT",
        quote="direct",
        via=(Via(kind="event", name=None, span=find("a meeting in the town hall")),),
    ),
)
_FEAR = attribute(
    (find("Many residents"),),
    (find("fear"),),
    (find("that the dam will not last another winter"),),
    speaker="s8",
    confidence=0.42,
    **_sureness("PS", type="belief"),
)
_COST = attribute(
    (),
    (find("is expected"),),
    (find("The flood"), find("to cost the district 40 million crowns")),
    speaker="s9",
    **_sureness("PR", hedges=(find("expected"),)),
)
_FRIEND = attribute(
    (find("A friend who works at the dam"),),
    (find("says", after="A friend"),),
    (find("the hinges were rusted shut"),),
    speaker="s10",
    **_sureness("CT"),
)
_REPEATED = attribute(
    (find("Toll", after="rusted shut."),),
    (find("said", after="rusted shut."),),
    (find("the gates were shut the whole night"),),
    speaker="s3",
    **_sureness("CT"),
)
_LENA = attribute(
    (find("I", after="whole night."),),
    (find("think", after="whole night."),),
    (find("she knows more than that"),),
    speaker="s11",
    **_sureness("PR", type="belief", hedges=(find("think", after="whole night."),)),
)

SOURCES = (
    Source(
        id="s1",
        kind="anonymous",
        description="two water officials",
        count=2,
        affiliation="water",
        reason="because they were not allowed to discuss the inquiry",
        mentions=(
            find("Two water officials"),
            find("they", after="told"),
            find("The officials"),
            find("they", after="anonymity"),
        ),
    ),
    Source(
        id="s2",
        kind="named_organisation",
        name="Ministry of Works",
        mentions=(find("Ministry"), find("The Ministry of Works"), find("the ministry")),
    ),
    Source(
        id="s3",
        kind="named_person",
        name="Mira Toll",
        role="spokeswoman",
        affiliation="Ministry of Works",
        mentions=(
            find("its spokeswoman, Mira Toll"),
            find("Toll", after="passed it."),
            find("She", after="explain the flood."),
            find("Toll", after="rusted shut."),
        ),
    ),
    Source(
        id="s4",
        kind="document",
        description="a report by the dam inspectorate",
        mentions=(find("A report by the dam inspectorate"),),
    ),
    Source(id="s5", kind="author"),
    Source(
        id="s6",
        kind="named_person",
        name="Jonas Abrel",
        role="minister",
        mentions=(find("the minister, Jonas Abrel,"),),
    ),
    Source(
        id="s7",
        kind="named_person",
        name="Ilse Brandt",
        role="mayor",
        mentions=(find("Mayor Ilse Brandt"), find("she", after="laughed")),
    ),
    Source(
        id="s8",
        kind="unnamed_group",
        description="many residents",
        count="plural",
        mentions=(find("Many residents"),),
    ),
    Source(id="s9", kind="unstated"),
    Source(
        id="s10",
        kind="anonymous",
        description="a friend who works at the dam",
        count=1,
        mentions=(find("A friend who works at the dam"),),
    ),
    Source(id="s11", kind="commenter", name="Lena", mentions=(find("I", after="whole night."),)),
)

ECHOES = (
    Echo(
        zone=2,
        span=find("they believe the Varn dam was opened on purpose", after="winter"),
        of=find("they believe the Varn dam was opened on purpose"),
        exact=True,
        stance="disputes",
    ),
    Echo(
        zone=4,
        span=find("the gates were shut the whole night"),
        of=find("The gates were shut all night"),
        exact=False,
    ),
)

FULL = Record(
    sayso="0.1.0",
    model="en-1:0123abcd",
    stages=("tagger", "nesting", "sources", "sureness", "echoes"),
    document=DOCUMENT,
    attributions=(
        _TITLE_DENIAL,
        _TELLING,
        _BELIEF,
        _DENIAL,
        _RECORDS,
        _REPORT,
        _UNCLEAR,
        _MINISTER_TOLD,
        _MINISTER,
        _DECLINED,
        _WARNED,
        _LAUGHED,
        _FEAR,
        _COST,
        _FRIEND,
        _REPEATED,
        _LENA,
    ),
    sources=SOURCES,
    echoes=ECHOES,
)


def tagged_only(record: Record = FULL) -> Record:
    """``record`` as the tagger alone leaves it: spans, zones and confidences."""
    bare = tuple(
        Attribution(
            id=attribution.id,
            source=attribution.source,
            cue=attribution.cue,
            content=attribution.content,
            confidence=attribution.confidence,
            zone=attribution.zone,
        )
        for attribution in record.attributions or ()
        if attribution.parent is None
    )
    return replace(record, attributions=bare, sources=None, echoes=None, stages=("tagger",))


TAGGED = tagged_only()
