"""What speaks for a passage being a reader's comment, and what for the article.

Every trait of a passage is a number from 0 (absent) to 1. ``SIGNS`` says which way it may pull
and why; how hard it pulls stands in ``weights``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sayso.reading.cutting import openings, remarks, reports, shapes
from sayso.reading.cutting.furniture import Role
from sayso.reading.cutting.passages import Passage

_OPENING = 5  # passages at the start that show how the article itself is written
_BRIEF_WORDS, _LONG_WORDS = 15, 60

#: Habits that an article may have as well: they speak for a comment only where it has not.
_HABITS = {"second_person": remarks.SECOND_PERSON, "contraction": remarks.CONTRACTION}
_HABIT_NAMES = ("first_person", *_HABITS)
_PHRASES = {
    "missing_apostrophe": remarks.MISSING_APOSTROPHE,
    "slang": remarks.SLANG,
    "verdict": remarks.VERDICT,
    "opinion": remarks.OPINION,
    "piece": remarks.PIECE,
    "stance": remarks.STANCE,
    "closing": reports.CLOSING,
    "when": reports.WHEN,
    "reported": reports.REPORTED,
    "reported_quote": reports.REPORTED_QUOTE,
}
_SHAPES = {
    "shout": shapes.SHOUT,
    "emphasis": shapes.EMPHASIS,
    "emoticon": shapes.EMOTICON,
    "lower_i": shapes.LOWER_I,
    "full_name": shapes.FULL_NAME,
    "vocative": shapes.VOCATIVE,
}
_STARTS = {
    "reaction": openings.REACTION,
    "opener": openings.OPENER,
    "critic": remarks.CRITIC,
    "subjectless": openings.SUBJECTLESS,
    "re_line": openings.RE_LINE,
    "cited_speaker": openings.CITED_SPEAKER,
    "note": openings.NOTE,
}


def find_habits(passages: Sequence[Passage]) -> frozenset[str]:
    """The habits that the opening of the article shows, and so do not tell a comment."""
    opening = passages[:_OPENING]
    plain = {"plain"} if sum(map(is_plain, opening)) * 4 > len(opening) else set()
    counts = Counter(habit for passage in opening for habit in _habits_of(passage))
    return frozenset(plain) | {habit for habit in _HABIT_NAMES if counts[habit] * 3 >= len(opening)}


def _habits_of(passage: Passage) -> list[str]:
    first = ["first_person"] if shapes.FIRST_PERSON.search(passage.own) else []
    return first + [name for name, one in _HABITS.items() if one.search(passage.folded_own)]


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
    for name in _habits_of(passage):
        traits[f"{name}_{'usual' if name in habits else 'new'}"] = 1.0
    traits |= {name: 1.0 for name, one in _PHRASES.items() if one.search(passage.folded_own)}
    traits |= {name: 1.0 for name, one in _SHAPES.items() if one.search(passage.own)}
    traits |= {name: 1.0 for name, one in _STARTS.items() if one.match(passage.folded)}
    traits |= {"bio": 1.0} if shapes.BIO.match(passage.text) else {}
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
        "no_final_stop": float(bool(shapes.NO_FINAL_STOP.search(text)) and count > 4),
        "exclamation": float("!" in passage.own),
        "question": float("?" in passage.own),
        "quotation": float(bool(passage.quotes)),
        "fragments": min(1.0, len(shapes.FRAGMENT.findall(passage.own)) / 2),
        "no_past": float(not reports.PAST.search(passage.folded_own)),
        "question_alone": float(count <= _BRIEF_WORDS and text.endswith("?")),
        "told": min(1.0, sum(word in reports.TOLD for word in passage.words) / count**0.5 / 2),
        "argued": min(1.0, sum(word in reports.ARGUED for word in passage.words) / count**0.5 / 2),
        "figures": min(1.0, sum(c.isdigit() for c in text) / 12),
    }


def is_plain(passage: Passage) -> bool:
    """Whether nothing in it looks like reporting: no speaker, full name, date, or figures."""
    return not (
        passage.quotes
        or reports.REPORTED.search(passage.folded_own)
        or shapes.FULL_NAME.search(passage.own)
        or reports.WHEN.search(passage.folded_own)
        or sum(c.isdigit() for c in passage.text) >= 2
    )


def usual_length(passages: Sequence[Passage]) -> float:
    """The middle number of words of the opening's passages."""
    counts = sorted(len(passage.words) for passage in passages[:_OPENING])
    return counts[len(counts) // 2]
