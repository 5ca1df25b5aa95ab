"""``sayso schema``: the JSON Schema of what ``sayso read --format json`` prints."""

from __future__ import annotations


def schema() -> None:
    """Print the JSON Schema of a record, as `sayso read --format json` prints it."""
    import msgspec

    from sayso.output.schema import json_schema

    print(msgspec.json.format(msgspec.json.encode(json_schema()), indent=2).decode())
