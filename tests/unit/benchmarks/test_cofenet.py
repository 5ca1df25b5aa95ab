"""Windows of tokens set as text, and spans counted on the tokens."""

from __future__ import annotations

from benchmarks.cofenet import Window, count, gold_spans, token_spans, typeset
from sayso.model import Attribution, Span

FIRST = Window(
    id="a",
    tokens=("``", "It", "does", "n't", "leak", ",", "''", "she", "said", "."),
    labels=("B-content", *["I-content"] * 6, "B-source", "B-cue", "O"),
)
SECOND = Window(id="a", tokens=("Rain", "fell", "."), labels=("O", "O", "O"))


def test_tokens_are_set_as_a_newspaper_would() -> None:
    page = typeset([FIRST, SECOND])
    assert page.text == "“It doesn't leak,” she said.\nRain fell."
    words = [span.words(page.text) for span in page.tokens]
    assert words[:3] == ["“", "It", "does"]
    assert len(words) == 13


def test_gold_spans_are_runs_of_labels() -> None:
    assert gold_spans([FIRST, SECOND], "content") == {(0, 7)}
    assert gold_spans([FIRST, SECOND], "cue") == {(8, 9)}


def test_a_span_over_two_windows_is_cut_between_them() -> None:
    page = typeset([FIRST, SECOND])
    assert token_spans(page, [Span(0, len(page.text))]) == {(0, 10), (10, 13)}


def test_only_equal_spans_count() -> None:
    def predict(text: str) -> list[Attribution]:
        said = Span(text.index("said"), text.index("said") + 4)
        short = Span(1, text.index("”"))
        return [Attribution(id="x", source=(), cue=(said,), content=(short,), confidence=1.0)]

    counts = count([FIRST, SECOND], predict)
    assert (counts["cue"].right, counts["cue"].gold) == (1, 1)
    assert (counts["content"].right, counts["content"].predicted) == (0, 1)
