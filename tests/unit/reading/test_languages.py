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
        ("Мэр сказал, что лампы не горят и что никто за них не заплатил в этом году.", "ru"),
        ("Мер сказав, що лампи не горять і що ніхто за них не заплатив цього року.", "uk"),
        ("Ο δήμαρχος είπε ότι οι λάμπες δεν ανάβουν και ότι κανείς δεν τις πλήρωσε.", "el"),
        ("قال العمدة إن المصابيح لا تعمل وإن أحدا لم يدفع ثمنها في هذا العام من قبل", "ar"),
        ("市長によると、街灯は消えており、誰も代金を払っていないという。", "ja"),
        ("市长说街灯不亮了，而且今年没有人为它们付过钱，居民们都很生气。", "zh"),
        ("시장은 가로등이 꺼져 있으며 아무도 돈을 내지 않았다고 말했다.", "ko"),
        ("নগরপাল বলেন যে বাতিগুলি জ্বলছে না এবং কেউ টাকা দেয়নি।", "und"),
        ("Too short", None),
        ("", None),
    ],
)
def test_languages(text: str, language: str | None) -> None:
    assert find_language(text) == language
