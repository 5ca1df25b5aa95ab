from __future__ import annotations

import json
from typing import Any

from msgspec.structs import replace

from sayso.output.webannotation import build_page, render
from tests.unit.ledger.examples import make_record
from tests.unit.output.contexts import ACTIVITY, OA, RDF, expand

RECORD = make_record()


def _value(node: dict[str, Any], name: str) -> Any:
    (only,) = node[name]
    return only.get("@value", only.get("@id"))


def test_every_key_means_something_to_an_independent_reader() -> None:
    page = expand(build_page(RECORD))
    assert page["@type"] == [f"{ACTIVITY}OrderedCollectionPage"]
    ((items,),) = [[item["@list"] for item in page[f"{ACTIVITY}items"]]]
    assert len(items) == len(RECORD.attributions or ())
    for item in items:
        assert item["@type"] == [f"{OA}Annotation"]
        assert set(item) == {
            "@id",
            "@type",
            f"{OA}motivatedBy",
            f"{ACTIVITY}generator",
            f"{OA}hasBody",
            f"{OA}hasTarget",
        }


def test_both_selectors_find_the_words_again() -> None:
    text = RECORD.document.text
    page = expand(build_page(RECORD))
    targets = [
        target for item in page[f"{ACTIVITY}items"][0]["@list"] for target in item[f"{OA}hasTarget"]
    ]
    assert len(targets) == 9
    for target in targets:
        quote, position = target[f"{OA}hasSelector"]
        exact = _value(quote, f"{OA}exact")
        start, end = _value(position, f"{OA}start"), _value(position, f"{OA}end")
        assert text[start:end] == exact
        around = _value(quote, f"{OA}prefix") + exact + _value(quote, f"{OA}suffix")
        assert text.count(around) == 1
        assert _value(target, "urn:sayso:role") in {
            "sayso:source",
            "sayso:cue",
            "sayso:content",
        }
        assert _value(target, f"{OA}hasScope") == RECORD.document.url


def test_the_bodies_say_who_and_how() -> None:
    page = expand(build_page(RECORD))
    first = page[f"{ACTIVITY}items"][0]["@list"][0]
    said = [_value(body, f"{RDF}value") for body in first[f"{OA}hasBody"]]
    assert said[0] == "two officials"
    assert {"certainty:PR", "type:belief", "source:anonymous"} <= set(said)


def test_an_address_that_is_not_the_webs_is_left_out() -> None:
    document = replace(RECORD.document, url="javascript:alert(1)")
    assert "javascript" not in render(replace(RECORD, document=document))


def test_a_page_is_one_line() -> None:
    line = render(RECORD)
    assert line.count("\n") == 1
    assert json.loads(line) == build_page(RECORD)
