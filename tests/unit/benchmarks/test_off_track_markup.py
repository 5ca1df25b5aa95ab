import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.markup import MarkupError, read_case, split_cases
from sayso.model import Span


def test_marks_are_taken_out_and_spans_index_the_text() -> None:
    text, (found,) = read_case("{1s Mayor Okafor} {1c said} {1t the bridge [sic] was shut}.")
    assert text == "Mayor Okafor said the bridge [sic] was shut."
    assert [span.words(text) for span in found.source] == ["Mayor Okafor"]
    assert [span.words(text) for span in found.cue] == ["said"]
    assert [span.words(text) for span in found.content] == ["the bridge [sic] was shut"]


def test_parts_of_one_number_are_one_attribution() -> None:
    text, (first, second) = read_case(
        "{1t “No,”} {1s she} {1c said}. {1t “Never.”}\n\n{2s Lund}{2c :} {2t We shall see.}"
    )
    assert [span.words(text) for span in first.content] == ["“No,”", "“Never.”"]
    assert second.source == (Span(26, 30),)


def test_a_case_may_hold_no_attribution() -> None:
    assert read_case("The clock stopped at four.") == ("The clock stopped at four.", ())


@pytest.mark.parametrize(
    ("marked", "complaint"),
    [
        ("", "empty"),
        (" \n", "empty"),
        ("{1s She} {1c said}.", "some content"),
        ("{1s She} said {1t no}.", "one cue"),
        ("{1c As} she {1c said}, {1t no}.", "one cue"),
        ("{2c Said} {2t no}.", "not from 1"),
        ("{1c Said} {1t no}. {3c Said} {3t yes}.", "not from 1"),
        ("{1c Said } {1t no}.", "white space"),
        ("{1c } {1t no}.", "empty or has"),
        ("{1c said} {1t he {2c wants} {2t tea}}.", "brace"),
        ("{1x said} {1t no}.", "brace"),
        ("{1c said {1t no}.", "brace"),
        ("{1c said} {1t no}}.", "brace"),
    ],
)
def test_sloppy_markup_is_refused(marked: str, complaint: str) -> None:
    with pytest.raises(MarkupError, match=complaint):
        read_case(marked)


def test_only_a_line_of_dashes_parts_cases() -> None:
    page = "One --- one.\n\nStill one.\n---\nTwo.\n"
    assert split_cases(page) == ["One --- one.\n\nStill one.", "Two."]


PLAIN = st.text(st.characters(exclude_characters="{}", codec="utf-8"))
PART = PLAIN.map(str.strip).filter(bool)


@given(st.tuples(PLAIN, PLAIN, PLAIN, PLAIN), st.tuples(PART, PART, PART))
def test_what_is_marked_is_what_is_read(
    between: tuple[str, str, str, str], parts: tuple[str, str, str]
) -> None:
    a, b, c, d = between
    source, cue, content = parts
    marked = f"{a}{{1s {source}}}{b}{{1c {cue}}}{c}{{1t {content}}}{d}"
    text, (found,) = read_case(marked)
    assert text == a + source + b + cue + c + content + d
    spans = (*found.source, *found.cue, *found.content)
    assert tuple(span.words(text) for span in spans) == parts
