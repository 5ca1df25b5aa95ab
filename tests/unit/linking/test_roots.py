"""What a claim rests on: relays, copies and the unnamed."""

from __future__ import annotations

from sayso.linking import link
from sayso.model.stories import Claim, Root, Story
from tests.unit.linking.pages import Said, make_page

BLAST = "The Vorr brigade placed the charge that blew up the Tarn depot"
OFFICIALS = Said(BLAST, "two senior officials", "anonymous", "told", "the Tarn Courier")


def main_claim(story: Story) -> Claim:
    return story.claims[0]


def roots_of(story: Story, claim: Claim) -> list[Root]:
    by_id = {root.id: root for root in story.roots}
    return [by_id[root] for root in claim.roots]


def test_one_speaker_quoted_everywhere_is_one_root() -> None:
    pages = [
        make_page(Said(BLAST, who), outlet=outlet)
        for outlet, who in (("A", "Edda Brannigan"), ("B", "Ms Brannigan"), ("C", "Brannigan"))
    ]
    story = link(pages)
    claim = main_claim(story)
    assert [root.name for root in roots_of(story, claim)] == ["Edda Brannigan"]
    assert (claim.independent_roots.low, claim.independent_roots.high) == (1, 1)


def test_a_report_of_a_report_adds_none() -> None:
    first = make_page(OFFICIALS, outlet="Tarn Courier")
    second = make_page(Said(BLAST, "Tarn Courier", "news_outlet", "reported"), outlet="Hill Post")
    third = make_page(Said(BLAST, "Tarn Courier", "news_outlet", "wrote"), outlet="Lake Herald")
    story = link([first, second, third])
    claim = main_claim(story)
    assert [root.kind for root in roots_of(story, claim)] == ["anonymous"]
    assert (claim.independent_roots.low, claim.independent_roots.high) == (1, 1)
    through = {edge.via for edge in story.edges if edge.to == claim.roots[0]}
    assert through == {None, "Tarn Courier"}


def test_a_parent_outside_the_set_is_a_node() -> None:
    page = make_page(
        Said(BLAST, "Tarn Courier", "news_outlet", "first reported"), outlet="Hill Post"
    )
    story = link([page])
    assert "Tarn Courier" in {edge.to for edge in story.edges}
    assert [root.kind for root in story.roots] == ["news_outlet"]


def test_an_outlet_in_the_set_is_cited_as_its_page() -> None:
    first = make_page(Said(BLAST, "Edda Brannigan"), outlet="Tarn Courier")
    second = make_page(Said(BLAST, "Tarn Courier", "news_outlet", "reported"), outlet="Hill Post")
    story = link([first, second])
    cites = {(edge.from_, edge.to) for edge in story.edges}
    assert (second.document.id, first.document.id) in cites
    assert [root.name for root in roots_of(story, main_claim(story))] == ["Edda Brannigan"]


def test_unnamed_sources_of_two_outlets_may_be_the_same() -> None:
    pages = [
        make_page(Said(BLAST, "two officials", "anonymous"), outlet="Tarn Courier"),
        make_page(Said(BLAST, "senior officials", "anonymous"), outlet="Hill Post"),
    ]
    story = link(pages)
    claim = main_claim(story)
    one, other = roots_of(story, claim)
    assert one.same_as_maybe == (other.id,)
    assert (claim.independent_roots.low, claim.independent_roots.high) == (1, 2)
    assert "may be the same people" in claim.independent_roots.why


def test_unnamed_sources_described_differently_are_two() -> None:
    pages = [
        make_page(Said(BLAST, "a French diplomat", "anonymous"), outlet="Tarn Courier"),
        make_page(Said(BLAST, "a depot engineer", "anonymous"), outlet="Hill Post"),
    ]
    claim = main_claim(link(pages))
    assert (claim.independent_roots.low, claim.independent_roots.high) == (2, 2)


def test_who_denies_does_not_support() -> None:
    story = link(
        [
            make_page(Said(BLAST, "Edda Brannigan"), outlet="A"),
            make_page(Said(BLAST, "Oskar Dahl", cue="denied", polarity="-"), outlet="B"),
        ]
    )
    claim = main_claim(story)
    by_id = {root.id: root.name for root in story.roots}
    assert [by_id[root] for root in claim.roots] == ["Edda Brannigan"]
    assert [by_id[root] for root in claim.denied_by] == ["Oskar Dahl"]
    assert [by_id[denial.by] for denial in story.denials] == ["Oskar Dahl"]


