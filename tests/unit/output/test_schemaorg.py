from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from sayso.output.schemaorg import build_article
from tests.unit.ledger.examples import make_record
from tests.unit.output.contexts import SCHEMA, expand

RECORD = make_record()


def _of(node: dict[str, Any], name: str) -> list[Any]:
    return [value.get("@value", value) for value in node.get(SCHEMA + name, [])]


def test_an_independent_reader_sees_an_article_of_the_contracts_terms() -> None:
    article = expand(build_article(RECORD))
    assert article["@type"] == [f"{SCHEMA}NewsArticle"]
    assert article["@id"] == f"urn:sayso:document:{RECORD.document.id}"
    assert _of(article, "headline") == [RECORD.document.title]
    assert article[f"{SCHEMA}url"] == [{"@id": RECORD.document.url}]
    ((date,),) = [article[f"{SCHEMA}datePublished"]]
    assert date["@value"] == RECORD.document.published


def test_quotes_are_quotations_and_other_words_claims() -> None:
    parts = _of(expand(build_article(RECORD)), "hasPart")
    assert [part["@type"] for part in parts] == [
        [f"{SCHEMA}Claim"],
        [f"{SCHEMA}Quotation"],
        [f"{SCHEMA}Claim"],
    ]
    believe, quoted, _ = parts
    assert _of(believe, "description") == ["put forward as probable"]
    assert _of(_of(believe, "creator")[0], "description") == ["two officials"]
    assert _of(_of(quoted, "creator")[0], "name") == ["Mara Velling"]


def test_what_is_denied_or_unsaid_is_nobodys_claim() -> None:
    first, *others = RECORD.attributions or ()
    for change, words in (
        ({"polarity": "-"}, "denied by two officials"),
        ({"negated": True}, "not said by two officials"),
    ):
        record = replace(RECORD, attributions=(replace(first, **change), *others))
        claim = _of(expand(build_article(record)), "hasPart")[0]
        assert _of(claim, "creator") == []
        assert _of(claim, "description") == [words]


def test_comments_stand_apart_from_the_article() -> None:
    article = expand(build_article(RECORD))
    comments = _of(article, "comment")
    assert [comment["@type"] for comment in comments] == [[f"{SCHEMA}Comment"]] * 2
    saw = _of(article, "hasPart")[2]
    assert saw[f"{SCHEMA}appearance"] == [{"@id": comments[0]["@id"]}]


def test_what_is_not_known_is_left_out() -> None:
    document = replace(RECORD.document, title=None, outlet=None, url=None, authors=())
    article = build_article(replace(RECORD, document=document, attributions=None))
    assert set(article) == {"@context", "@type", "@id", "datePublished", "inLanguage", "comment"}
