from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import UsageError
from sayso.ledger import Ledger, make_review
from sayso.ledger.names import pseudonym
from sayso.model import Failure
from tests.unit.ledger.examples import BODY, URL, make_record


def stored(path: Path) -> bytes:
    """Every byte of the ledger's files, its write-ahead log and shared memory included."""
    return b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))


def test_a_forgotten_page_is_gone_to_the_last_byte(ledger: Ledger, path: Path) -> None:
    kept = make_record(body=BODY + " Elsewhere nothing moved.", url="https://x.example/2")
    old, new = make_record(), make_record(body=BODY + " The gates stay shut till Sunday.")
    ledger.add([kept, old, new])
    assert b"gates stay shut" in stored(path)
    forgotten = ledger.forget(URL)
    assert set(forgotten.removed) == {old.document.id, new.document.id}
    for words in (b"gates stay shut", b"depot?id=7"):
        assert words not in stored(path)
    assert [record.document.id for record in ledger.records()] == [kept.document.id]
    assert len(ledger.find('"River Brigade"').hits) == 1


def test_a_forgotten_page_does_not_come_back(ledger: Ledger) -> None:
    ledger.keep(make_record())
    ledger.forget(make_record().document.id)
    assert ledger.keep(make_record()) == "forgotten"
    assert ledger.keep(make_record(body=BODY + " New.")) == "forgotten"
    assert ledger.keep(make_record(url="https://mirror.example/1")) == "forgotten"
    assert ledger.counts()["documents"] == 0


def test_a_forgotten_commenter_leaves_no_name_and_no_words(path: Path) -> None:
    with Ledger(path, keep_names=True) as ledger:
        ledger.keep(make_record())
        ledger.forget("Ana Brandt")
        for words in (b"Brandt", b"brandt", b"flash myself", b"came from the south"):
            assert words not in stored(path)
        record = ledger.record(URL)
        assert len(record.document.text) == len(make_record().document.text)
        assert [a.speaker for a in record.attributions or ()] == ["s1", "s2"]


def test_a_commenter_is_forgotten_by_name_or_pseudonym(ledger: Ledger, path: Path) -> None:
    ledger.keep(make_record())
    name = ledger.record(URL).document.zones[2].author
    assert name is not None
    assert name.startswith("reader-")
    ledger.forget(name)
    assert b"flash myself" not in stored(path)
    assert name.encode() not in stored(path)


def test_a_forgotten_source_is_struck_wherever_it_is_mentioned(ledger: Ledger, path: Path) -> None:
    ledger.keep(make_record())
    ledger.forget("mara velling")
    assert b"Velling" not in stored(path)
    assert b"velling" not in stored(path)
    record = ledger.record(URL)
    assert "███████ called the claim absurd" in record.document.text
    assert len(ledger.find("velling").hits) == 0
    assert len(ledger.find("nothing to do with it").hits) == 1


def test_a_forgotten_name_does_not_come_back(ledger: Ledger, path: Path) -> None:
    ledger.keep(make_record())
    ledger.forget("Mara Velling")
    ledger.keep(make_record(body=BODY + " More.", url="https://x.example/2"))
    assert b"Velling" not in stored(path)


def test_a_forgotten_author_leaves_addresses_and_reviews_too(ledger: Ledger, path: Path) -> None:
    record = make_record(url="https://x.example/by/ilse-oram/7", origin="Ilse_Oram.html")
    ledger.keep(record)
    assert record.attributions
    ledger.review(make_review(record, record.attributions[0], "right", "Ilse Oram"))
    ledger.keep(Failure(origin="pages/ilse-oram.pdf", stage="reading", reason="is a PDF"))
    ledger.forget("Ilse Oram")
    assert b"oram" not in stored(path).lower()
    assert ledger.failures() == []
    assert [review.verdict for review in ledger.reviews()] == ["right"]


@pytest.mark.parametrize("words", ["Nobody Known", "x", "", "0123456789abcdef"])
def test_what_is_not_there_cannot_be_forgotten(ledger: Ledger, words: str) -> None:
    ledger.keep(make_record())
    with pytest.raises(UsageError, match="nothing was forgotten"):
        ledger.forget(words)
    assert ledger.frame("documents").num_rows == 1


def test_what_was_forgotten_is_remembered_as_hashes_alone(ledger: Ledger, path: Path) -> None:
    import sqlite3

    ledger.keep(make_record())
    ledger.forget("Mara Velling")
    plain = sqlite3.connect(path)
    ((digest, kind),) = plain.execute("SELECT digest, kind FROM forgotten").fetchall()
    plain.close()
    assert kind == "name"
    assert len(digest) == 64
    assert pseudonym(bytes(32), "Mara Velling") not in digest