def test_those_who_cite_each_other_are_a_circle() -> None:
    one = make_page(Said(BLAST, "Hill Post", "news_outlet", "reported"), outlet="Tarn Courier")
    other = make_page(Said(BLAST, "Tarn Courier", "news_outlet", "reported"), outlet="Hill Post")
    story = link([one, other])
    (circle,) = story.circles
    assert set(circle.documents) == {one.document.id, other.document.id}


def test_a_spokesman_and_his_body_are_one() -> None:
    story = link(
        [
            make_page(Said(BLAST, "the Harbour Ministry", "named_organisation"), outlet="A"),
            make_page(Said(BLAST, "a Harbour Ministry spokesman", "anonymous"), outlet="B"),
        ]
    )
    claim = main_claim(story)
    assert len(claim.roots) == 2
    assert claim.independent_roots.high == 1


def test_what_was_filmed_rests_on_the_recording() -> None:
    filmed = "The harbour pilot was filmed striking two customs men on the quay"
    story = link([make_page(Said(filmed), outlet="A"), make_page(Said(filmed), outlet="B")])
    claim = main_claim(story)
    assert [root.kind for root in roots_of(story, claim)] == ["document"]
    assert (claim.independent_roots.low, claim.independent_roots.high) == (1, 1)


def test_a_statement_in_the_pages_own_voice_has_no_root() -> None:
    claim = main_claim(
        link([make_page(Said("The old ferry reaches Tarn island in ninety minutes"))])
    )
    assert (claim.independent_roots.low, claim.independent_roots.high) == (0, 0)
    assert "own voice" in claim.independent_roots.why


def test_whom_a_report_cites_is_its_root() -> None:
    page = make_page(
        Said(f"{BLAST}, citing two security officials", "Tarn Courier", "news_outlet", "reported"),
        outlet="Hill Post",
    )
    (root,) = roots_of(story := link([page]), main_claim(story))
    assert (root.kind, root.description, root.outlet) == (
        "anonymous",
        "two security officials",
        "Tarn Courier",
    )


def test_what_somebody_reportedly_said_has_no_root() -> None:
    page = make_page(Said(BLAST, "Edda Brannigan", cue="reportedly said"))
    assert main_claim(link([page])).roots == ()


def test_who_says_the_opposite_does_not_support() -> None:
    story = link(
        [
            make_page(Said(BLAST, "Edda Brannigan"), outlet="A"),
            make_page(Said(BLAST, "Hanna Riis"), outlet="C"),
            make_page(
                Said(
                    "The Vorr brigade did not place the charge that blew up the Tarn depot", "Dahl"
                ),
                outlet="B",
            ),
        ]
    )
    claim = main_claim(story)
    by_id = {root.id: root.name for root in story.roots}
    assert {by_id[root] for root in claim.roots} == {"Edda Brannigan", "Hanna Riis"}
    assert [by_id[root] for root in claim.denied_by] == ["Dahl"]


def test_a_topic_is_no_statement() -> None:
    page = make_page(Said("the charge that blew up the Tarn depot", "Dahl", cue="complained about"))
    claims = link([page]).claims
    assert all(attribution is None for c in claims for _, attribution in c.statements)


def test_the_unnamed_in_a_copied_passage_count_once() -> None:
    copied = (
        Said("Smoke stood over the lake until noon and the road to the depot stayed shut all day"),
        Said(BLAST, "two officials", "anonymous"),
        Said("Crews from three towns pumped water from the lake and carried it up a hill by hand"),
    )
    story = link([make_page(*copied, outlet="A"), make_page(*copied, title="Depot", outlet="B")])
    claim = next(c for c in story.claims if BLAST in c.text)
    assert len(claim.roots) == 2
    assert (claim.independent_roots.low, claim.independent_roots.high) == (1, 1)


def test_a_party_and_its_committee_are_one_root() -> None:
    pages = [
        make_page(Said(BLAST, who, "named_organisation"), outlet=who)
        for who in ("Heron Party", "Heron National Committee")
    ]
    count = main_claim(link(pages)).independent_roots
    assert (count.low, count.high) == (1, 1)


def test_those_who_reject_one_suit_make_one_claim() -> None:
    sham = Said("this lawsuit of the guild is a sham", "Edda Brannigan", polarity="-")
    fairy = Said("the complaint was nothing but a fairy tale", "Jens Orrick", polarity="-")
    charge = Said("the charges of theft were false", "Ada Lund", polarity="-")
    story = link([make_page(sham), make_page(fairy, charge)])
    names = {root.id: root.name for root in story.roots}
    rejecting = [{names[root] for root in claim.denied_by} for claim in story.claims]
    assert {"Edda Brannigan", "Jens Orrick"} in rejecting
    assert {"Ada Lund"} in rejecting
