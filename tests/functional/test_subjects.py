"""Actors, labels and relations: an own-written article word for word, and the command."""

from __future__ import annotations

import json

from tests.conftest import Run
from tests.functional.write_subjects import ARTICLE, GOLDEN, describe


def test_the_subjects_are_as_they_were_read_and_approved() -> None:
    assert describe() == GOLDEN.read_text(encoding="utf-8")


def test_labels_are_shown_by_user_with_examples(run: Run) -> None:
    shown = run("labels", "VHG", str(ARTICLE)).stdout
    assert "its own voice\n  ▪ armed militia\n" in shown
    assert "Velmar Harbour Guard\n  ¬▪ terrorist organisation, disputed\n" in shown
    assert "The VHG are [heroes], and this governor" in shown


def test_labels_as_json_lines_point_at_their_words(run: Run) -> None:
    lines = run("labels", "Maria Calder", str(ARTICLE), "--format", "jsonl").stdout.splitlines()
    uses = [json.loads(line) for line in lines]
    text = ARTICLE.read_text(encoding="utf-8")
    assert uses
    for use in uses:
        start, end = use["span"]
        assert " ".join(text[start:end].split()) == use["label"]


def test_an_actor_that_nobody_labels_is_a_plain_sentence(run: Run) -> None:
    shown = run("labels", "Nobody Atall", str(ARTICLE))
    assert shown.returncode == 0
    assert shown.stdout.startswith("no label on Nobody Atall found in 1 document;")


def test_an_empty_name_says_what_to_give(run: Run) -> None:
    shown = run("labels", " ", str(ARTICLE))
    assert shown.returncode != 0
    assert "ACTOR is empty" in shown.stderr
