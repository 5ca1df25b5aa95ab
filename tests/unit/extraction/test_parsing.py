"""The grammar: what it has learnt does not pile up, and changes nothing."""

from __future__ import annotations

import pytest

from sayso.extraction import parsing

TEXT = "The harbour of Tarnow was closed on Monday, said Ilse Oram, who runs it."


def test_a_model_that_met_very_many_words_forgets_them(monkeypatch: pytest.MonkeyPatch) -> None:
    before = parsing.parse(TEXT)
    met = parsing.parse(" ".join(f"quay{number}" for number in range(200)))
    monkeypatch.setattr(parsing, "_MOST_NEW", 100)
    parsing.parse.cache_clear()
    after = parsing.parse(TEXT)
    assert "quay99" in met.vocab.strings
    assert "quay99" not in after.vocab.strings
    assert after.to_json() == before.to_json()
