"""Which language a text is in."""

from __future__ import annotations

import pytest

from sayso.reading.languages import find_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The mayor said that the lamps were out and that nobody had paid for them.", "en"),
        ("Der Bürgermeister sagte, dass die Lampen aus sind und niemand sie bezahlt hat.", "de"),
        ("Le maire a dit que les lampes sont éteintes et que personne ne les a payées.", "fr"),
        ("El alcalde dijo que las lámparas se apagaron y que nadie las pagó por el año.", "es"),
        ("Burmistrz powiedział, że lampy nie działają i że nikt za nie nie zapłacił.", "pl"),
        ("Мэр сказал, что лампы не горят и что никто за них не заплатил в этом году.", None),
        ("Too short", None),
        ("", None),
    ],
)
def test_languages(text: str, language: str | None) -> None:
    assert find_language(text) == language
