"""Which language a text is in, told by its most frequent small words."""

from __future__ import annotations

import re
from collections import Counter

_SAMPLE = 20_000  # code points
_FEWEST_WORDS = 8
_FEWEST_STRANGE = 10  # letters
_LEAST_SHARE = 0.12  # English prose has about 0.35 to 0.45 of its words in the list
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z\u00aa-\u024f\u1e00-\u1eff]+")
_STRANGE = re.compile(r"[^\W\d_A-Za-z\u00aa-\u024f\u1e00-\u1eff]+")  # letters of other scripts
#: A script that is (nearly) one language's own, by a letter of it.
_SCRIPTS = {
    "ja": re.compile(r"[\u3040-\u30ff]"),
    "ko": re.compile(r"[\uac00-\ud7af]"),
    "zh": re.compile(r"[\u4e00-\u9fff]"),
    "th": re.compile(r"[\u0e00-\u0e7f]"),
    "ka": re.compile(r"[\u10a0-\u10ff]"),
    "hy": re.compile(r"[\u0530-\u058f]"),
}
#: ISO 639's code for a language that cannot be told: here one in another script than English.
UNDETERMINED = "und"

#: The small words of some languages, own lists, without those that several of them share.
_SMALL_WORDS = {
    "en": "the of and to in that is was for it with as his on be at by had are but from or have "
    "an they which you were her she there been has will would who what their if so up out when "
    "this not we he said about into than them more no do can could my its i a",
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es "
    "an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen ich",
    "fr": "le la les des et du une est que dans qui pour pas sur plus par avec ce il au sont ne se "
    "aux cette"
    " mais nous vous ont été ou être elle je leur ses fait comme",
    "es": "el la de que los del las por con una para es su al lo como más pero sus le ya este sí "
    "porque esta entre cuando muy sin sobre también hasta hay donde y un en",
    "it": "il di che la per un del non sono della con una le si da al nel gli anche dei più come "
    "alla ma delle lo questo ha degli nella è stato e i",
    "pt": "o de que e do da em um para com não uma os no se na por mais as dos como mas ao ele das "
    "à seu sua ou quando muito nos já está também pelo pela",
    "nl": "de van een het en in is dat op te zijn voor met die niet aan er om ook als dan maar bij "
    "door naar nog uit werd wordt heeft hij ze over ik",
    "sv": "och att det som en på är av för med den till inte om har de ett han men var jag sig "
    "från vi så kan när hade skulle",
    "pl": "w i na z się do nie że to jest o jak po za od przez dla ale są co tym "
    "oraz był jego które",
    "tr": "ve bir bu da de için ile olarak çok daha gibi kadar sonra olan ne ama en var değil",
    "ru": "и в не на что он с как это по но из за к у от так же о бы был для его только их или ещё "
    "если уже при мы я она они до все есть",
    "uk": "і в не на що з як це та до у від за й для його про але є був вона вони або ще був "
    "також який після",
    "bg": "и на да се от за не с в е са по че като до ще но или той тя те този това при след беше",
    "el": "και το να του η της ο με που στο για από την των τα στην δεν είναι ότι σε τον οι",
    "ar": "في من على إلى أن عن مع هذا هذه التي الذي لا ما كان بعد قبل كما بين قد أو",
    "fa": "و در به از که این را با است برای آن یک خود تا بر هم شد شده می های",
    "he": "של את על לא הוא זה היא עם כי גם או אל יותר היה אבל רק כל הם אני",
    "hi": "के में की है और से को का पर ने कि यह एक हैं भी नहीं था इस लिए",
    "id": "yang dan di ke dari untuk dengan pada ini itu tidak adalah akan dalam telah oleh juga "
    "sebagai ada bisa",
}
_LANGUAGES = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}


def find_language(text: str) -> str | None:
    """The ISO 639-1 code of the language of ``text``, or None where it cannot be told.

    ``und`` where all that can be told is that it is in no Latin script, so not in English.
    """
    sample = text[:_SAMPLE]
    strange = "".join(_STRANGE.findall(sample))
    if len(strange) >= _FEWEST_STRANGE and len(strange) > sum(map(len, _LATIN.findall(sample))):
        return _find_script(strange) or _find_by_words(text) or UNDETERMINED
    return _find_by_words(text)


def _find_script(letters: str) -> str | None:
    """The language whose own script has a fifth of ``letters``: kana stand among Chinese signs."""
    found = (
        name for name, sign in _SCRIPTS.items() if 5 * len(sign.findall(letters)) > len(letters)
    )
    return next(found, None)


def _find_by_words(text: str) -> str | None:
    words = Counter(_WORD.findall(text[:_SAMPLE].lower()))
    total = sum(words.values())
    if total < _FEWEST_WORDS:
        return None
    counts = {
        language: sum(count for word, count in words.items() if word in small)
        for language, small in _LANGUAGES.items()
    }
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] >= _LEAST_SHARE * total else None
