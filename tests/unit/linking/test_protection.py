"""Rule 3: nobody unnamed is joined to a name, and being elsewhere makes nobody independent."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.linking import link
from sayso.model import Record, SourceKind
from tests.unit.linking.pages import Said, make_page

BLAST = "The Vorr brigade placed the charge that blew up the Tarn depot"
NAMED: st.SearchStrategy[tuple[str, SourceKind]] = st.sampled_from(
    [
        ("Edda Brannigan", "named_person"),
        ("Brannigan", "named_person"),
        ("Harbour Ministry", "named_organisation"),
        ("Tarn Courier", "news_outlet"),
    ]
)
UNNAMED: st.SearchStrategy[tuple[str, SourceKind]] = st.sampled_from(
    [
        ("a Harbour Ministry official", "anonymous"),
        ("an aide to Brannigan", "anonymous"),
        ("two officials", "anonymous"),
        ("a Brannigan spokesman", "anonymous"),
        ("a woman at the gate", "unnamed_person"),
    ]
)
OUTLETS = st.sampled_from(["", "Tarn Courier", "Hill Post"])


@st.composite
def pages(draw: st.DrawFn) -> list[Record]:
    made = []
    for number in range(draw(st.integers(2, 4))):
        said = []
        for who, kind in draw(st.lists(st.one_of(NAMED, UNNAMED), min_size=1, max_size=3)):
            said.append(Said(BLAST, who, kind, outlet=draw(OUTLETS)))
        made.append(make_page(*said, outlet=f"Outlet {number}"))
    return made


@settings(deadline=None, max_examples=40)
@given(pages())
def test_no_root_joins_the_unnamed_with_a_name(made: list[Record]) -> None:
    story = link(made)
    unnamed = {"anonymous", "unnamed_person", "unnamed_group"}
    by_id = {root.id: root for root in story.roots}
    for root in story.roots:
        assert (root.kind in unnamed) == (not root.name)
        assert not (root.kind in unnamed and root.spellings)
        for other in root.same_as_maybe:
            assert root.kind in unnamed
            assert by_id[other].kind in unnamed


@settings(deadline=None, max_examples=40)
@given(pages())
def test_the_unnamed_of_two_documents_are_never_one_root(made: list[Record]) -> None:
    story = link(made)
    unnamed = {root.id for root in story.roots if root.kind == "anonymous"}
    for root in unnamed:
        direct = {edge.from_ for edge in story.edges if edge.to == root and edge.via is None}
        assert len(direct) <= 1


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 5))
def test_being_elsewhere_makes_nothing_independent(copies: int) -> None:
    made = [make_page(Said(BLAST), outlet=f"Outlet {n}", title=f"Blast {n}") for n in range(copies)]
    found = link(made).independent_roots
    assert found.low == 0
    assert found.high <= 1


def test_one_unnamed_source_through_one_outlet_stays_one_however_often_told() -> None:
    told = Said(BLAST, "two officials", "anonymous", "told", "Tarn Courier")
    made = [make_page(told, outlet=f"Outlet {n}", title=f"Blast {n}") for n in range(5)]
    found = link(made).independent_roots
    assert (found.low, found.high) == (1, 1)
