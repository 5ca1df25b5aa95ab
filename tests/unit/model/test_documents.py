"""Documents: named by their text, cut into zones."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Document, Span, Zone, document_id

TEXT = "Fire at the quay\nNobody knows, said Brannigan.\nWell, I do."
ARTICLE = Document(
    id=document_id(TEXT),
    origin="fire.txt",
    text=TEXT,
    zones=(
        Zone(kind="title", start=0, end=16),
        Zone(kind="body", start=17, end=46),
        Zone(kind="comment", start=47, end=58),
    ),
)


def test_words_torn_apart_are_joined_on_one_line() -> None:
    assert ARTICLE.words((Span(0, 4), Span(30, 51))) == "Fire … said Brannigan. Well"


def test_a_zone_holds_its_code_points_and_not_its_end() -> None:
    assert [ARTICLE.zone_at(offset) for offset in (0, 15, 16, 17, 46, 57, 58)] == [
        0,
        0,
        None,
        1,
        None,
        2,
        None,
    ]


@given(st.text(), st.text())
def test_the_same_text_has_the_same_name_and_another_text_another(one: str, other: str) -> None:
    assert (document_id(one) == document_id(other)) == (one == other)
