"""What a document puts forward by itself."""

from __future__ import annotations

from sayso.linking.statements import find_statements
from sayso.model import Document, Record, Zone

CLAIM = "The ferry sank within minutes of leaving the northern harbour."
REMARK = "The officials spoke on condition of anonymity because they may not discuss the inquiry."


def test_why_a_source_is_not_named_is_no_claim() -> None:
    text = f"{CLAIM} {REMARK}"
    document = Document(
        id="d", origin="test", text=text, zones=(Zone(kind="body", start=0, end=len(text)),)
    )
    found = find_statements(Record(sayso="0", document=document, attributions=()))
    assert [document.words(statement.spans) for statement in found] == [CLAIM]
