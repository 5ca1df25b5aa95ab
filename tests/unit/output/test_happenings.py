"""Events, blame and conflicts as the terminal and the report show them."""

from msgspec.structs import replace

from sayso.model import Blame, Conflict, ConflictValue, Event, EventDate
from sayso.output import html, terminal
from tests.unit.output.examples import FULL, find

FLOOD = find("flood")
EVENT = Event(
    id="e1",
    type="disaster",
    mentions=(FLOOD,),
    date=EventDate(text="Monday night", from_="2026-03-09", to="2026-03-09"),
    place="Ostrel",
    blame=(
        Blame(
            actor=None,
            attribution=None,
            certainty="PR",
            polarity="-",
            actor_text="<b>the ministry</b>",
            by="author",
            span=FLOOD,
        ),
        Blame(actor=None, attribution=None, certainty="U", polarity="+", by="author", span=FLOOD),
    ),
)
VALUES = tuple(ConflictValue(value=v, by="author", spans=(FLOOD,)) for v in ("two", "nine"))
RECORD = replace(
    FULL,
    events=(EVENT,),
    conflicts=(Conflict(what="casualties", event="e1", values=VALUES),),
)


def test_the_terminal_shows_who_is_blamed_and_what_conflicts() -> None:
    shown = " ".join(terminal.render(RECORD, width=120).split())
    assert "disaster · Monday night (2026-03-09) · in Ostrel" in shown
    assert "not: <b>the ministry</b>" in shown
    assert "nobody named yet" in shown
    assert "How many: flood two: the author" in shown


def test_the_report_shows_the_same_and_escapes_it() -> None:
    page = html.render(RECORD)
    assert "What happened, and who is blamed" in page
    assert "&lt;b&gt;the ministry" in page
    assert "<b>the ministry" not in page
    assert "What cannot all hold" in page


def test_a_record_without_events_says_nothing_of_them() -> None:
    assert "What happened" not in html.render(FULL)
    assert "What happened" not in terminal.render(FULL)
