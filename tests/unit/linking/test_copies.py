"""Copies: taken passages are found, shared quotations are not taken for copying."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.linking import link
from sayso.linking.copies.bounds import most_shared, read_runs
from sayso.linking.copies.passages import shared_passages
from sayso.linking.copies.texts import Text, read_texts
from tests.unit.linking.pages import Said, make_page

DISPATCH = (
    "A fire broke out before dawn on Tuesday in the cold store beside the old grain quay",
    "Crews from four districts pumped harbour water on the roof until late in the morning",
    "The harbour office closed the eastern basin to all ships and moved two ferries north",
    "Nobody was hurt, but the smoke drove some forty people out of the houses on Rope Lane",
)
PLAIN = ("The Post will print more soon",)
FEWEST = 8  # words of a passage
SPEECH = (
    "“We will rebuild the cold store within a year, and until then the fishermen of this town "
    "will land their catch at the northern pier without paying any dues to the harbour office”"
)


def own(*lines: str) -> list[Said]:
    return [Said(line) for line in lines]


def test_a_copy_is_found_with_its_passages_and_share() -> None:
    first = make_page(*own(*DISPATCH), outlet="Courier", published="2026-03-09")
    second = make_page(
        *own(*DISPATCH[:3]),
        Said("The Post will print more soon"),
        outlet="Post",
        published="2026-03-10",
    )
    (copy,) = link([second, first]).copies
    assert (copy.of, copy.copy) == (first.document.id, second.document.id)
    assert 0.8 < copy.share < 1
    for theirs, mine in copy.passages:
        assert mine.words(second.document.text) == theirs.words(first.document.text)


def test_what_stands_almost_whole_in_a_longer_text_was_cut_from_it() -> None:
    longer = make_page(*own(*DISPATCH), outlet="Courier", published="2026-03-11")
    piece = make_page(*own(*DISPATCH[:2]), outlet="Post", published="2026-03-10")
    (copy,) = link([piece, longer]).copies
    assert (copy.of, copy.copy) == (longer.document.id, piece.document.id)


def test_a_speech_quoted_twice_is_no_copy() -> None:
    quoted = Said(SPEECH, "Edda Brannigan")
    pages = [
        make_page(quoted, *own(DISPATCH[0]), outlet="Courier"),
        make_page(quoted, *own("The plan for the burnt cold store met with cheers"), outlet="Post"),
    ]
    assert link(pages).copies == ()


def test_a_quotation_shown_without_marks_elsewhere_is_no_copy() -> None:
    bare = SPEECH.strip("“”")
    pages = [
        make_page(Said(SPEECH, "Edda Brannigan"), outlet="Courier"),
        make_page(*own(bare, bare), outlet="Post"),
        make_page(*own(bare, f"In full {bare}"), outlet="Herald"),
    ]
    assert link(pages).copies == ()


def test_a_dateline_names_the_wire_whose_text_is_not_there() -> None:
    page = make_page(Said(f"TARN (Reuters) - {DISPATCH[0]}"), outlet="Post")
    (copy,) = link([page]).copies
    assert (copy.of, copy.copy) == ("wire:Reuters", page.document.id)
    assert "(Reuters)" in (copy.evidence or "")


def test_an_agency_is_no_copy_of_itself() -> None:
    page = make_page(Said(f"TARN (Reuters) - {DISPATCH[0]}"), outlet="www.reuters.com")
    assert link([page]).copies == ()


def test_a_page_that_mostly_retells_an_outlet_rests_on_its_text() -> None:
    told = [Said(line, "two officials", "anonymous", "told", "Reuters") for line in DISPATCH]
    page = make_page(*told, outlet="Post")
    (copy,) = link([page]).copies
    assert copy.of == "wire:Reuters"


@given(st.lists(st.sampled_from("abc"), max_size=60), st.lists(st.sampled_from("abc"), max_size=60))
def test_no_more_words_are_shared_than_the_bound_says(one: list[str], other: list[str]) -> None:
    texts = [
        Text(make_page(Said("-")), tuple(words), (), (False,) * len(words))
        for words in (one, other)
    ]
    passages = [p for p in shared_passages(*texts) if p.second_end - p.second >= FEWEST]
    (bound,) = most_shared(read_runs(texts), 0, np.array([1]), FEWEST)
    assert sum(passage.second_end - passage.second for passage in passages) <= bound


def test_the_bound_of_one_pair_does_not_hang_on_the_others() -> None:
    texts = [read_texts([make_page(*own(*DISPATCH[:n], *PLAIN))])[0] for n in range(4)]
    runs = read_runs(texts)
    alone = [int(most_shared(runs, 3, np.array([n]), FEWEST)[0]) for n in range(4)]
    assert most_shared(runs, 3, np.array([3, 1, 0, 2]), FEWEST).tolist() == [
        alone[n] for n in (3, 1, 0, 2)
    ]
    assert alone == sorted(alone) and alone[0] < alone[3] == len(texts[3].words)
