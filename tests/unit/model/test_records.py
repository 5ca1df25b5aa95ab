"""Records: the JSON contract, there and back."""

from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator

from sayso.model import Attribution, Document, Record, Source, Span, attribution_id
from sayso.model.schemas import record_schema

ATTRIBUTION = Attribution(
    id=attribution_id("d", (Span(12, 21),), (Span(7, 11),), (Span(0, 5),)),
    source=(Span(12, 21),),
    cue=(Span(7, 11),),
    content=(Span(0, 5),),
    confidence=0.9,
    speaker="s1",
)
RECORD = Record(
    sayso="0.1.0",
    document=Document(id="d", origin="-", text="“Out”, said Brannigan."),
    attributions=(ATTRIBUTION,),
    sources=(Source(id="s1", kind="named_person", name="Brannigan", mentions=(Span(12, 21),)),),
)


def as_json(record: Record) -> Any:
    return msgspec.json.decode(msgspec.json.encode(record))


def test_a_record_survives_json() -> None:
    assert msgspec.json.decode(msgspec.json.encode(RECORD), type=Record) == RECORD


def test_a_source_is_found_by_its_id() -> None:
    found = RECORD.source("s1")
    assert found is not None
    assert found.name == "Brannigan"
    assert RECORD.source("s2") is None
    assert RECORD.source(None) is None


def test_a_value_outside_the_contract_is_refused() -> None:
    broken = msgspec.json.encode(RECORD).replace(b"named_person", b"liar")
    with pytest.raises(msgspec.ValidationError, match="liar"):
        msgspec.json.decode(broken, type=Record)


def test_the_name_of_an_attribution_depends_on_every_role() -> None:
    one, two = (Span(0, 1),), (Span(2, 3),)
    names = {
        attribution_id("d", *roles) for roles in [(one, two, ()), (two, one, ()), (one, (), two)]
    }
    assert len(names) == 3
    assert attribution_id("d", one, two, ()) != attribution_id("e", one, two, ())


def test_the_schema_is_one_and_accepts_a_record() -> None:
    Draft202012Validator.check_schema(record_schema())
    Draft202012Validator(record_schema()).validate(as_json(RECORD))


@pytest.mark.parametrize(
    ("field", "value"), [("sources", [{"id": "s1", "kind": "liar"}]), ("document", None)]
)
def test_the_schema_refuses_what_breaks_the_contract(field: str, value: object) -> None:
    broken = as_json(RECORD) | {field: value}
    assert not Draft202012Validator(record_schema()).is_valid(broken)
