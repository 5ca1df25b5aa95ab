"""Overlaps go to the surer draft."""

from __future__ import annotations

from sayso.extraction.tagger.decoding import Draft
from sayso.extraction.tagger.settling import settle


def draft(cue: int, source: list[int], content: list[int], sure: float) -> Draft:
    return Draft([cue], source, content, sure, 1.0, 1.0)


def test_drafts_that_share_no_word_stay_as_they_are() -> None:
    drafts = [draft(1, [0], [2, 3], 0.5), draft(5, [4], [6, 7], 0.9)]
    assert settle(drafts) == drafts


def test_the_surer_draft_keeps_the_words_both_claim() -> None:
    weaker, surer = draft(1, [0], [2, 3, 4, 5], 0.6), draft(7, [5], [8], 0.9)
    assert settle([weaker, surer]) == [draft(1, [0], [2, 3, 4], 0.6)._replace(lost=1), surer]


def test_a_draft_without_its_cue_or_most_of_its_content_is_dropped() -> None:
    surer = draft(1, [0], [2, 3, 4, 5], 0.9)
    assert settle([surer, draft(3, [], [6], 0.5), draft(9, [8], [3, 4, 10], 0.5)]) == [surer]
