"""Who blames whom across documents: papers told from, and hearsay that repeats a known voice."""

from __future__ import annotations

from msgspec.structs import replace

from sayso.linking import link
from sayso.model import Actor, Blame, Event, Record, Span
from tests.unit.linking.pages import Said, make_page

FIRE = "the fire in the depot of the harbour was laid by Orrick"


def blaming(page: Record, by: str | None, attribution: bool = False) -> Record:
    """The page with blame of Orrick for the fire that it tells of."""
    at = page.document.text.index("Orrick")
    name = Span(at, at + len("Orrick"))
    given = page.attributions[0].id if attribution and page.attributions else None
    blame = Blame(actor="p1", attribution=given, certainty="CT", by=by, span=name)
    event = Event(id="e1", type="attack", mentions=(name,), blame=(blame,))
    actor = Actor(id="p1", name="Orrick", kind="person", mentions=(name,))
    return replace(page, actors=(actor,), events=(event,))


def test_hearsay_that_repeats_a_known_voice_is_no_voice() -> None:
    said = blaming(make_page(Said(FIRE, "Edda Brannigan")), "s1", attribution=True)
    heard = blaming(make_page(Said(f"{FIRE} last week")), None)
    assert [blame.by for blame in link([said, heard]).blame] == ["r1"]
    assert [blame.by for blame in link([heard]).blame] == ["unstated"]


def test_what_a_page_tells_from_a_paper_blames_in_the_papers_name() -> None:
    page = blaming(make_page(Said(f"The charge sheet says that {FIRE}")), None)
    story = link([page])
    roots = {root.id: root for root in story.roots}
    assert [roots[blame.by].kind for blame in story.blame] == ["document"]
