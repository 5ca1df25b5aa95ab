"""The whole: the same story for any order, offsets that index the texts, the contract's names."""

from __future__ import annotations

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.linking import NO_STORIES, add_records, link
from sayso.model import Record
from sayso.model.stories import Story
from tests.unit.linking.pages import Said, make_page

BLAST = "The Vorr brigade placed the charge that blew up the Tarn depot"
FIRE = "A fire in the cold store beside the grain quay drove forty people out of Rope Lane"
PAGES = [
    make_page(
        Said(BLAST, "two officials", "anonymous", "believe", certainty="PR", type="belief"),
        Said(
            "It had any part in the blast at the Tarn depot",
            "Oskar Dahl",
            cue="denied",
            polarity="-",
        ),
        title="Officials suspect Vorr brigade in Tarn blast",
        outlet="Courier",
        published="2026-03-09",
    ),
    make_page(
        Said(BLAST, "the Courier", "news_outlet", "reported"),
        title="Vorr brigade behind Tarn depot blast: report",
        outlet="Post",
        published="2026-03-10",
    ),
    make_page(
        Said(BLAST),
        title="Vorr brigade blew up Tarn depot",
        outlet="Herald",
        published="2026-03-11",
    ),
    make_page(Said(FIRE, "Edda Brannigan"), title="Cold store fire", outlet="Courier"),
    make_page(Said(FIRE), title="Fire in cold store on grain quay", outlet="Post"),
]
by_id = {page.document.id: page for page in PAGES}


def load(name: str) -> Record:
    return by_id[name]


@settings(deadline=None, max_examples=25)
@given(st.permutations(PAGES))
def test_the_order_of_documents_changes_nothing(pages: list[Record]) -> None:
    assert link(pages) == link(PAGES)


@settings(deadline=None, max_examples=25)
@given(st.permutations(PAGES), st.lists(st.integers(1, 4), max_size=3))
def test_adding_in_any_order_equals_a_full_rebuild(pages: list[Record], cuts: list[int]) -> None:
    stories, start = NO_STORIES, 0
    for end in [*sorted(cuts), len(pages)]:
        stories = add_records(stories, pages[start:end], load)
        start = end
    rebuilt = add_records(NO_STORIES, PAGES, load)
    assert stories.stories == rebuilt.stories
    assert stories.profiles == rebuilt.profiles


def test_documents_of_one_story_go_together() -> None:
    groups = set(add_records(NO_STORIES, PAGES, load).stories)
    ids = [page.document.id for page in PAGES]
    assert groups == {tuple(sorted(ids[:3])), tuple(sorted(ids[3:]))}


def test_only_the_story_that_a_document_joins_is_linked_again() -> None:
    before = add_records(NO_STORIES, PAGES[:4], load)
    after = add_records(before, PAGES[4:], load)
    assert (before.linked, after.linked) == (2, 1)
    untouched = tuple(sorted(page.document.id for page in PAGES[:3]))
    assert after.stories[untouched] is before.stories[untouched]


def test_a_document_given_twice_counts_once() -> None:
    assert link([*PAGES, PAGES[0]]) == link(PAGES)


def test_no_document_is_an_empty_story() -> None:
    story = link([])
    assert story.documents == ()
    assert (story.independent_roots.low, story.independent_roots.high) == (0, 0)


def test_every_span_has_words() -> None:
    story = link(PAGES)
    for claim in story.claims:
        assert len(claim.statements) == len(claim.spans)
        for (document, _), spans in zip(claim.statements, claim.spans, strict=True):
            assert all(span.words(by_id[document].document.text).strip() for span in spans)
    for edge in story.edges:
        assert edge.span is None or edge.span.words(by_id[edge.from_].document.text).strip()
    for item in story.hardening:
        assert item.span.words(by_id[item.document].document.text).strip()


def test_json_has_the_contracts_names_and_comes_back() -> None:
    story = link(PAGES)
    written = msgspec.json.encode(story)
    plain = msgspec.json.decode(written)
    contract = (
        "documents actors labels events claims roots edges copies blame denials conflicts hardening"
    )
    assert set(contract.split()) <= set(plain)
    claim = plain["claims"][0]
    names = "id text statements roots independent_roots denied_by differs_from"
    assert set(names.split()) <= set(claim)
    assert set(claim["independent_roots"]) == {"low", "high", "why"}
    assert all({"from", "to", "kind", "claim", "span", "share"} <= set(e) for e in plain["edges"])
    assert msgspec.json.decode(written, type=Story) == story


def test_a_hedge_lost_on_the_way_is_hardening() -> None:
    story = link(PAGES[:3])
    lost = {(item.kind, item.document) for item in story.hardening}
    assert ("hedge lost", PAGES[2].document.id) in lost


def test_softening_is_not_reported() -> None:
    firm = make_page(Said(BLAST, "Edda Brannigan"), outlet="Courier", published="2026-03-09")
    soft = make_page(
        Said(BLAST, "Edda Brannigan", cue="suggested", certainty="PS"),
        outlet="Post",
        published="2026-03-10",
    )
    assert link([firm, soft]).hardening == ()


def test_a_headline_surer_than_its_body_is_hardening() -> None:
    page = make_page(
        Said("The Vorr brigade is suspected of burning the Tarn depot"),
        title="Vorr brigade burned Tarn depot",
    )
    assert [item.kind for item in link([page]).hardening] == ["headline"]


def test_a_headline_as_careful_as_its_body_is_none() -> None:
    page = make_page(
        Said("The Vorr brigade is suspected of burning the Tarn depot"),
        title="Vorr brigade suspected of burning Tarn depot",
    )
    assert not link([page]).hardening
