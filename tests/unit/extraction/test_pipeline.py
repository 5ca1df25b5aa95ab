"""The pipeline: stages in order, each named in the record; a failing one costs one document."""

import pytest
from msgspec.structs import replace

from sayso.errors import InputError, ModelError
from sayso.extraction.pipeline import Stage, default_stages, extract
from sayso.model import Document, Record

DOCUMENT = Document(id="d", origin="fire.txt", text="Fire at the quay.")


def find_nothing(record: Record) -> Record:
    return replace(record, attributions=())


def find_sources(record: Record) -> Record:
    assert record.stages == ("nothing",)
    return replace(record, sources=())


def stumble(record: Record) -> Record:
    raise KeyError("pump house")


def miss_weights(record: Record) -> Record:
    raise ModelError("no English model is installed")


def test_a_record_names_the_stages_that_ran_in_their_order() -> None:
    record = extract(DOCUMENT, [Stage("nothing", find_nothing), Stage("sources", find_sources)])
    assert record.stages == ("nothing", "sources")
    assert (record.attributions, record.sources) == ((), ())


def test_what_no_stage_filled_is_null() -> None:
    record = extract(DOCUMENT, [])
    assert (record.attributions, record.sources, record.events) == (None, None, None)


def test_a_failing_stage_is_named_with_the_document() -> None:
    with pytest.raises(InputError, match=r"fire\.txt: .*KeyError") as caught:
        extract(DOCUMENT, [Stage("nothing", find_nothing), Stage("actors", stumble)])
    assert caught.value.stage == "actors"
    assert isinstance(caught.value.__cause__, KeyError)


def test_missing_weights_are_no_fault_of_the_document() -> None:
    with pytest.raises(ModelError, match="no English model"):
        extract(DOCUMENT, [Stage("tagger", miss_weights)])


def test_default_stages_have_names_of_their_own_and_begin_with_the_tagger() -> None:
    names = [stage.name for stage in default_stages()]
    assert names[0] == "tagger"
    assert len(set(names)) == len(names)


def test_a_text_too_long_costs_itself_alone() -> None:
    text = "The quay is closed, she said. " * 210_000
    with pytest.raises(InputError, match=r"6,300,000 characters; cut it into parts") as caught:
        extract(replace(DOCUMENT, text=text))
    assert caught.value.stage == "extraction"
