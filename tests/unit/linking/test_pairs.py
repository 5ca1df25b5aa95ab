"""Pairs: those found over arrays are those of a plain count, in whatever order the words came."""

from __future__ import annotations

import math
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.linking.bags import mean_bags, read_bags, weigh
from sayso.linking.pairs import PROPOSED, similar_pairs

LEAST = 0.1
bags_of_words = st.lists(
    st.dictionaries(st.sampled_from("abcdefghij"), st.sampled_from([1.0, 1.7, 2.1]), max_size=6),
    max_size=12,
)


def plain_vectors(bags: list[dict[str, float]]) -> list[dict[str, float]]:
    """The bags weighed and made one long, word by word."""
    rarity = {
        word: math.log(1 + len(bags) / sum(word in bag for bag in bags))
        for bag in bags
        for word in bag
    }
    weighed = [{word: much * rarity[word] for word, much in bag.items()} for bag in bags]
    return [
        {word: much / math.hypot(*bag.values()) for word, much in bag.items()} for bag in weighed
    ]


def product(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    return math.fsum(one[word] * other[word] for word in one.keys() & other.keys())


@given(bags_of_words)
def test_the_pairs_are_all_that_are_alike(bags: list[dict[str, float]]) -> None:
    vectors = plain_vectors(bags)
    expected = {
        (i, j): product(vectors[i], vectors[j])
        for j in range(len(bags))
        for i in range(j)
        if abs(product(vectors[i], vectors[j]) - LEAST) > 1e-9
    }
    found = {(i, j): much for i, j, much in similar_pairs(weigh(read_bags(bags)), LEAST).each()}
    assert {pair: much for pair, much in expected.items() if much >= LEAST} == pytest.approx(found)


@given(bags_of_words)
def test_the_order_of_the_words_changes_nothing(bags: list[dict[str, float]]) -> None:
    turned = [dict(reversed(bag.items())) for bag in bags]
    pairs = [list(similar_pairs(weigh(read_bags(some)), LEAST).each()) for some in (bags, turned)]
    assert pairs[0] == pairs[1]


@given(bags_of_words, st.lists(st.integers(1, 4), min_size=12, max_size=12))
def test_a_bag_that_stands_for_several_is_like_so_many_bags(
    bags: list[dict[str, float]], counts: list[int]
) -> None:
    counts = counts[: len(bags)]
    many = [bag for bag, count in zip(bags, counts, strict=True) for _ in range(count)]
    owners = [number for number, count in enumerate(counts) for _ in range(count)]
    found = similar_pairs(weigh(read_bags(bags), counts), LEAST, counts=counts).each()
    one_by_one = similar_pairs(weigh(read_bags(many)), LEAST).each()
    expected = {(owners[i], owners[j]): much for i, j, much in one_by_one if owners[i] != owners[j]}
    assert {(i, j): much for i, j, much in found} == pytest.approx(expected)


@given(bags_of_words.filter(lambda bags: len(bags) > 3))
def test_the_product_of_means_is_the_mean_of_products(bags: list[dict[str, float]]) -> None:
    vectors = plain_vectors(bags)
    half = len(bags) // 2
    groups = [range(half), range(half, len(bags))]
    means = mean_bags(weigh(read_bags(bags)), groups, longest=100)
    products = [product(vectors[i], vectors[j]) for i in groups[0] for j in groups[1]]
    found = similar_pairs(means, 0.0).alike.sum()
    assert found == pytest.approx(math.fsum(products) / len(products))


def test_a_mean_keeps_its_heaviest_words() -> None:
    bags = read_bags([{"a": 3.0, "b": 1.0, "c": 2.0}, {"a": 3.0, "b": 1.0, "c": 2.0}])
    means = mean_bags(bags, [(0, 1)], longest=2)
    assert (means.terms.tolist(), means.weights.tolist()) == ([0, 2], [3.0, 2.0])


def test_a_word_proposes_so_many_before_and_no_more() -> None:
    bags = weigh(read_bags([{"a": 1.0}] * (PROPOSED + 10)))
    partners = [i for i, j, _ in similar_pairs(bags, LEAST).each() if j == PROPOSED + 5]
    assert partners == list(range(5, PROPOSED + 5))


def test_the_likeliest_partners_are_compared_the_first_of_equals() -> None:
    bags = weigh(read_bags([{"a": 1.0, "x": 1.0}, {"a": 1.0}, {"a": 1.0}, {"a": 1.0}]))
    found = similar_pairs(bags, LEAST, partners=1).each()
    assert [(i, j) for i, j, _ in found] == [(0, 1), (1, 2), (1, 3)]
