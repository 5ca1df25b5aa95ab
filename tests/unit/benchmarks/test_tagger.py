from pathlib import Path

import pytest

from benchmarks.brat import read_attributions, read_corpus
from benchmarks.predictors import predict_from_quotes
from benchmarks.tagger import HEADER, main, run, table
from sayso.model import Span

TEXT = "“We won,” said Okafor. Lund denied it.\n"
FIRST = (
    "T1\tContent 0 9\t“We won,”\n"
    "T2\tAttribution 10 14\tsaid\n"
    "T3\tSource 15 21\tOkafor\n"
    "E1\tAttribution:T2 Cue:T2 Source:T3 Content:T1\n"
)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "match.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "attributions" / "match_a1.ann").write_text(FIRST, encoding="utf-8")
    (tmp_path / "attributions" / "match_b2.ann").write_text("", encoding="utf-8")
    return tmp_path


def test_brat_roles_may_recur_and_texts_may_run_over_lines() -> None:
    (found,) = read_attributions(
        "T1\tSource 0 2\tHe\nT2\tContent 3 5;7 9\tab\ncont. E9\tT7\nT3\tContent 10 12\tx\n"
        "T4\tAttribution 3 4\ta\nE1\tAttribution:T4 Content:T2 Content2:T3 Source:T1\n"
    )
    assert found.source == (Span(0, 2),)
    assert found.content == (Span(3, 5), Span(7, 9), Span(10, 12))


def test_the_first_annotator_counts(corpus: Path) -> None:
    (gold,) = read_corpus(corpus)
    assert gold.name == "match"
    assert [span.words(TEXT) for span in gold.attributions[0].cue] == ["said"]


def test_a_directory_without_annotations_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"no attributions/\*\.ann below"):
        read_corpus(tmp_path)


def test_figures_of_the_baseline(corpus: Path) -> None:
    runs = run(read_corpus(corpus), predict_from_quotes)
    rows = {row[0]: row[1] for row in table(runs, runs)}
    assert rows["linked.all F1"] == rows["exact.content F1"] == "100.0"
    assert rows["linked.indirect F1"] == "0.0"
    assert rows["calibration error"] == "0.500"
    assert rows["risk-coverage area"] == rows["risk-coverage area, constant"] == "0.000"
    assert rows["sure: precision"] == rows["sure: share of gold found"] == "0.0"


def test_rows_fit_the_header(corpus: Path) -> None:
    runs = run(read_corpus(corpus), predict_from_quotes)
    assert {len(row) for row in table(runs, runs)} == {len(HEADER)}


def test_a_wrong_corpus_is_one_clear_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["--corpus", str(tmp_path)])
    assert f"error: no attributions/*.ann below {tmp_path}" in capsys.readouterr().err
