from __future__ import annotations

import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import LedgerError
from sayso.ledger import Ledger
from sayso.ledger.names import key_path, load_key, pseudonym
from sayso.ledger.pseudonyms import pseudonymise
from sayso.model import Document, Record, Zone
from tests.unit.ledger.examples import BODY, SECOND_COMMENT, make_record

KEY = bytes(range(32))


def test_the_key_is_the_owners_alone(path: Path) -> None:
    key = load_key(path)
    assert load_key(path) == key
    assert stat.S_IMODE(key_path(path).stat().st_mode) == 0o600
    assert key_path(path).parent == path.parent


def test_a_key_that_is_gone_is_asked_for_and_none_is_made(path: Path) -> None:
    with Ledger(path) as ledger:
        ledger.keep(make_record())
        key_path(path).rename(path.with_name("elsewhere"))
        with pytest.raises(LedgerError, match="is gone: put its copy back"):
            ledger.keep(make_record(body=BODY + " More."))
        assert not key_path(path).exists()
        path.with_name("elsewhere").rename(key_path(path))
        assert ledger.keep(make_record(body=BODY + " More.")) == "changed"


def test_a_disk_without_hard_links_has_a_ledger_too(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: Path, _target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    with Ledger(path) as ledger:
        assert ledger.keep(make_record()) == "added"
    assert {file.name for file in path.parent.iterdir()} == {path.name, key_path(path).name}


def test_a_name_has_one_pseudonym_under_one_key() -> None:
    assert pseudonym(KEY, "Ana Brandt") == pseudonym(KEY, "ana  brandt")
    assert pseudonym(KEY, "Ana Brandt") != pseudonym(KEY, "Ana Brand")
    assert pseudonym(KEY, "Ana Brandt") != pseudonym(bytes(32), "Ana Brandt")


def test_commenters_lose_their_names_and_nothing_moves() -> None:
    before, after = make_record(), pseudonymise(make_record(), KEY)
    text = after.document.text
    assert len(text) == len(before.document.text)
    assert "Ana Brandt" not in text
    assert "@ana brandt" not in text
    assert "Quill77" not in text
    assert (
        text[: before.document.zones[2].start]
        == before.document.text[: before.document.zones[2].start]
    )
    assert after.document.zones[2].author == pseudonym(KEY, "Ana Brandt")
    assert after.sources is not None
    assert after.sources[2].name == pseudonym(KEY, "Ana Brandt")
    assert after.document.id == before.document.id
    assert after.attributions == before.attributions


def test_people_of_the_article_keep_their_names() -> None:
    after = pseudonymise(make_record(), KEY)
    assert after.document.authors == ("Ilse Oram",)
    assert after.sources is not None
    assert after.sources[1].name == "Mara Velling"


def test_a_commenter_called_like_a_word_takes_nothing_from_the_article() -> None:
    from msgspec.structs import replace

    record = make_record()
    zones = list(record.document.zones)
    zones[3] = replace(zones[3], author="Two")
    record = replace(record, document=replace(record.document, zones=tuple(zones)))
    assert pseudonymise(record, KEY).document.text[:3] == "Two"


def test_no_byte_of_a_commenters_name_reaches_the_files(path: Path) -> None:
    with Ledger(path) as ledger:
        ledger.keep(make_record())
    stored = b"".join(file.read_bytes() for file in path.parent.iterdir())
    for name in (b"Ana Brandt", b"ana brandt", b"Quill77"):
        assert name not in stored
    assert b"Mara Velling" in stored


def test_names_are_kept_where_that_is_asked_for(path: Path) -> None:
    with Ledger(path, keep_names=True) as ledger:
        ledger.keep(make_record())
        assert SECOND_COMMENT in next(ledger.records()).document.text


def test_another_key_is_noticed(path: Path) -> None:
    with Ledger(path) as ledger:
        ledger.keep(make_record())
        key_path(path).write_bytes(KEY)
        with pytest.raises(LedgerError, match="not the key"):
            ledger.keep(make_record(body=BODY + " More."))
        assert ledger.counts()["documents"] == 1


@settings(deadline=None)
@given(name=st.text(min_size=1, max_size=20), words=st.text(max_size=60))
def test_no_name_and_no_text_moves_an_offset(name: str, words: str) -> None:
    comment = f"{words} {name} said so, @{name}!"
    document = Document(
        id="d1",
        origin="-",
        text=f"{name} spoke.\n{comment}",
        zones=(
            Zone(kind="body", start=0, end=len(name) + 7),
            Zone(
                kind="comment", start=len(name) + 8, end=len(name) + 8 + len(comment), author=name
            ),
        ),
    )
    after = pseudonymise(Record(sayso="0.1.0", document=document), KEY).document
    assert len(after.text) == len(document.text)
    assert after.text[: len(name) + 8] == document.text[: len(name) + 8]
    assert after.zones[1].author != name or not name.strip()
