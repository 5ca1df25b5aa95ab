"""How many independent roots a claim has: what makes the range wider, and what does not."""

from __future__ import annotations

from sayso.linking import link
from sayso.linking.independence import count_independent
from sayso.model import SourceKind
from sayso.model.stories import Range, Root
from tests.unit.linking.pages import Said, make_page


def root(
    number: int, kind: SourceKind, name: str = "", role: str = "", description: str = ""
) -> Root:
    return Root(
        id=f"r{number}",
        kind=kind,
        name=name,
        role=role or None,
        description=description or None,
    )


def ends(found: Range) -> tuple[int, int]:
    return found.low, found.high


def test_a_report_without_a_source_may_have_one_of_its_own() -> None:
    lund = root(1, "named_person", "Ada Lund")
    courier = root(2, "news_outlet", "Tarn Courier")
    assert ends(count_independent([lund], {"r1"})) == (1, 1)
    found = count_independent([lund, courier], {"r1", "r2"})
    assert ends(found) == (1, 2)
    assert "a report that gives no source" in found.why


def test_an_office_in_capitals_is_no_part_of_a_bodys_name() -> None:
    head = root(1, "named_person", "Ada Lund", role="HARBA CEO")
    office = root(2, "named_person", "Jens Orrick", role="director at HARBA")
    assert ends(count_independent([head, office], {"r1", "r2"})) == (1, 2)


def test_who_tells_what_another_says_may_be_one_with_them() -> None:
    head = root(1, "named_person", "Ada Lund", role="chair of HARBA")
    unions = root(2, "anonymous", description="union officials")
    body = root(3, "named_organisation", "HARBA")
    apart = count_independent([head, unions], {"r1", "r2"})
    telling = count_independent([head, unions], {"r1", "r2"}, retold={"r2": (body,)})
    assert (ends(apart), ends(telling)) == ((2, 2), (1, 2))


def test_a_junior_may_be_whom_another_text_calls_by_the_bare_name() -> None:
    roots = [root(1, "named_person", "Jens Orrick"), root(2, "named_person", "Jens P. Orrick Jr.")]
    assert ends(count_independent(roots, {"r1", "r2"})) == (1, 2)


def test_houses_join_groups_in_any_order() -> None:
    roots = [
        root(1, "named_person", "Ada Lund", role="chair of HARBA"),
        root(2, "named_person", "Jens Orrick", role="director at the Vorr Guild"),
        root(3, "named_person", "Edda Brannigan", role="envoy of HARBA to the Vorr Guild"),
    ]
    assert ends(count_independent(roots, {"r1", "r2", "r3"})) == (1, 3)
    assert ends(count_independent(roots[:2], {"r1", "r2"})) == (2, 2)


def test_those_who_call_a_case_political_reject_its_charges() -> None:
    case = Said("Tuesday’s indictment of the crew is a “political trial”", "Edda Brannigan")
    flat = Said("the charges", "Ada Lund", cue="denied", polarity="-")
    late = Said("that the charges came late", "Jens Orrick", cue="denied", polarity="-")
    story = link([make_page(case), make_page(flat, late)])
    names = {root.id: root.name for root in story.roots}
    claim = next(claim for claim in story.claims if "political" in claim.text)
    assert {names[root] for root in claim.roots} == {"Edda Brannigan", "Ada Lund"}
    assert ends(claim.independent_roots) == (2, 2)


def test_those_who_find_a_report_misleading_make_one_claim() -> None:
    press = Said("the press reports on the toll were misleading", "Edda Brannigan")
    mixed = Said("there was some misunderstanding in the Courier story", "Ada Lund")
    misled = Said("the board misled the town about its report on the bridge", "Jens Orrick")
    story = link([make_page(press, outlet="A"), make_page(mixed, misled, outlet="B")])
    names = {root.id: root.name for root in story.roots}
    claims = [{names[root] for root in claim.roots} for claim in story.claims]
    assert {"Edda Brannigan", "Ada Lund"} in claims
    assert {"Jens Orrick"} in claims
