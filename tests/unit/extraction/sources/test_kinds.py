"""The kind, number and affiliation of a source by its words."""

from __future__ import annotations

import pytest

from tests.unit.extraction.sources.telling import speaker, told


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Dora Lindqvist", "named_person"),
        ("her lawyer, Carl Ibsen,", "named_person"),
        ("the Lindqvist campaign", "named_organisation"),
        ("Norway", "named_organisation"),
        ("Reuters", "news_outlet"),
        ("a leaked report", "document"),
        ("The poll", "document"),
        ("several people familiar with the talks", "anonymous"),
        ("a senior harbour official", "anonymous"),
        ("An aide", "anonymous"),
        ("Two lawmakers", "anonymous"),
        ("voters", "unnamed_group"),
        ("Many analysts", "unnamed_group"),
        ("64 percent of residents", "unnamed_group"),
        ("nine in 10", "unnamed_group"),
        ("a woman in the crowd", "unnamed_person"),
        ("one voter", "unnamed_person"),
        ("I", "author"),
    ],
)
def test_kind(source: str, kind: str) -> None:
    assert speaker(told("{c:" + source + "} {k:said} {q:it would rain}."), 1).kind == kind


@pytest.mark.parametrize(
    ("source", "count", "affiliation"),
    [
        ("Two defence officials", 2, "defence officials"),
        ("a Lindqvist campaign aide", 1, "Lindqvist campaign"),
        ("a source close to the Lindqvist campaign", 1, "Lindqvist campaign"),
        ("State Department officials", "plural", "State Department"),
        ("one of Dora Lindqvist’s advisers", 1, "Dora Lindqvist's advisers"),
        ("a dozen officials", 12, None),
        ("14 officials", 14, None),
        ("officials", "plural", None),
    ],
)
def test_count_and_affiliation(source: str, count: object, affiliation: str | None) -> None:
    found = speaker(told("{c:" + source + "} {k:said} {q:it would rain}."), 1)
    assert (found.count, found.affiliation) == (count, affiliation)
