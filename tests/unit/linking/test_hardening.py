"""What is lost as a claim is told again: denials, doubts, conditions."""

from __future__ import annotations

from msgspec.structs import replace

from sayso.linking import link
from sayso.model import Record
from tests.unit.linking.pages import Said, make_page

CHARGE = (
    "The prosecutor of Tarn charged the harbour guard Jens Orrick on Monday with burning three"
    " wooden boats of the Vorr family at the northern quay during the long autumn storm"
)
PAST = (
    "The guard has worked at the northern quay since the spring of the great flood, when the"
    " council of Tarn hired eleven new men to watch over the boats and the sheds by night"
)
DENIAL = Said(
    "the charges of burning the wooden boats were false",
    "Edda Brannigan",
    cue="said",
    polarity="-",
)


def kinds(*pages: Record) -> list[tuple[str, str]]:
    return [(item.kind, item.document) for item in link(pages).hardening]


def test_a_copy_without_the_denial_of_its_original_is_hardening() -> None:
    whole = make_page(Said(CHARGE), DENIAL, Said(PAST), outlet="Tarn Courier")
    cut = make_page(Said(CHARGE), Said(PAST), outlet="Hill Post", published="2026-03-10")
    (found,) = link([whole, cut]).hardening
    assert (found.kind, found.document) == ("denial lost", cut.document.id)
    assert found.to == CHARGE + "."
    assert found.from_ == DENIAL.what


def test_a_copy_with_the_denial_of_its_original_is_none() -> None:
    whole = make_page(Said(CHARGE), DENIAL, Said(PAST), outlet="Tarn Courier")
    same = make_page(
        Said(CHARGE),
        DENIAL,
        Said(PAST),
        Said("More soon"),
        outlet="Hill Post",
        published="2026-03-10",
    )
    assert kinds(whole, same) == []


def test_a_page_of_its_own_need_not_have_another_pages_denial() -> None:
    whole = make_page(Said(CHARGE), DENIAL, Said(PAST), outlet="Tarn Courier")
    other = make_page(Said("The harbour guard was charged with burning boats"), outlet="Hill Post")
    assert "denial lost" not in [kind for kind, _ in kinds(whole, other)]


def test_a_headline_of_what_its_body_calls_unlikely_is_hardening() -> None:
    doubted = Said("Before the winter a sale looks unlikely")
    assert [
        kind for kind, _ in kinds(make_page(doubted, title="Sale of Tarn yard could come"))
    ] == ["headline"]
    assert kinds(make_page(doubted, title="Sale of Tarn yard unlikely")) == []
    assert kinds(make_page(doubted, title="Storm over the Tarn valley ends")) == []


def test_a_headline_of_what_somebody_is_open_to_is_the_pages_own() -> None:
    title = "Harbour Board open to wage cuts"
    page = make_page(
        Said("The Harbour Board may be open to cuts of some wage tables"),
        Said("wage cuts", "Harbour Board", "named_organisation", cue="open to", type="eventuality"),
        title=title,
    )
    (wish,) = page.attributions or ()
    start = title.index("wage cuts")
    spans = {
        "source": (replace(wish.source[0], start=0, end=len("Harbour Board")),),
        "cue": (replace(wish.cue[0], start=start - 8, end=start - 1),),
        "content": (replace(wish.content[0], start=start, end=len(title)),),
    }
    titled = replace(page, attributions=(replace(wish, zone=0, **spans),))
    assert ("headline", title) in [(item.kind, item.to) for item in link([titled]).hardening]


def test_a_headline_of_a_denial_that_is_of_a_part_only_is_hardening() -> None:
    part = Said("The Harbour Board did not directly dispute the report of the Courier on wages")
    title = "Harbour Board disputes Courier report"
    assert [kind for kind, _ in kinds(make_page(part, title=title))] == ["headline"]
    careful = "Harbour Board disputes parts of Courier report"
    assert kinds(make_page(part, title=careful)) == []
    other = Said("The mayor did not directly deny that she may run again")
    assert kinds(make_page(other, title=title)) == []
