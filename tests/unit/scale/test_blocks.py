from __future__ import annotations

import json
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sayso.model import Failure
from sayso.scale.blocks import AHEAD, TAPER, Block, cut_shelf, is_finished, longest_first
from sayso.scale.places import list_inputs
from sayso.scale.settings import Settings
from sayso.scale.shelves import Shelf


def shelf_of(*texts: str, folder: Path) -> Shelf:
    lines = "".join(json.dumps({"text": text}) + "\n" for text in texts)
    (folder / "texts.jsonl").write_text(lines, encoding="utf-8")
    return Shelf(3, tuple(list_inputs([str(folder)])), last=True)


def texts_of(blocks: list[Block]) -> list[bytes]:
    return [work.data for block in blocks for work in block.works if isinstance(work.data, bytes)]


def test_blocks_hold_as_much_text_as_they_may(tmp_path: Path) -> None:
    texts = ["a" * 40, "b" * 50, "c" * 300, "d" * 10, "e" * 20, *(["f" * 95] * 20)]
    blocks = list(cut_shelf(shelf_of(*texts, folder=tmp_path), Settings(block_bytes=100), set()))
    assert [len(block.works) for block in blocks[:4]] == [2, 1, 2, 1]
    assert [block.weight for block in blocks[:4]] == [90, 300, 30, 95]
    assert [block.id for block in blocks[:2]] == ["000003-000000", "000003-000001"]
    assert texts_of(blocks) == [text.encode() for text in texts]


def test_blocks_grow_smaller_towards_the_end_of_the_last_shelf(tmp_path: Path) -> None:
    shelf = shelf_of(*(["a" * 50] * 400), folder=tmp_path)
    weights = [block.weight for block in cut_shelf(shelf, Settings(block_bytes=1600), set())]
    assert weights[:4] == [1600] * 4
    assert weights[-3] == 1600 // TAPER
    assert weights == sorted(weights, reverse=True)
    another = replace(shelf, last=False)
    assert {b.weight for b in cut_shelf(another, Settings(block_bytes=1600), set())} == {1600, 800}


@settings(max_examples=30)
@given(st.lists(st.integers(0, 400), max_size=60), st.integers(1, 1_000))
def test_every_text_is_in_one_block_of_no_more_than_it_may_hold(
    lengths: list[int], block_bytes: int
) -> None:
    texts = ["a" * length for length in lengths]
    with tempfile.TemporaryDirectory() as name:
        shelf = shelf_of(*texts, folder=Path(name))
        blocks = list(cut_shelf(shelf, Settings(block_bytes=block_bytes), set()))
    assert texts_of(blocks) == [text.encode() for text in texts if text]
    assert all(block.weight <= block_bytes or len(block.works) == 1 for block in blocks)
    assert [block.id.endswith("-last") for block in blocks] == [b is blocks[-1] for b in blocks]


def test_the_shares_of_blocks_are_the_bytes_of_the_shelf(tmp_path: Path) -> None:
    shelf = shelf_of(*(["word " * 30] * 20), folder=tmp_path)
    (tmp_path / "another.txt").write_text("One more text.", encoding="utf-8")
    shelf = Shelf(0, (*shelf.files, *list_inputs([str(tmp_path / "another.txt")])))
    blocks = list(cut_shelf(shelf, Settings(block_bytes=500), set()))
    assert len(blocks) > 3
    assert abs(sum(block.share for block in blocks) - shelf.size) < 1e-6


def test_what_is_finished_is_not_cut_again_and_leaves_the_names_of_the_rest(
    tmp_path: Path,
) -> None:
    shelf, terms = shelf_of(*(["word " * 30] * 6), folder=tmp_path), Settings(block_bytes=200)
    blocks = list(cut_shelf(shelf, terms, set()))
    names = [block.id for block in blocks]
    assert list(cut_shelf(shelf, terms, {names[1]})) == [blocks[0], *blocks[2:]]
    assert not is_finished(shelf, set(names[:-1]))
    assert not is_finished(shelf, set(names[1:]))
    assert is_finished(shelf, set(names))
    (tmp_path / "texts.jsonl").unlink()  # it is not even opened
    assert list(cut_shelf(shelf, terms, set(names))) == []


def test_what_would_have_to_be_fetched_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("https://courier.example/1\n", encoding="utf-8")
    shelf = Shelf(0, tuple(list_inputs([str(tmp_path)])))
    (block,) = cut_shelf(shelf, Settings(), set())
    (work,) = block.works
    assert isinstance(work.data, Failure)
    assert work.data.origin == "https://courier.example/1"
    assert "sayso add" in work.data.reason


def test_a_file_that_is_gone_is_a_failure(tmp_path: Path) -> None:
    shelf = shelf_of("some text", folder=tmp_path)
    (tmp_path / "texts.jsonl").unlink()
    (block,) = cut_shelf(shelf, Settings(), set())
    assert isinstance(block.works[0].data, Failure)


def make_block(number: int, weight: int) -> Block:
    return Block(f"{number:06}", (), 0.0, weight)


def test_a_long_block_comes_before_the_short_ones_held_back() -> None:
    blocks = [make_block(number, 1) for number in range(AHEAD)] + [make_block(AHEAD, 50)]
    assert next(longest_first(iter(blocks))).weight == 50


@given(st.lists(st.integers(0, 100), max_size=3 * AHEAD))
def test_the_longest_first_loses_none(weights: list[int]) -> None:
    blocks = [make_block(number, weight) for number, weight in enumerate(weights)]
    assert sorted(longest_first(iter(blocks)), key=lambda block: block.id) == blocks
