"""JSON and JSON lines hold the record as it is, and the schema describes what they hold."""

import msgspec
from hypothesis import given
from jsonschema import Draft202012Validator

from sayso.model import Record
from sayso.output import json, jsonl
from sayso.output.schema import json_schema
from tests.unit.output.examples import FULL, TAGGED
from tests.unit.output.strategies import on_any_record, records

VALIDATOR = Draft202012Validator(json_schema())


@on_any_record
@given(records())
def test_both_give_the_record_back(record: Record) -> None:
    for render in (json.render, jsonl.render):
        assert msgspec.json.decode(render(record), type=Record) == record


@on_any_record
@given(records())
def test_a_record_is_one_line_for_whoever_reads_lines(record: Record) -> None:
    line = jsonl.render(record)
    assert line.endswith("\n")
    assert line.count("\n") == 1


def test_json_is_laid_out_to_be_read() -> None:
    assert '\n  "document": {\n    "id": ' in json.render(FULL)


def test_the_schema_is_sound_and_accepts_real_records() -> None:
    Draft202012Validator.check_schema(json_schema())
    for record in (FULL, TAGGED):
        VALIDATOR.validate(msgspec.json.decode(json.render(record)))


@on_any_record
@given(records())
def test_the_schema_accepts_any_record(record: Record) -> None:
    VALIDATOR.validate(msgspec.json.decode(jsonl.render(record)))


def test_the_schema_refuses_what_the_contract_does_not_allow() -> None:
    good = json.render(FULL)
    for before, after in [
        ('"certainty": "CT"', '"certainty": "SURE"'),
        ('"start": 0', '"start": -1'),
        ('"confidence": 0.9', '"confidence": 1.5'),
        ('"kind": "named_person"', '"kind": "liar"'),
    ]:
        assert before in good
        assert not VALIDATOR.is_valid(msgspec.json.decode(good.replace(before, after)))
    holed = msgspec.json.decode(jsonl.render(FULL).replace("[[9,15]]", "[[9]]"))
    assert not VALIDATOR.is_valid(holed)


def test_every_field_has_a_word_on_what_it_means() -> None:
    for name, described in json_schema()["$defs"].items():
        assert described["description"], name
        for field, kind in described.get("properties", {}).items():
            assert kind.get("description"), f"{name}.{field}"
