from itertools import pairwise
from pathlib import Path

import pytest

from benchmarks.markup import MarkupError
from benchmarks.off_track import CASES, HEADER, KINDS, read_cases, score_cases, table_row
from benchmarks.predictors import predict_from_quotes
from benchmarks.scoring import Gold, f1
from sayso.model import Attribution

EXPECTED_KINDS = {
    "according_to",
    "block_quotes",
    "british",
    "comment",
    "headline",
    "nominal",
    "parenthetical",
    "passive",
    "plain",
    "quote_lists",
    "short_story",
    "transcript",
    "tweet",
}


def cases_of(kind: str) -> list[Gold]:
    return read_cases(CASES / f"{kind}.txt")


def test_every_kind_is_there() -> None:
    assert set(KINDS) == EXPECTED_KINDS


@pytest.mark.parametrize("kind", sorted(EXPECTED_KINDS))
def test_a_kind_has_enough_cases_and_some_without_attributions(kind: str) -> None:
    cases = cases_of(kind)
    assert len(cases) >= 16
    assert sum(not case.attributions for case in cases) >= 2
    assert sum(len(case.attributions) > 1 for case in cases) >= 2


@pytest.mark.parametrize("kind", sorted(EXPECTED_KINDS))
def test_a_word_stands_in_one_attribution_at_most(kind: str) -> None:
    for case in cases_of(kind):
        spans = sorted(span for attribution in case.attributions for span in attribution.spans)
        assert all(a.end <= b.start for a, b in pairwise(spans)), case.name


def test_no_text_stands_twice() -> None:
    texts = [case.text for kind in KINDS for case in cases_of(kind)]
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize("kind", sorted(EXPECTED_KINDS))
def test_gold_as_prediction_is_perfect_and_the_baseline_is_not(kind: str) -> None:
    cases = cases_of(kind)
    gold: dict[str, tuple[Attribution, ...]] = {case.text: case.attributions for case in cases}
    perfect = score_cases(cases, lambda text: gold[text])
    for metric in perfect[0].counts:
        counted = sum(score.counts[metric].gold for score in perfect)
        assert f1(metric)(perfect) == (100 if counted else 0), metric
    assert f1("linked.all")(score_cases(cases, predict_from_quotes)) < 90


def test_a_row_fits_its_header_and_counts_findings_where_none_is() -> None:
    cases = [
        Gold("none-1", "The play “Salt” closed, said Ann.", ()),
        Gold("none-2", "Nothing here.", ()),
    ]
    scores = score_cases(cases, predict_from_quotes)
    row = table_row("none", scores, scores)
    assert len(row) == len(HEADER)
    assert row[-1] == "1 in 2"


def test_a_broken_case_is_named(tmp_path: Path) -> None:
    path = tmp_path / "odd.txt"
    path.write_text("Fine.\n---\n{1c Broken.\n", encoding="utf-8")
    with pytest.raises(MarkupError, match="odd-2: a brace"):
        read_cases(path)
