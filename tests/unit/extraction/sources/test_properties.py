"""Whatever the text and the spans are, every finding indexes the text, and twice the same."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extraction.sources import find_sources
from sayso.model import Attribution, Document, Record, Span, Zone

PIECES = st.sampled_from(
    "Dora Lindqvist|Mr. Ibsen|the mayor|two officials|He|she|they|who|said|told Politico|“|”|(|)|"
    "on condition of anonymity because|of|and|, a former aide to|\n|. |’s|I|the campaign|Q|é|0|%"
    "|The|U.S.|secretary of State|—|one of|\u200b|😀|MR. IBSEN: ".split("|")
)


@st.composite
def records(draw: st.DrawFn) -> Record:
    text = " ".join(draw(st.lists(PIECES, min_size=1, max_size=40)))
    offset = st.integers(0, len(text))
    span = st.tuples(offset, offset).map(lambda pair: Span(min(pair), max(pair)))
    spans = st.lists(span, max_size=2).map(lambda found: tuple(sorted(found)))
    attributions = []
    for number in range(draw(st.integers(0, 5))):
        source, cue, content = draw(spans), draw(spans), draw(spans)
        if source or cue or content:
            parent = f"a{draw(st.integers(0, 5))}"
            attributions.append(
                Attribution(
                    id=f"a{number}",
                    source=source,
                    cue=cue,
                    content=content,
                    confidence=1.0,
                    parent=draw(st.sampled_from([None, parent])),
                )
            )
    cut = draw(offset)
    zones = (Zone(kind="body", start=0, end=cut), Zone(kind="comment", start=cut, end=len(text)))
    document = Document(id="d", origin="test", text=text, zones=zones)
    return Record(sayso="0", document=document, attributions=tuple(attributions))


@settings(deadline=None)
@given(records())
def test_findings_index_the_text_and_repeat(record: Record) -> None:
    found = find_sources(record)
    assert found == find_sources(record)
    text, sources = record.document.text, {source.id: source for source in found.sources or ()}
    for source in sources.values():
        for mention in source.mentions:
            assert 0 <= mention.start <= mention.end <= len(text)
        if source.kind == "anonymous":
            assert source.name is None
    for attribution in found.attributions or ():
        assert attribution.speaker in sources
        for via in attribution.via or ():
            assert via.span is not None
            assert via.span.words(text)


def test_a_record_without_attributions_stays_as_it_is() -> None:
    record = Record(sayso="0", document=Document(id="d", origin="test", text="Rain."))
    assert find_sources(record) == record
