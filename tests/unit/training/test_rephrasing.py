"""Rephrasing: what was marked in a text is still marked in its other wording."""

import random
from collections.abc import Callable

import pytest

from sayso.extraction.tagger.words import split_words
from training.corpora import ROLES, Article, words_in
from training.pieces import Piece, put_together, take_apart
from training.rephrasing import (
    join_sentences,
    rephrase,
    run_on,
    say_per,
    say_reportedly,
    transcribe,
)

Rewording = Callable[[list[Piece], random.Random, float], list[Piece]]
Marked = tuple[str, str, str]

VAN = (
    "The mayor of Varnholm said that the van was stolen on Monday. "
    "The police denied any mistake.\n"
    "According to a baker, the keys were in it."
)
VAN_MARKS = (
    ("The mayor of Varnholm", "said", "that the van was stolen on Monday"),
    ("The police", "denied", "any mistake"),
    ("a baker", "According to", "the keys were in it"),
)
QUOTE = "“We lost the river,” said Odile Farrow. “And nobody came.”"


def article(text: str, *marks: Marked) -> Article:
    words = split_words(text)
    rows = [
        {
            role: words_in(words, [(text.index(part), text.index(part) + len(part))])
            for role, part in zip(ROLES, mark, strict=True)
        }
        for mark in marks
    ]
    return Article("own", words, rows)


def told(pieces: list[Piece]) -> tuple[str, list[Marked]]:
    """The text, and of each attribution the words of its source, cue and content."""
    one = put_together("own", pieces)
    rows = []
    for row in one.attributions:
        source, cue, content = (" ".join(one.words.strings[i] for i in row[role]) for role in ROLES)
        rows.append((source, cue, content))
    return one.words.text, rows


def reworded(rewording: Rewording, whole: Article) -> tuple[str, list[Marked]]:
    return told(rewording(take_apart(whole), random.Random(3), 1.0))


def test_taken_apart_and_put_together_an_article_is_the_same() -> None:
    before = article(VAN, *VAN_MARKS)
    after = put_together("own", take_apart(before))
    assert after.words.text == VAN
    assert after.attributions == before.attributions
    assert after.words.looks.tolist() == before.words.looks.tolist()


def test_according_to_becomes_another_phrase_that_is_all_cue() -> None:
    text, rows = reworded(say_per, article(VAN, *VAN_MARKS))
    assert "According to" not in text
    source, cue, content = rows[2]
    assert (source, content) == ("a baker", "the keys were in it")
    assert cue[0].isupper()
    assert f"{cue} a baker, the keys" in text


def test_a_report_becomes_hearsay_without_a_source() -> None:
    text, rows = reworded(say_reportedly, article(VAN, *VAN_MARKS))
    assert "mayor" not in text
    assert text.startswith("The van ")
    source, cue, content = rows[0]
    assert source == ""
    assert cue in {"reportedly", "allegedly", "supposedly"}
    assert content == "The van was stolen on Monday"


def test_two_reports_become_one_sentence_with_both() -> None:
    text, rows = reworded(join_sentences, article(VAN, *VAN_MARKS))
    assert "on Monday, " in text
    assert " the police denied any mistake.\n" in text
    assert rows[0][2] == "that the van was stolen on Monday"
    assert rows[1] == ("the police", "denied", "any mistake")


def test_a_sentence_without_a_report_is_not_joined() -> None:
    text = "The mayor said it was late. The street was dark."
    whole = article(text, ("The mayor", "said", "it was late"))
    assert reworded(join_sentences, whole)[0] == text


def test_a_paragraph_of_speech_becomes_a_turn() -> None:
    words = split_words(QUOTE)
    source, cue = words_in(words, [(26, 38)]), words_in(words, [(21, 25)])
    rest = [i for i in range(len(words.strings)) if i not in source + cue]
    whole = Article("own", words, [{"source": source, "cue": cue, "content": rest}])
    text, rows = reworded(transcribe, whole)
    assert text.casefold().startswith("farrow: we lost the river")
    assert "“" not in text
    assert rows[0][1] == ":"


def test_a_comment_runs_on_in_small_letters() -> None:
    text, rows = told(run_on(take_apart(article(VAN, *VAN_MARKS)), random.Random(1)))
    assert text == text.lower()
    assert text.count(".") < VAN.count(".")
    assert rows[1] == ("the police", "denied", "any mistake")


@pytest.mark.parametrize("seed", range(20))
def test_whatever_is_said_otherwise_every_attribution_keeps_cue_and_content(seed: int) -> None:
    after = rephrase(article(VAN, *VAN_MARKS), random.Random(seed), 1.0)
    assert len(after.attributions) == len(VAN_MARKS)
    assert all(row["cue"] and row["content"] for row in after.attributions)
    strings = split_words(after.words.text).strings
    assert strings == after.words.strings
