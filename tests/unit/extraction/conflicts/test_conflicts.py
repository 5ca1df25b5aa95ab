"""What cannot all hold, and what can."""

from sayso.extraction.conflicts import find_conflicts
from sayso.model import (
    Blame,
    Casualties,
    Document,
    Event,
    Record,
    Source,
    Span,
)

TEXT = "At least 3 guards died, said Ann. Bo said 5 guards died. Cy blames the union; Di does not."
SPAN = Span(0, 8)


def _record(*, tolls: tuple[Casualties, ...] = (), blame: tuple[Blame, ...] = ()) -> Record:
    event = Event(id="e1", type="attack", mentions=(SPAN,), casualties=tolls, blame=blame)
    sources = tuple(Source(id=name, kind="named_person", name=name) for name in ("s1", "s2"))
    document = Document(id="d", origin="test", text=TEXT)
    return Record(sayso="0", document=document, events=(event,), sources=sources)


def _toll(count: int, by: str, words: str, who: str = "guards") -> Casualties:
    start = TEXT.index(words)
    return Casualties(
        count=count,
        who=who,
        attribution=None,
        span=Span(start, start + len(words)),
        outcome="killed",
        by=by,
    )


def _blame(by: str, culprit: str | None, polarity: str = "+") -> Blame:
    return Blame(
        actor=None,
        attribution=None,
        certainty="CT" if culprit else "U",
        polarity="+" if polarity == "+" else "-",
        actor_text=culprit,
        by=by,
        span=SPAN,
    )


def _kinds(record: Record) -> list[tuple[str, list[str]]]:
    conflicts = find_conflicts(record).conflicts or ()
    return [(each.what, [value.value for value in each.values]) for each in conflicts]


def test_two_figures() -> None:
    tolls = (_toll(7, "s1", "5 guards"), _toll(5, "s2", "5 guards"))
    assert _kinds(_record(tolls=tolls)) == [("casualties", ["7 guards", "5 guards"])]


def test_at_least_three_and_five_can_both_be() -> None:
    tolls = (_toll(3, "s1", "3 guards"), _toll(5, "s2", "5 guards"))
    assert _kinds(_record(tolls=tolls)) == []


def test_one_source_adds_up() -> None:
    tolls = (_toll(7, "s1", "5 guards"), _toll(1, "s1", "5 guards", "driver"))
    assert _kinds(_record(tolls=tolls)) == []


def test_two_culprits_and_nobody_known() -> None:
    two = (_blame("s1", "the union"), _blame("s2", "the army"))
    assert _kinds(_record(blame=two)) == [("culprit", ["the union", "the army"])]
    unknown = (_blame("s1", "the union"), _blame("s2", None))
    assert _kinds(_record(blame=unknown)) == [("culprit", ["the union", "not known"])]


def test_the_same_culprit_is_no_conflict() -> None:
    assert _kinds(_record(blame=(_blame("s1", "the union"), _blame("s2", "the union")))) == []
