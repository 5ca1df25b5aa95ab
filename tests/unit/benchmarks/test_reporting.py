"""Tables that say where their figures come from, and intervals that cover what they should."""

from pathlib import Path
from statistics import fmean

import pytest

from benchmarks import reporting
from benchmarks.reporting import bootstrap_interval, write_table


def test_an_interval_covers_the_figure_and_is_the_same_every_time() -> None:
    values = [0.2, 0.4, 0.9, 0.5, 0.1, 0.7]
    interval = bootstrap_interval(values, fmean)
    assert interval.low < fmean(values) < interval.high
    assert interval == bootstrap_interval(values, fmean)


def test_documents_that_agree_leave_no_doubt() -> None:
    assert bootstrap_interval([3.0] * 5, fmean) == (3.0, 3.0)


def test_more_documents_narrow_the_interval() -> None:
    few, many = (bootstrap_interval([0.0, 1.0] * count, fmean) for count in (5, 200))
    assert many.high - many.low < few.high - few.low


def test_no_document_has_no_interval() -> None:
    with pytest.raises(ValueError, match="at least one document"):
        bootstrap_interval([], fmean)


def test_a_table_is_printed_and_kept_with_its_circumstances(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(reporting, "RESULTS", tmp_path)
    path = write_table("quays", "Quays", ["quay", "depth"], [["a | b", 3.14159]], ["By lead."])
    page = path.read_text()
    assert page.startswith("# Quays\n\n| quay | depth |\n| --- | --- |\n| a \\| b | 3.14 |\n")
    assert "- By lead.\n" in page
    assert "Python 3." in page
    assert capsys.readouterr().out.strip() == page.strip()
