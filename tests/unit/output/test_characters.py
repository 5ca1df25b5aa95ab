"""Characters that hide or act are made visible; all others stay."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from sayso.output.characters import make_visible, on_one_line

OVERRIDES = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def test_an_escape_sequence_is_spelt_out() -> None:
    assert make_visible("\x1b[31mred\x1b[0m \x9b5m \x07") == "␛[31mred␛[0m ⟨U+009B⟩5m ␇"


def test_reordering_and_invisible_characters_are_spelt_out() -> None:
    assert make_visible("a\u202eb") == "a⟨U+202E⟩b"
    assert make_visible("\u2066\U000e0041") == "⟨U+2066⟩⟨U+E0041⟩"


def test_writing_of_the_world_stays_as_it_is() -> None:
    text = "“Łódź”, שלום, سلام\u200c, 字, 👩\u200d🚒, e\u0301, Рutin\twith tab\n"
    assert make_visible(text) == text


@given(st.text())
def test_nothing_that_acts_is_left(text: str) -> None:
    shown = make_visible(text)
    assert not set(shown) & set(OVERRIDES)
    assert all(unicodedata.category(sign) != "Cc" or sign in "\t\n" for sign in shown)
    assert len(on_one_line(text).splitlines()) <= 1
