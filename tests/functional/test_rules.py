"""The rules that never bend, each held by a test that fails where it is bent.

Rules 4 (pseudonyms) and 5 (findings of an audit) are held where the ledger and the audit are; what
`sayso read` already shows of them is held here.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

import sayso
from sayso.model import Record, attribution_id, document_id
from sayso.model.schemas import record_schema
from sayso.output import brat, html, json, jsonl, terminal
from tests.conftest import Run

RENDER = {module.__name__: module.render for module in (brat, html, json, jsonl, terminal)}

# Pieces of news, in any order and broken anywhere, with what breaks offsets: marks of two and four
# bytes, combining marks, line ends of three kinds.
PIECES = st.sampled_from(
    [
        "“We know nothing,” said Edda Brannigan. ",
        "Two officials told the Beacon that the crew was involved",
        "Vorrin’s embassy denied any role.",
        ", according to a report 🔥 by the café’s owner, ",
        "He added: “It is e\u0301asy",
        "\r\n",
        "\n\n",
        "\r",
        "Nice try! ",
        "@Ines “neither offered evidence” – says who? ",
    ]
)


def findings(value: Any) -> Iterator[list[int]]:
    """All spans in a record's JSON: arrays of two numbers."""
    if isinstance(value, dict):
        for item in value.values():
            yield from findings(item)
    elif isinstance(value, list):
        if len(value) == 2 and all(isinstance(number, int) for number in value):
            yield value
        else:
            for item in value:
                yield from findings(item)


def as_json(record: Record) -> Any:
    return msgspec.json.decode(msgspec.json.encode(record))


# 1. Words or nothing.


@settings(max_examples=40, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=8).map("".join).filter(str.strip))
def test_every_finding_points_at_words(text: str) -> None:
    record = sayso.read_text(text)
    for start, end in findings(as_json(record)):
        assert 0 <= start < end <= len(record.document.text)
        assert record.document.text[start:end].strip()


def test_what_the_example_says_is_found_where_it_stands(harbour_record: Record) -> None:
    spans = list(findings(as_json(harbour_record)))
    assert len(spans) > 50
    assert all(harbour_record.document.text[start:end].strip() for start, end in spans)


# 2. Who says, not what is true.

JUDGING = re.compile(r"true|truth|false|reliab|credib|bias|trust|rating|grade|score|verdict")


def test_the_contract_has_no_place_for_a_judgement() -> None:
    fields = {
        field
        for description in record_schema()["$defs"].values()
        for field in description.get("properties", {})
    }
    assert "certainty" in fields
    assert not [field for field in fields if JUDGING.search(field)]


# 3. Sources are protected.

LEAKING = """Minister weighs ban
“The ban will come,” said Joachim Vane, the interior minister, on Monday.
A senior official at the ministry, who asked not to be named, said that the ban would come.
The official, who has worked for Vane for years, said he was “in the room”. “The ban will come,” \
he said.
Vane would not say who the official was. Two officials said Vane was the source of the story.
"""


@pytest.mark.parametrize("text", [LEAKING, LEAKING.replace("A senior official", "A man")])
def test_an_anonymous_source_is_never_tied_to_a_name(text: str) -> None:
    record = sayso.read_text(text)
    sources = record.sources or ()
    anonymous = [source for source in sources if source.kind == "anonymous"]
    named = [source for source in sources if source.kind == "named_person"]
    assert anonymous
    assert named
    assert all((source.name, source.actor) == (None, None) for source in anonymous)
    words = [record.document.words((span,)) for one in anonymous for span in one.mentions]
    assert not [mention for mention in words if mention in {"Joachim Vane", "Vane"}]
    mentioned = {span for source in named for span in source.mentions}
    assert not mentioned & {span for source in anonymous for span in source.mentions}


# 5. Findings are worded as findings.


