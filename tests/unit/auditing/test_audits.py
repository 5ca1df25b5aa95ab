"""An audit over several stories: what is counted, how it is grouped, what is left out."""

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from sayso.auditing import Settings, audit, load_rules, read_answers, read_roster
from sayso.auditing.samples import sample_rows
from sayso.errors import UsageError
from sayso.model import Audit, Figure, Record
from sayso.output.csv import write_rows
from tests.unit.auditing.telling import told

MAYOR = "[s:Mayor Petra Lind] [c:said] [k:“the work would begin in March”]."
CLERK = "[s:A senior official] [c:said] [k:the wall had been leaking]."
REPORT = "[s:The inspection report] [c:says] [k:the spillway was sound]."


def stories() -> list[Record]:
    known: dict[str, Any] = {"outlet": "courier.example", "authors": ("Ilse Oram",)}
    return [
        told(MAYOR, CLERK, published="2026-03-02", **known),
        told(
            MAYOR,
            REPORT,
            title="Wall",
            published="2026-04-05T08:00:00Z",
            url="https://courier.example/2026/04/town/wall.html",
            **known,
        ),
    ]


def run(records: list[Record], settings: Settings | None = None) -> Audit:
    return audit(records, settings or Settings(rules=load_rules()))[0]


def numbers(figure: Figure) -> dict[str, int]:
    return {share.key: share.number for share in figure.shares if share.number}


def test_sources_are_counted_by_sort() -> None:
    done = run(stories())
    assert (done.documents, done.attributions) == (2, 4)
    assert (done.since, done.until) == ("2026-03-02", "2026-04-05")
    assert numbers(done.figures[0]) == {"named": 2, "anonymous": 1, "document": 1}
    assert numbers(done.figures[1]) == {"direct": 2, "indirect": 2}


def test_the_same_text_is_counted_once() -> None:
    assert run(stories() * 2) == run(stories())


def test_the_order_of_stories_changes_nothing() -> None:
    assert run(stories()[::-1]).findings == run(stories()).findings
    assert run(stories()[::-1]).figures == run(stories()).figures


def test_every_measured_share_lies_in_its_interval() -> None:
    for figure in run(stories()).figures:
        for share in figure.shares:
            if share.corrected is not None and share.low is not None and share.high is not None:
                assert 0 <= share.low <= share.corrected <= share.high <= 1


def test_groups_by_outlet_month_and_section_but_not_by_author_unasked() -> None:
    done = run(stories())
    assert [each.by for each in done.breakdowns] == ["outlet", "section", "month"]
    sections = next(each for each in done.breakdowns if each.by == "section")
    assert [group.name for group in sections.groups] == ["(not known)", "town"]
    asked = run(stories(), Settings(by_author=True))
    assert "author" in [each.by for each in asked.breakdowns]


def test_a_section_alone() -> None:
    assert run(stories(), Settings(section="Town")).documents == 1


def test_a_document_whose_sources_nobody_sought_is_left_out_and_told() -> None:
    unread = replace(told(CLERK), sources=None)
    done = run([*stories(), unread])
    assert (done.documents, done.unread) == (2, 1)


def test_speakers_are_named_ones_with_their_places() -> None:
    (mayor,) = run(stories()).speakers
    assert (mayor.name, mayor.documents, mayor.first, mayor.quoted) == ("Petra Lind", 2, 2, 12)


def test_nothing_is_an_audit_too() -> None:
    done = run([])
    assert done.documents == 0
    assert done.rate is None


def test_a_roster_joins_its_columns_and_guesses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_text("Name,Aliases,Role\nP. Lind,Petra Lind; Mayor Lind,politician\n")
    story = told(MAYOR, "[s:Ines Prado] [c:said] [k:she was relieved].")
    (column,) = run([story], Settings(roster=read_roster(path))).columns
    assert [(share.label, share.number) for share in column.shares] == [
        ("politician", 1),
        ("(not on the roster)", 1),
    ]


@pytest.mark.parametrize(
    ("page", "why"),
    [
        ("person,role\nA,b\n", "column 'name'"),
        ("name\nA\n", "at least one other"),
        ("name,role\nA B,x\na b,y\n", "stands there twice"),
    ],
)
def test_a_roster_that_makes_no_sense(tmp_path: Path, page: str, why: str) -> None:
    path = tmp_path / "roster.csv"
    path.write_text(page)
    with pytest.raises(UsageError, match=why):
        read_roster(path)


def test_a_sample_is_drawn_answered_and_taken_back(tmp_path: Path) -> None:
    _, rows = audit(stories(), Settings(sample=3))
    assert len(rows) == 3
    assert rows == audit(stories()[::-1], Settings(sample=3))[1]
    path = tmp_path / "sample.csv"
    answered = [replace(row, answer="yes") for row in rows[:2]]
    answered += [replace(row, answer="nothing") for row in rows[2:]]
    with path.open("w", newline="") as file:
        write_rows(file, sample_rows(answered))
    done = run(stories(), Settings(answers=read_answers(path)))
    assert done.checked is not None
    assert abs(sum(share.corrected or 0 for share in done.checked.shares) - 1) < 0.01
    assert "3 answers" in done.checked.title


@pytest.mark.parametrize(
    ("page", "why"),
    [
        ("id,found,answer\nx,named,\n", "nothing is answered"),
        ("id,found,answer\nx,named,perhaps\n", "is no answer"),
        ("who,what\na,b\n", "no sample"),
    ],
)
def test_answers_that_make_no_sense(tmp_path: Path, page: str, why: str) -> None:
    path = tmp_path / "sample.csv"
    path.write_text(page)
    with pytest.raises(UsageError, match=why):
        read_answers(path)


def test_anonymous_sources_are_never_named_in_an_audit() -> None:
    done = run(stories())
    assert [speaker.name for speaker in done.speakers] == ["Petra Lind"]
