"""The terminal: the same marks with what it has, and no way for a text to act on it."""

import re

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.cells import cell_len

from sayso.model import Document, Notice, Record, Span, Zone, document_id
from sayso.output import terminal
from tests.unit.output.examples import FULL, attribute
from tests.unit.output.strategies import on_any_record, records

STYLE = re.compile(r"\x1b\[[\d;]*m")
LONG = "the permanent under-secretary for weirs, sluices and the lesser inland waterways"


def squeeze(shown: str) -> str:
    return " ".join(shown.split())


def test_without_styles_there_are_brackets() -> None:
    shown = squeeze(terminal.render(FULL))
    assert "[The Ministry of Works] {denied} «not: that any gate had been opened»" in shown
    assert "«“The gates were shut all night,”» {said} [its spokeswoman, Mira Toll]" in shown
    assert "[] «The flood» {is expected} «to cost the district 40 million crowns»" in shown


def test_styles_take_the_place_of_brackets() -> None:
    shown = terminal.render(FULL, color=True)
    assert "\x1b[1mMira Toll\x1b[0m" in shown
    assert "\x1b[3;4mmay\x1b[0m" in shown  # a hedge inside a content
    assert not set("{}«»") & set(shown)


def test_styles_add_no_colours() -> None:
    codes = {code for found in STYLE.findall(terminal.render(FULL, color=True))
             for code in found[2:-1].split(";")}  # fmt: skip
    assert codes == {"0", "1", "2", "3", "4"}


def test_a_source_is_never_cut() -> None:
    text = f"{LONG.capitalize()} said it would rain."
    source, content = Span(0, len(LONG)), Span(text.index("it would"), len(text) - 1)
    cue = Span(len(LONG) + 1, len(LONG) + 5)
    said = replace(attribute((source,), (cue,), (content,)), zone=0)
    document = Document(id=document_id(text), origin="-", text=text,
                        zones=(Zone(kind="body", start=0, end=len(text)),))  # fmt: skip
    shown = terminal.render(
        Record(sayso="0.1.0", document=document, attributions=(said,)), width=40
    )
    column = "".join(line[2:16] for line in shown[shown.index("WHO") :].splitlines()[1:])
    assert LONG.replace(" ", "") in column.lower().replace(" ", "")


def test_words_that_are_a_source_twice_have_one_bracket() -> None:
    first, second = (FULL.attributions or ())[3:5]
    twice = replace(FULL, attributions=(first, replace(second, source=first.source)))
    assert "[[" not in terminal.render(twice)


def test_a_text_cannot_act_on_the_terminal() -> None:
    text = "\x1b]0;owned\x07\x1b[2J[bold]no markup[/] :bomb: \u202egnp.exe said so."
    document = replace(FULL.document, text=text, title=text, outlet=text, zones=())
    shown = terminal.render(Record(sayso="0.1.0", document=document, attributions=()))
    assert "␛]0;owned␇␛[2J[bold]no markup[/] :bomb: ⟨U+202E⟩gnp.exe said so." in squeeze(shown)
    assert not set(shown) & set("\x1b\x07\u202e")


def test_what_was_not_read_of_a_page_stands_under_the_summary() -> None:
    notices = (Notice(kind="live", text="The page is a live blog."),)
    shown = terminal.render(replace(FULL, document=replace(FULL.document, notices=notices)))
    summary, notice = shown[: shown.index("live blog.")].splitlines()[-2:]
    assert summary.endswith(".")
    assert notice == "The page is a "


def test_what_nobody_looked_for_is_not_shown_as_absent() -> None:
    shown = terminal.render(replace(FULL, attributions=None, sources=None, echoes=None))
    assert "the tagger has not run" in shown
    assert "WHO" not in shown


@on_any_record
@given(records(), st.integers(1, 120))
def test_any_record_fits_the_width_and_is_the_same_with_and_without_styles(
    record: Record, width: int
) -> None:
    plain = terminal.render(record, width=width)
    styled = terminal.render(record, width=width, color=True)
    assert plain == terminal.render(record, width=width)
    for shown in (plain, STYLE.sub("", styled)):
        assert "\x1b" not in shown
        assert all(cell_len(line) <= max(width, 40) for line in shown.split("\n"))
