"""The JSON Schema of the contract, made from the types."""

from __future__ import annotations

from inspect import cleandoc
from typing import Any

import msgspec

from sayso.model.records import Record


def record_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a record in JSON."""
    (schema,), types = msgspec.json.schema_components([Record], ref_template="#/$defs/{name}")
    for description in types.values():
        description["description"] = cleandoc(description["description"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A sayso record",
        **schema,
        "$defs": types,
    }
