"""An audit in each format: what people see, and what hostile text cannot do in it."""

from __future__ import annotations

import csv
import io
from xml.etree import ElementTree

import pytest
from msgspec.structs import replace

from sayso.auditing import Settings, audit, load_rules
from sayso.model import Audit
from sayso.output.audits import csv as tables
from sayso.output.audits import github, html, json, junit, text
from sayso.output.charts.bars import draw_bars
from sayso.output.charts.trends import draw_trend
from sayso.output.views.audits import build_audit_view
from tests.unit.auditing.telling import told

HOSTILE = "<script>alert(1)</script>\x1b[2J\u202e\n::error::%0A"


@pytest.fixture(scope="module")
def done() -> Audit:
    records = [
        told(
            "[s:A source] [c:said] [k:the mine would close].",
            "[s:Mayor Petra Lind] [c:claimed] [k:“it was sound”].",
            outlet="courier.example",
            published=f"2026-0{month}-11",
            title=f"Mine number {month}",
        )
        for month in (3, 4)
    ]
    return audit(records, Settings(rules=load_rules()))[0]


@pytest.fixture(scope="module")
def hostile(done: Audit) -> Audit:
    bad = replace(done.findings[0], words=HOSTILE, origin=HOSTILE, title=HOSTILE, says=HOSTILE)
    breakdown = done.breakdowns[0]
    group = replace(breakdown.groups[0], name=HOSTILE)
    other = replace(breakdown.groups[0], name="other")
    return replace(
        done,
        findings=(bad,),
        breakdowns=(replace(breakdown, groups=(group, other)),),
        speakers=(replace(done.speakers[0], name=HOSTILE),),
    )


def test_the_text_fits_eighty_columns(done: Audit) -> None:
    page = text.render(done)
    assert max(map(len, page.splitlines())) <= 80
    assert "2 stories, 4 attributions: 2 named, 2 anonymous." in page
    assert "strong: the text itself shows it" in page


def test_an_audit_of_nothing_says_so() -> None:
    empty = audit([], Settings(rules=load_rules()))[0]
    assert "0 stories, no attributions found." in text.render(empty)
    assert "Widen the days" in html.render(empty)
    assert github.render(empty) == ""
    assert ElementTree.fromstring(junit.render(empty)).get("failures") == "0"


def test_every_chart_has_its_table(done: Audit) -> None:
    view = build_audit_view(done)
    for figure in view.figures:
        assert figure.chart.count('class="share"') == len(figure.rows)
    month = next(each for each in view.breakdowns if each.by == "month")
    assert month.trend
    assert [row[0] for row in month.rows] == ["2026-03", "2026-04"]
    page = html.render(done)
    assert page.count("<table>") == len(view.figures) + len(view.breakdowns) + 1


def test_bars_start_at_zero_and_end_within_the_picture(done: Audit) -> None:
    picture = ElementTree.fromstring(draw_bars(done.figures[0]))
    bars = [each for each in picture if each.get("class") == "share"]
    starts = {each.get("x") for each in bars}
    assert len(starts) == 1
    width = float(picture.get("width") or 0)
    assert all(float(b.get("x") or 0) + float(b.get("width") or 0) <= width for b in bars)


def test_one_month_is_no_trend(done: Audit) -> None:
    month = next(each for each in done.breakdowns if each.by == "month")
    assert draw_trend(month, "anonymous")
    assert draw_trend(replace(month, groups=month.groups[:1]), "anonymous") is None


def test_hostile_words_stay_words(hostile: Audit) -> None:
    page = html.render(hostile)
    assert "<script>" not in page
    for shown in (page, text.render(hostile), github.render(hostile)):
        assert "\x1b" not in shown
        assert "\u202e" not in shown
    ElementTree.fromstring(junit.render(hostile))


def test_a_github_line_is_one_line_of_one_command(hostile: Audit) -> None:
    (line,) = github.render(hostile).splitlines()
    assert line.count("::error file=") == 1
    assert "%250A" in line


def test_csv_cells_are_defused_and_complete(hostile: Audit, done: Audit) -> None:
    assert len(list(csv.reader(io.StringIO(tables.render(done))))) == len(done.findings) + 1
    risky = replace(hostile.findings[0], words="=HYPERLINK(1)")
    (_, row) = csv.reader(io.StringIO(tables.render(replace(hostile, findings=(risky,)))))
    assert "'=HYPERLINK(1)" in row


def test_json_is_the_audit_again(done: Audit) -> None:
    import msgspec

    assert msgspec.json.decode(json.render(done), type=Audit) == done
