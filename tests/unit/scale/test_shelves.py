from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import UsageError
from sayso.scale.places import InputFile
from sayso.scale.shelves import SHELF_BYTES, Shelf, add_shelves


def files(*sizes: int, prefix: str = "a") -> list[InputFile]:
    return [InputFile(f"{prefix}{number}.txt", size) for number, size in enumerate(sizes)]


def test_small_files_share_a_shelf_and_a_large_one_has_its_own() -> None:
    shelves = add_shelves([], files(10, 20, SHELF_BYTES, 30))
    assert [[file.where for file in shelf.files] for shelf in shelves] == [
        ["a0.txt", "a1.txt"],
        ["a2.txt"],
        ["a3.txt"],
    ]
    assert [shelf.number for shelf in shelves] == [0, 1, 2]


def test_a_file_that_has_changed_is_refused() -> None:
    shelves = add_shelves([], files(10))
    with pytest.raises(UsageError, match=r"a0\.txt: has changed since"):
        add_shelves(shelves, files(11))


@given(
    st.lists(st.integers(0, 2 * SHELF_BYTES), max_size=20),
    st.lists(st.integers(0, 2 * SHELF_BYTES), max_size=20),
)
def test_later_files_leave_earlier_shelves_as_they_were(first: list[int], later: list[int]) -> None:
    before = add_shelves([], files(*first))
    assert [shelf.last for shelf in before] == [shelf is before[-1] for shelf in before]
    after = add_shelves(before, [*files(*later, prefix="0"), *files(*first)])
    assert after[: len(before)] == before
    assert add_shelves(after, files(*first)) == after
    kept = [file for shelf in after for file in shelf.files]
    assert sorted(kept, key=repr) == sorted([*files(*first), *files(*later, prefix="0")], key=repr)
    assert all(len(s.files) == 1 or s.size <= SHELF_BYTES for s in after if isinstance(s, Shelf))
