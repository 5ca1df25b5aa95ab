"""The JSON Schema that ``sayso schema`` prints: made from the types, with a word on each field."""

from __future__ import annotations

from typing import Any

from sayso.model.schemas import record_schema
from sayso.output.descriptions import DESCRIPTIONS


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a record, every field described.

    Offsets are bounded below by 0 and confidences by 0 and 1. Fields may be added to the
    contract, so unknown ones are allowed.
    """
    schema = record_schema()
    types = schema["$defs"]
    for name, fields in DESCRIPTIONS.items():
        for field, description in fields.items():
            types[name]["properties"][field]["description"] = description
    for offset in types["Span"]["prefixItems"]:
        offset["minimum"] = 0
    types["Span"]["maxItems"] = 2
    for name in ("Attribution", "Zone"):
        types[name]["properties"]["confidence"] |= {"minimum": 0, "maximum": 1}
    for end in ("start", "end"):
        types["Zone"]["properties"][end]["minimum"] = 0
    return schema
