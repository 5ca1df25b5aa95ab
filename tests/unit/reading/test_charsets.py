"""Bytes to characters, rule by rule."""

from __future__ import annotations

import pytest

from sayso.errors import InputError
from sayso.reading.charsets import decode_bytes

TEXT = "“The café’s closed,” said Zoë – at £3 a cup."


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_what_is_marked_or_common_is_read(charset: str) -> None:
    assert decode_bytes(TEXT.encode(charset), "x", markup=False) == TEXT


def test_a_page_says_its_charset() -> None:
    page = '<meta charset="windows-1251"><p>Погода сказал он</p>'
    assert decode_bytes(page.encode("cp1251"), "x", markup=True) == page


def test_valid_utf_8_wins_over_what_a_page_says() -> None:
    page = f'<meta charset="iso-8859-1"><p>{TEXT}</p>'
    assert decode_bytes(page.encode(), "x", markup=True) == page


@pytest.mark.parametrize("label", ["utf-7", "rot13", "idna", "no-such-charset", "undefined"])
def test_labels_that_browsers_do_not_know_are_ignored(label: str) -> None:
    page = f'<meta charset="{label}"><p>plain +ADw- text</p>'
    assert decode_bytes(page.encode(), "x", markup=True) == page


def test_a_page_in_broken_utf_8_is_read_as_browsers_read_it() -> None:
    broken = "<p>Zoë said “no”</p>".encode().replace("”".encode(), b"\xe2\x80")
    assert decode_bytes(broken, "x", markup=True) == "<p>Zoë said “no�</p>"


def test_a_text_in_broken_utf_8_is_refused_with_the_place() -> None:
    with pytest.raises(InputError, match="byte 14 is not valid UTF-8"):
        decode_bytes("Zoë said “no”".encode()[:14] + b"\xff\xfe" + "“”".encode(), "x", markup=False)


def test_another_charset_is_guessed_from_enough_text() -> None:
    text = "Погода сегодня хорошая, сказал он, и завтра будет такой же. " * 10
    assert decode_bytes(text.encode("cp1251"), "x", markup=False) == text
