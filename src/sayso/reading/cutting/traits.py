"""What speaks for a passage being a reader's comment, and what for the article.

Every trait of a passage is a number from 0 (absent) to 1. ``SIGNS`` says which way it may pull
and why; how hard it pulls stands in ``weights``.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.cutting import patterns
from sayso.reading.cutting.furniture import Role
from sayso.reading.cutting.passages import Passage

_OPENING = 5  # passages at the start that show how the article itself is written
_BRIEF_WORDS, _LONG_WORDS = 15, 60

#: Habits that an article may have as well: they speak for a comment only where it has not.
_HABITS = {
    "first_person": patterns.FIRST_PERSON,
    "second_person": patterns.SECOND_PERSON,
    "contraction": patterns.CONTRACTION,
}
_MARKS = {
    "missing_apostrophe": patterns.MISSING_APOSTROPHE,
    "slang": patterns.SLANG,
    "verdict": patterns.VERDICT,
    "opinion": patterns.OPINION,
    "piece": patterns.PIECE,
    "shout": patterns.SHOUT,
    "emphasis": patterns.EMPHASIS,
    "emoticon": patterns.EMOTICON,
    "lower_i": patterns.LOWER_I,
    "stance": patterns.STANCE,
    "closing": patterns.CLOSING,
    "full_name": patterns.FULL_NAME,
    "when": patterns.WHEN,
    "reported": patterns.REPORTED,
    "reported_quote": patterns.REPORTED_QUOTE,
    "vocative": patterns.VOCATIVE,
}
_STARTS = {
    "reaction": patterns.REACTION,
    "opener": patterns.OPENER,
    "critic": patterns.CRITIC,
    "subjectless": patterns.SUBJECTLESS,
    "re_line": patterns.RE_LINE,
    "cited_speaker": patterns.CITED_SPEAKER,
    "bio": patterns.BIO,
    "note": patterns.NOTE,
}


def find_habits(passages: Sequence[Passage]) -> frozenset[str]:
    """The habits that the opening of the article shows, and so do not tell a comment."""
    opening = passages[:_OPENING]
    plain = {"plain"} if sum(map(is_plain, opening)) * 4 > len(opening) else set()
    return frozenset(plain) | frozenset(
        name
        for name, pattern in _HABITS.items()
        if sum(bool(pattern.search(passage.own)) for passage in opening) * 3 >= len(opening)
    )


def describe_passage(
    passage: Passage,
    role: Role,
    echo: tuple[float, float, float],
    habits: frozenset[str],
    usual_words: float,
) -> dict[str, float]:
    """The traits of ``passage`` that are not 0, by name."""
    if role is not Role.TEXT:
        return {f"role_{role.value}": 1.0}
    traits: dict[str, float] = {"any": 1.0}
    own = passage.own
    for name, pattern in _HABITS.items():
        if pattern.search(own):
            traits[f"{name}_{'usual' if name in habits else 'new'}"] = 1.0
    traits |= {name: 1.0 for name, pattern in _MARKS.items() if pattern.search(own)}
    traits |= {name: 1.0 for name, pattern in _STARTS.items() if pattern.match(passage.text)}
    traits |= _describe_form(passage)
    longs, shorts, word = echo
    traits |= {"echo_long": longs**2, "echo_short": shorts**2, "echo_word": word}
    if usual_words and len(passage.words) < 0.5 * usual_words:
        traits["shorter"] = 1.0
    if is_plain(passage):
        traits[f"plain_{'usual' if 'plain' in habits else 'new'}"] = 1.0
    if max(longs, shorts) > 0.8 and passage.is_quotation:
        traits["echo_alone"] = 1.0
    return {name: value for name, value in traits.items() if value}


def _describe_form(passage: Passage) -> dict[str, float]:
    text, count = passage.text, max(1, len(passage.words))
    return {
        "brief": float(count <= _BRIEF_WORDS),
        "long": min(1.0, count / _LONG_WORDS),
        "lower_start": float(text[0].islower()),
        "no_final_stop": float(bool(patterns.NO_FINAL_STOP.search(text)) and count > 4),
        "exclamation": float("!" in passage.own),
        "question": float("?" in passage.own),
        "quotation": float(bool(passage.quotes)),
        "fragments": min(1.0, len(patterns.FRAGMENT.findall(passage.own)) / 2),
        "no_past": float(not patterns.PAST.search(passage.own)),
        "question_alone": float(count <= _BRIEF_WORDS and text.endswith("?")),
        "told": min(1.0, sum(word in patterns.TOLD for word in passage.words) / count**0.5 / 2),
        "argued": min(1.0, sum(word in patterns.ARGUED for word in passage.words) / count**0.5 / 2),
        "figures": min(1.0, sum(c.isdigit() for c in text) / 12),
    }


def is_plain(passage: Passage) -> bool:
    """Whether nothing in it looks like reporting: no speaker, full name, date, or figures."""
    return not (
        passage.quotes
        or patterns.REPORTED.search(passage.own)
        or patterns.FULL_NAME.search(passage.own)
        or patterns.WHEN.search(passage.own)
        or sum(c.isdigit() for c in passage.text) >= 2
    )


def usual_length(passages: Sequence[Passage]) -> float:
    """The middle number of words of the opening's passages."""
    counts = sorted(len(passage.words) for passage in passages[:_OPENING])
    return counts[len(counts) // 2]
