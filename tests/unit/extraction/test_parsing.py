"""The grammar: what it has learnt does not pile up, and changes nothing."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from sayso import read_text
from sayso.extraction import parsing
from sayso.extraction.parsing import forgotten_words, parse

TEXT = "The harbour of Tarnow was closed on Monday, said Ilse Oram, who runs it."
MANY = " ".join(f"quay{number}" for number in range(200))


def test_words_met_while_a_document_is_read_are_forgotten() -> None:
    with forgotten_words():
        inside = parse(TEXT).to_json()
        assert "quay99" in parse(MANY).vocab.strings
    assert "quay99" not in parse(TEXT).vocab.strings
    assert parse(TEXT).to_json() == inside


def test_reading_leaves_no_parse_and_no_word_behind() -> None:
    strings = parse(TEXT).vocab.strings
    before = len(strings)
    read_text(f"{MANY}. {TEXT}")
    assert len(strings) == before
    assert parse.cache_info().currsize == 0


def test_threads_read_as_one_does() -> None:
    texts = [f"{TEXT} The pier of Skarholm{number} is next, she added." for number in range(12)]
    alone = [read_text(text) for text in texts]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(read_text, texts)) == alone
    assert not parsing._memory.readers
