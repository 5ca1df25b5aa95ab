"""sayso as a component of a spaCy pipeline: ``nlp.add_pipe("sayso")``.

It sets ``doc._.attributions``, a tuple of ``DocAttribution``, and ``doc._.sayso``, the record.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from sayso.api import read_text
from sayso.errors import InputError
from sayso.model import Attribution, Source, Span


@dataclass(frozen=True, slots=True)
class DocAttribution:
    """An attribution with its roles as spaCy spans, widened to whole tokens."""

    source: tuple[Tokens, ...]
    cue: tuple[Tokens, ...]
    content: tuple[Tokens, ...]
    speaker: Source | None
    attribution: Attribution


@Language.factory("sayso", assigns=["doc._.attributions", "doc._.sayso"])
def create_component(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component, called ``name`` in ``nlp``'s pipeline; it needs no other component."""
    for extension in ("attributions", "sayso"):
        if not Doc.has_extension(extension):
            Doc.set_extension(extension, default=None)
    return set_attributions


def set_attributions(doc: Doc) -> Doc:
    """The same ``doc``, with what sayso finds in its text.

    Raises:
        InputError: the text cannot be read, or is a page's markup.
        ModelError: the weights are missing.
    """
    if not doc.text.strip():
        doc._.attributions = ()
        return doc
    record = read_text(doc.text)
    offsets = _offsets(doc.text, record.document.text)
    doc._.sayso = record
    doc._.attributions = tuple(
        DocAttribution(
            source=_tokens(doc, attribution.source, offsets),
            cue=_tokens(doc, attribution.cue, offsets),
            content=_tokens(doc, attribution.content, offsets),
            speaker=record.source(attribution.speaker),
            attribution=attribution,
        )
        for attribution in record.attributions or ()
    )
    return doc


def _tokens(doc: Doc, spans: Sequence[Span], offsets: Sequence[int]) -> tuple[Tokens, ...]:
    found = (
        doc.char_span(offsets[span.start], offsets[span.end], alignment_mode="expand")
        for span in spans
    )
    return tuple(tokens for tokens in found if tokens is not None)


def _offsets(given: str, read: str) -> Sequence[int]:
    """For every offset in the text as ``read``, the offset in the text as it was ``given``.

    Reading turns a line end of two characters into one and moves nothing else.

    Raises:
        InputError: the text was read as markup.
    """
    dropped = {index for index in range(len(given)) if given.startswith("\r\n", index)}
    offsets = [index for index in range(len(given) + 1) if index not in dropped]
    if len(offsets) != len(read) + 1:
        raise InputError("the Doc", "is markup; give the pipeline its text")
    return offsets
