"""Lines that comment systems set around comments."""

from __future__ import annotations

import pytest

from sayso.reading.cutting.furniture import find_roles
from sayso.reading.cutting.passages import view_passage


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("12 Comments", "heading"),
        ("Comments (3) Sort by: Oldest", "heading"),
        ("Leave a reply", "heading"),
        ("3 March at 9:14 am", "stamp"),
        ("2 hours ago", "stamp"),
        ("Posted on 2021-03-04 10:22", "stamp"),
        ("Marta Ruiz says:", "head"),
        ("Marta Ruiz • 3 days ago", "head"),
        ("Reply", "foot"),
        ("Like · Reply · 12", "foot"),
        ("31 likes", "foot"),
        ("He said that the council would reply within two hours.", "text"),
        ("The council met on 3 March at 9:14 am, and nobody came.", "text"),
        ("No comment", "text"),
    ],
)
def test_roles(line: str, role: str) -> None:
    assert [found.value for found in find_roles([view_passage(line, 0)])] == [role]


def test_a_name_counts_only_beside_a_date() -> None:
    lines = ["Lowick pool", "It will close.", "windmill_hill", "5 hours ago", "why"]
    roles = find_roles([view_passage(line, 1) for line in lines])
    assert [role.value for role in roles] == ["text", "text", "name", "stamp", "text"]
