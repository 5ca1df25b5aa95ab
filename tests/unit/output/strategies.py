"""Records that nobody would write: any spans, in text that means harm."""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from sayso.model import (
    Attribution,
    Document,
    Echo,
    Record,
    Source,
    Span,
    Zone,
    attribution_id,
    document_id,
)

HOSTILE = "ab c.\n\n<>&\"'`{}[]«»\t\x1b\x07\x9b\x7f\u202e\u2066\u2028\u200dаש😀字é\u0301\U000e0041"
on_any_record = settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow]
)  # records are large: a busy machine draws them slowly
texts = st.text(alphabet=HOSTILE, min_size=1, max_size=80)


def spans(length: int) -> st.SearchStrategy[Span]:
    """Spans of a text of ``length`` code points, now and then empty."""
    ends = st.tuples(st.integers(0, length), st.integers(0, length))
    return ends.map(lambda pair: Span(min(pair), max(pair)))


def _roles(length: int) -> st.SearchStrategy[tuple[Span, ...]]:
    return st.lists(spans(length), max_size=2).map(lambda found: tuple(sorted(found)))


@st.composite
def _attributions(draw: st.DrawFn, document: str, length: int) -> tuple[Attribution, ...]:
    found: dict[str, Attribution] = {}
    for _ in range(draw(st.integers(0, 4))):
        source, cue, content = (draw(_roles(length)) for _ in range(3))
        name = attribution_id(document, source, cue, content)
        found[name] = Attribution(
            id=name,
            source=source,
            cue=cue,
            content=content,
            confidence=draw(st.floats(0, 1)),
            parent=draw(st.sampled_from([None, *found, name])),
            zone=draw(st.sampled_from([None, 0, 1, 9])),
            speaker=draw(st.sampled_from([None, "s1", "s2", "nobody"])),
            certainty=draw(st.sampled_from([None, "CT", "PR", "PS", "U"])),
            polarity=draw(st.sampled_from([None, "+", "-"])),
            hedges=draw(st.none() | _roles(length)),
        )
    return tuple(found.values())


@st.composite
def records(draw: st.DrawFn) -> Record:
    """A record whose fields are allowed by the types, if not by reason."""
    text = draw(texts)
    cuts = sorted(draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    zones = (
        Zone(kind="title", start=0, end=cuts[0]),
        Zone(kind="body", start=cuts[0], end=cuts[1]),
        Zone(kind="comment", start=cuts[1], end=len(text), author=draw(st.none() | texts)),
    )
    document = Document(
        id=document_id(text),
        origin=draw(texts),
        text=text,
        zones=draw(st.sampled_from([(), zones])),
        title=draw(st.none() | texts),
        url=draw(st.sampled_from([None, "javascript:alert(1)", "https://a.example/", "http://["])),
        outlet=draw(st.none() | texts),
        language=draw(st.sampled_from([None, "en", '"><script>'])),
    )
    sources = (
        Source(id="s1", kind="anonymous", description=draw(st.none() | texts), reason=draw(texts)),
        Source(id="s2", kind="named_person", name=draw(texts), mentions=(draw(spans(len(text))),)),
    )
    echo = Echo(zone=2, span=draw(spans(len(text))), of=draw(spans(len(text))), exact=True)
    return Record(
        sayso="0.1.0",
        document=document,
        attributions=draw(st.none() | _attributions(document.id, len(text))),
        sources=draw(st.sampled_from([None, sources])),
        echoes=draw(st.sampled_from([None, (echo,)])),
    )
