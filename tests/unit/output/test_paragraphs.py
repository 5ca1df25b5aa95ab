"""Where a text is broken when it is shown."""

from hypothesis import given

from sayso.model import Span
from sayso.output.paragraphs import find_paragraphs
from tests.unit.output.strategies import texts

WRAPPED = """\
The ferry left the quay at six with forty people on board,
and it was past the lighthouse when the first wave struck;

nobody on deck had seen it come, as the mate wrote in his
log that night.
"""


def shown(text: str) -> list[str]:
    return [span.words(text) for span in find_paragraphs(text, Span(0, len(text)))]


def test_every_line_is_a_paragraph() -> None:
    assert shown("One.\nTwo.\n\n  Three. \n") == ["One.", "Two.", "  Three. "]


def test_hard_wrapped_lines_are_joined() -> None:
    assert [words.split()[0] for words in shown(WRAPPED)] == ["The", "nobody"]


def test_short_lines_of_a_comment_stay_apart() -> None:
    assert len(shown("Thanks!\nBut who says so?\n\nJo")) == 3


@given(texts)
def test_no_word_is_lost_and_none_shown_twice(text: str) -> None:
    zone = Span(0, len(text))
    paragraphs = find_paragraphs(text, zone)
    assert "".join("".join(span.words(text).split()) for span in paragraphs) == "".join(
        text.split()
    )
    assert list(paragraphs) == sorted(paragraphs)