@pytest.mark.parametrize("name", RENDER)
def test_no_output_claims_what_was_merely_not_found(name: str, harbour_record: Record) -> None:
    shown = RENDER[name](harbour_record).casefold()
    assert not re.search(r"no (reason|evidence) (was )?given|unreliable|untrue", shown)


# 6. The same input gives the same output.


def test_neither_jobs_nor_order_nor_company_change_a_byte(
    run: Run, harbour_fire: Path, tmp_path: Path
) -> None:
    paragraphs = harbour_fire.read_text().splitlines(keepends=True)
    for number in range(6):
        (tmp_path / f"{number}.txt").write_text("".join(paragraphs[number : number + 5]))
    names = [f"{number}.txt" for number in range(6)]
    shuffled = random.Random(1).sample(names, 6)
    expected = run("read", *names, "--format", "jsonl").stdout.splitlines()
    printed = run("read", *shuffled, "--format", "jsonl", "--jobs", "2").stdout.splitlines()
    assert printed == [expected[int(name[0])] for name in shuffled]
    alone = run("read", "3.txt", "--format", "jsonl").stdout.splitlines()
    assert alone == [expected[3]]


# 7. Identity lasts.


def test_names_are_hashes_of_words_and_places_alone(harbour_record: Record) -> None:
    document = harbour_record.document
    assert document.id == document_id(document.text)
    for found in harbour_record.attributions or ():
        assert found.id == attribution_id(document.id, found.source, found.cue, found.content)


def test_what_is_known_from_outside_changes_no_name(harbour_record: Record) -> None:
    text = harbour_record.document.text
    known = sayso.read_text(text, outlet="Salvery Beacon", url="https://beacon.example/fire")
    assert known.document.id == harbour_record.document.id
    assert ids(known) == ids(harbour_record)


def ids(record: Record) -> list[str]:
    return [found.id for found in record.attributions or ()]


# 8. Text is kept as it is.


def test_line_ends_and_what_utf8_cannot_hold_are_all_that_changes() -> None:
    text = "  Fire at\tthe quay\r\n\r“No\u00a0one knows\x00,” said  Brannigan.\ufeff\n\n"
    kept = "  Fire at\tthe quay\n\n“No\u00a0one knows\ufffd,” said  Brannigan.\ufeff\n\n"
    assert sayso.read_text(text).document.text == kept
    assert sayso.read_text("Brannigan said \ud83d no.").document.text == "Brannigan said \ufffd no."


def test_a_title_from_outside_is_the_first_line_and_a_zone() -> None:
    document = sayso.read_text("Nobody knows, said Brannigan.", title="Fire at the quay").document
    assert document.text == "Fire at the quay\nNobody knows, said Brannigan."
    assert [zone.kind for zone in document.zones] == ["title", "body"]


# 9. Document text is never an instruction.

HOSTILE = (
    "“<script>alert(1)</script> {{ 7 * 7 }} {% raw %},” said <img src=x onerror=alert(1)> "
    "Edda Brannigan\x1b[2J\x1b]0;owned\x07. "
    "“'; DROP TABLE attributions; --” she added, [bold red]and[/] T1\tSource 0 4\tshe.\u202etxt"
)


def test_hostile_words_are_escaped_on_the_page() -> None:
    page = BeautifulSoup(html.render(sayso.read_text(HOSTILE)), "html.parser")
    assert not page.select("script, img")
    assert "<script>alert(1)</script> {{ 7 * 7 }}" in page.get_text()


@pytest.mark.parametrize("name", RENDER)
def test_no_output_carries_a_control_character(name: str) -> None:
    shown = RENDER[name](sayso.read_text(HOSTILE))
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", re.sub(r"\x1b\[[\d;]*m", "", shown))


def test_brat_lines_are_ours_alone() -> None:
    lines = brat.render(sayso.read_text(HOSTILE)).splitlines()
    assert lines
    assert all(re.match(r"[TEARN#*]\d*\t", line) for line in lines)
