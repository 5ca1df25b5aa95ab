"""Claims: statements of the very same words are one, however many and however far apart."""

from __future__ import annotations

from sayso.linking.claims import group_statements
from sayso.linking.pairs import PROPOSED
from sayso.linking.statements import Statement
from sayso.model import Span

FIRE = ("fire", "drove", "forti", "peopl", "rope", "lane")
FERRY = ("ferri", "moor", "eastern", "basin", "friday")


def state(number: int, stems: tuple[str, ...]) -> Statement:
    return Statement(document=f"d{number:04}", spans=(Span(0, 1),), stems=stems)


def test_a_claim_that_very_many_repeat_is_one() -> None:
    many = 3 * PROPOSED
    statements = [state(n, FIRE if n % 2 else FERRY) for n in range(many)]
    groups = group_statements(statements)
    assert [group.members for group in groups] == [
        tuple(range(0, many, 2)),
        tuple(range(1, many, 2)),
    ]
    assert [group.centre for group in groups] == [0, 1]


def test_the_same_words_in_another_order_are_the_same() -> None:
    statements = [state(0, FIRE), state(1, FERRY), state(2, FIRE[::-1])]
    assert [group.members for group in group_statements(statements)] == [(0, 2), (1,)]


def test_the_centre_is_what_most_say() -> None:
    longer = (*FIRE, "before", "dawn")
    statements = [state(0, longer), state(1, FIRE), state(2, FIRE), state(3, FERRY)]
    group = group_statements(statements)[0]
    assert (group.members, group.centre) == ((0, 1, 2), 1)
    assert group.closeness[1] == group.closeness[2] == 1.0 > group.closeness[0]
