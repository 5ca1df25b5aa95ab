"""The seed document's sources, where it is there."""

from __future__ import annotations

from pathlib import Path

import pytest

import sayso
from sayso.model import Attribution, Record, Source


@pytest.fixture(scope="module")
def record(shared: Path) -> Record:
    return sayso.read(shared / "seed" / "al-asad.txt")


def by_source(record: Record, words: str) -> list[tuple[Attribution, Source]]:
    """The attributions whose source words are ``words``, with their sources."""
    return [
        (attribution, source)
        for attribution in record.attributions or ()
        if record.document.words(attribution.source) == words
        and (source := record.source(attribution.speaker))
    ]


def test_two_anonymous_officials_told_politico(record: Record) -> None:
    ((telling, officials),) = by_source(record, "Two officials")
    assert (officials.kind, officials.count, officials.name) == ("anonymous", 2, None)
    assert [(via.kind, via.name) for via in telling.via or ()] == [("news_outlet", "Politico")]


def test_they_who_believe_are_the_officials(record: Record) -> None:
    ((_, officials),) = by_source(record, "Two officials")
    assert [source.id for _, source in by_source(record, "they")][:1] == [officials.id]


def test_anonymous_us_officials(record: Record) -> None:
    ((_, source),) = by_source(record, "anonymous US officials")
    assert (source.kind, source.affiliation) == ("anonymous", "US officials")


def test_every_comment_has_its_own_commenter(record: Record) -> None:
    comments = [zone for zone in record.document.zones if zone.kind == "comment"]
    commenters = [source for source in record.sources or () if source.kind == "commenter"]
    assert comments
    assert len(commenters) == len(comments)


@pytest.mark.parametrize(
    ("name", "role"),
    [("Lloyd Austin", "Defense Secretary"), ("John Kirby", "Pentagon spokesman")],
)
def test_those_quoted_inside_a_comment_are_themselves(record: Record, name: str, role: str) -> None:
    (source,) = [source for source in record.sources or () if source.name == name]
    assert (source.kind, source.role) == ("named_person", role)


def test_psaki_has_her_position(record: Record) -> None:
    (source,) = [source for source in record.sources or () if source.name == "Jen Psaki"]
    assert source.role == "White House Press Secretary"
