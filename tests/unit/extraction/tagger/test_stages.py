"""The tagger's stage with the installed English weights, on text of our own."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import ModelError
from sayso.extraction.tagger import find_attributions
from sayso.extraction.tagger.models import installed_model, open_model
from sayso.model import Document, Record, Zone, document_id

ARTICLE = (
    "Mayor Lena Okafor said on Monday that the bridge would stay closed until spring. "
    "“We will not gamble with lives,” she told reporters. According to two engineers, "
    "the cables have rusted through."
)
COMMENT = "My neighbour says the cables were painted last year."


def record_of(text: str, *zones: Zone) -> Record:
    whole = Zone(kind="body", start=0, end=len(text))
    document = Document(id=document_id(text), origin="test", text=text, zones=zones or (whole,))
    return Record(sayso="0", document=document)


def test_sources_cues_and_contents_of_plain_news() -> None:
    record = find_attributions(record_of(ARTICLE))
    words = record.document.words
    found = [(words(a.source), words(a.cue), words(a.content)) for a in record.attributions or ()]
    assert ("Mayor Lena Okafor", "said", "that the bridge would stay closed until spring") in found
    assert ("two engineers", "According to", "the cables have rusted through") in found
    assert any(source == "she" and "not gamble" in content for source, _, content in found)


def test_an_attribution_stays_in_its_zone_and_comments_change_nothing_above() -> None:
    text = f"{ARTICLE}\n{COMMENT}"
    body = Zone(kind="body", start=0, end=len(ARTICLE))
    comment = Zone(kind="comment", start=len(ARTICLE) + 1, end=len(text))
    both = find_attributions(record_of(text, body, comment)).attributions or ()
    alone = find_attributions(record_of(ARTICLE)).attributions or ()
    spans = [(a.source, a.cue, a.content, a.confidence) for a in both if a.zone == 0]
    assert spans == [(a.source, a.cue, a.content, a.confidence) for a in alone]
    assert [record_of(text).document.words(a.cue) for a in both if a.zone == 1] == ["says"]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from([*ARTICLE.split(), "\n", "“", "”", "\U0001f525", "x" * 50])))
def test_spans_index_the_text_do_not_overlap_and_are_the_same_each_time(parts: list[str]) -> None:
    record = record_of(" ".join(parts))
    found = find_attributions(record).attributions or ()
    spans = sorted(span for a in found for span in a.spans)
    assert all(0 <= span.start < span.end <= len(record.document.text) for span in spans)
    assert all(not one.overlaps(two) for one, two in pairwise(spans))
    assert all(a.cue and a.content and 0 <= a.confidence <= 1 for a in found)
    assert find_attributions(record).attributions == found


def test_a_text_without_words_has_no_attributions() -> None:
    assert find_attributions(record_of("")).attributions == ()


def test_the_record_names_the_weights() -> None:
    name = find_attributions(record_of(ARTICLE)).model
    assert name == installed_model().name
    assert name.startswith("en-1:")


def test_a_damaged_model_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="install sayso-model-en again"):
        open_model(tmp_path, "en")


def test_a_language_without_a_model_is_refused_with_what_to_install() -> None:
    with pytest.raises(ModelError, match="pip install sayso-model-xx"):
        installed_model("xx")
