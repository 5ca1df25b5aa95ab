"""``sayso schema``: the JSON Schema of what ``sayso read --format json`` prints."""

from __future__ import annotations


def schema() -> None:
    """Print the JSON Schema of a record, as `sayso read --format json` prints it."""
    import msgspec

    from sayso.model.schemas import record_schema

    print(msgspec.json.format(msgspec.json.encode(record_schema()), indent=2).decode())
