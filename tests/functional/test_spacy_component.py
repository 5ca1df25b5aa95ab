"""sayso in a spaCy pipeline."""

from __future__ import annotations

import pytest
import spacy

import sayso.spacy_component  # noqa: F401  (a checkout's entry points may be older than it)
from sayso.errors import InputError

TEXT = "“The quay is closed,” said harbour master Edda Brannigan.\r\nShe said nobody was hurt.\r\n"


def test_attributions_are_spans_of_the_doc() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sayso")
    doc = nlp(TEXT)
    first = doc._.attributions[0]
    assert [span.text for span in first.cue] == ["said"]
    assert "The quay is closed" in first.content[0].text
    assert "Edda Brannigan" in first.source[0].text
    assert first.source[0].doc is doc
    assert first.attribution == doc._.sayso.attributions[0]
    last = doc._.attributions[-1]
    assert "nobody was hurt" in last.content[0].text


def test_a_doc_without_words_has_no_attributions() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sayso")
    assert nlp("  ")._.attributions == ()


def test_markup_is_refused() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sayso")
    page = "<!DOCTYPE html><html><body><p>“The quay is closed,” said Edda.</p></body></html>"
    with pytest.raises(InputError, match="markup"):
        nlp(page)
