"""The page: the text as it is, every mark in place, and nothing in it that could act."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import PurePath
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given
from msgspec.structs import replace

from sayso.model import Notice, Record, Source, Zone
from sayso.output import html
from sayso.output.characters import make_visible, on_one_line
from sayso.output.paragraphs import find_paragraphs
from tests.unit.output.examples import COMMENTS, FULL, TAGGED, TEXT, TITLE
from tests.unit.output.strategies import on_any_record, records

ATTACK = "</p><script>alert(1)</script><svg onload=alert(1)><style>*{display:none}</style>{{7*7}}"


def parse(record: Record) -> BeautifulSoup:
    return BeautifulSoup(html.render(record), "html.parser")


def words_of(element: Tag) -> str:
    """What a reader sees of ``element``, without what only a screen reader hears."""
    return "".join(str(string) for string in element.strings if not string.find_parent(class_="sr"))


def shown_paragraphs(page: BeautifulSoup) -> list[str]:
    return [words_of(p) for p in page.select("h1, .deck, .text > p[dir], .comment > p[dir]")]


def said(page: BeautifulSoup, css: str) -> list[str]:
    return [words_of(element) for element in page.select(css)]


@pytest.mark.parametrize("record", [FULL, TAGGED])
def test_the_text_is_shown_as_it_is(record: Record) -> None:
    zones = record.document.zones
    expected = [p.words(TEXT) for zone in zones for p in find_paragraphs(TEXT, zone.span)]
    assert shown_paragraphs(parse(record)) == expected


def test_what_was_not_read_of_a_page_stands_under_the_summary() -> None:
    document = replace(FULL.document, notices=(Notice(kind="live", text=f"Live {ATTACK}"),))
    page = parse(replace(FULL, document=document))
    assert said(page, ".summary + .notice") == [f"Live {ATTACK}"]
    assert not page.select(".notice script, .notice svg, .notice style")


def test_roles_have_their_marks() -> None:
    page = parse(FULL)
    assert said(page, ".text > p .pill.hollow:not(.continued, .continues)") == [
        "Two water officials",
        "they",
        "Many residents",
    ]
    assert said(page, ".text > p .pill.document") == ["A report by the dam inspectorate"]
    assert "claimed without evidence" in said(page, ".text .x.cue")
    assert "".join(said(page, ".text > p .u.possible")).startswith("the spillway may")
    assert said(page, ".text > p .hedge:not(.cue)") == ["may", "could"]
    assert len(page.select(".text > p .nobody")) == 1
    assert len(page.select("h1 .denial")) == 1


def test_a_nested_content_is_underlined_twice_and_its_card_indented() -> None:
    page = parse(FULL)
    nested = said(page, ".text > p .u.certain > .u.possible")
    assert "".join(nested) == "that the rain alone could explain the flood"
    cards = page.select(".card.d1 .who .pill")
    assert [words_of(card) for card in cards] == ["Two water officials", "Jonas Abrel"]


def test_cards_say_in_words_what_the_marks_say() -> None:
    cards = [" ".join(card.get_text(" ").split()) for card in parse(FULL).select(".card")]
    assert any("not: any gate had been opened" in c for c in cards)
    assert any("anonymous · probable" in c for c in cards)
    assert any("Two water officials › the Lowland Courier › this page" in c for c in cards)
    assert any("a guess (42%)" in c for c in cards)


def test_what_no_stage_found_is_not_shown() -> None:
    page = parse(TAGGED)
    assert page.select(".register") == []
    assert "certain" not in said(page, ".key")[0]
    shapes = {"certain", "probable", "possible", "uncommitted", "unknown"}
    assert {c for u in page.select("p .u") for c in u["class"]} & shapes == {"unknown"}


def test_every_number_of_the_summary_leads_to_its_words() -> None:
    page = parse(FULL)
    links = page.select(".summary a")
    assert [link.get_text().split()[0] for link in links] == list("14 8 2 2 1 1 1 1 6 2 3".split())
    for link in links:
        target = page.find(id=unquote(str(link["href"])[1:]))
        assert isinstance(target, Tag)
        assert target.find_parent(["p", "h1"])


def test_a_source_in_focus_lights_up_all_its_words_and_no_others() -> None:
    page = parse(FULL)
    bar = page.find(id="source-s3")
    assert isinstance(bar, Tag)
    (number,) = (name for name in bar["class"] if re.fullmatch(r"t\d+", name))
    lit = "".join(said(page, f"p .x.f{number[1:]}"))
    for words in (
        "its spokeswoman, Mira Toll",
        "“and the records will show it.”",
        "declined to say",
    ):
        assert words in lit
    assert "any gate had been opened" not in lit
    assert f"body:has(.{number}:target) .f{number[1:]}" in str(page.style)
    assert len(bar.select(".jumps a")) == 4


def test_comments_stand_under_the_article_with_their_writers_and_echoes() -> None:
    page = parse(FULL)
    assert [b.get_text() for b in page.select(".comment .by b")] == [name for name, _ in COMMENTS]
    (answer,) = page.select(".comment .by a")
    assert answer["href"] == "#comment-1"
    assert "they believe the Varn dam was opened on purpose" in said(page, ".comment .echo")
    assert page.select('.comment .n[href="#echoed-1"]')
    assert page.select('.text .n[href="#echo-1"]')


@pytest.mark.parametrize("record", [FULL, TAGGED, replace(FULL, attributions=())])
def test_every_link_within_the_page_arrives(record: Record) -> None:
    page = parse(record)
    ids = [str(element["id"]) for element in page.select("[id]")]
    assert len(ids) == len(set(ids))
    within = [str(a["href"]) for a in page.select("a[href^='#']")]
    assert within
    assert {unquote(href[1:]) for href in within} <= set(ids)


def test_the_page_needs_nothing_and_allows_nothing() -> None:
    page = parse(FULL)
    assert page.select("script, img, link, iframe, form, [style], [src]") == []
    assert not [name for tag in page.find_all(True) for name in tag.attrs if name.startswith("on")]
    (policy,) = page.select("meta[http-equiv='Content-Security-Policy']")
    style = b64encode(sha256(str(page.style.string).encode()).digest()).decode()  # type: ignore[union-attr]
    assert policy["content"] == (
        f"default-src 'none'; style-src 'sha256-{style}'; base-uri 'none'; form-action 'none'"
    )
    assert "url(" not in str(page.style)
    assert "@import" not in str(page.style)


def test_a_text_that_means_harm_is_shown_not_obeyed() -> None:
    text = f"{ATTACK} \u202egnp.exe\u2066 \x1b[2J Рutin said so."
    document = replace(
        FULL.document,
        text=text,
        title=ATTACK,
        outlet=ATTACK,
        authors=(ATTACK,),
        published=ATTACK,
        origin=ATTACK,
        url="javascript:alert(1)",
        language='en"><script>',
        zones=(Zone(kind="comment", start=0, end=len(text), author=ATTACK),),
    )
    hostile = Source(id='s1"><script>', kind="anonymous", description=ATTACK, reason=ATTACK)
    attribution = replace((FULL.attributions or ())[1], speaker=hostile.id, zone=0)
    record = Record(
        sayso=ATTACK,
        model=ATTACK,
        stages=(ATTACK,),
        document=document,
        attributions=(attribution,),
        sources=(hostile,),
    )
    page = parse(record)
    assert page.select("script, svg, [onload], a[href^='javascript']") == []
    assert len(page.select("style")) == 1
    assert make_visible(text) in shown_paragraphs(page)
    assert "49" not in page.get_text()


def test_structure_for_those_who_listen() -> None:
    page = parse(FULL)
    assert page.html is not None
    assert page.html["lang"] == "en"
    assert [h.name for h in page.select("h1, h2, h3")] == ["h1", "h2", "h2", "h3", "h3", "h3", "h3"]
    assert words_of(page.h1) == TITLE  # type: ignore[arg-type]
    for landmark in ("main", "article", "nav.register", "footer", "a.skip"):
        assert page.select(landmark), landmark
    pills = page.select(".text > p a.pill.hollow:not(.continues) .sr")
    assert [p.get_text() for p in pills] == [" (anonymous)", " (anonymous)", " (people in general)"]
    assert all(a.get_text(strip=True) or a.get("aria-label") for a in page.select("a[href]"))


def test_very_many_cards_stand_under_their_paragraphs_and_the_page_stays_light() -> None:
    said = (FULL.attributions or ())[3]
    many = tuple(replace(said, id=f"{number:016}", parent=None) for number in range(300))
    page = parse(replace(FULL, attributions=many))
    style = str(page.style)
    assert len(page.select(".card")) == 300 + 2 * len(FULL.echoes or ())
    assert "anchor-name" not in style
    assert "anchor-name" in str(parse(FULL).style)
    assert style.count(":target) .f") <= 250
    lit = {number for t in page.select(".t") for number in re.findall(r"t(\d+)", str(t["class"]))}
    assert {f"body:has(.t{number}:target) .f{number}" in style for number in lit} == {True}


def test_without_a_title_the_page_has_the_input_s_name() -> None:
    zones = FULL.document.zones[1:]
    page = parse(replace(FULL, document=replace(FULL.document, title=None, zones=zones)))
    assert words_of(page.h1) == "varn-dam.html"  # type: ignore[arg-type]


def test_a_comment_whose_cut_is_a_guess_says_so() -> None:
    zones = tuple(replace(zone, confidence=0.3) for zone in FULL.document.zones)
    page = parse(replace(FULL, document=replace(FULL.document, zones=zones)))
    assert "guess" in page.select(".comment .by")[0].get_text()


@on_any_record
@given(records())
def test_any_record_is_a_page_with_all_its_words(record: Record) -> None:
    rendered = html.render(record)
    assert rendered == html.render(record)
    page = BeautifulSoup(rendered, "html.parser")
    document = record.document
    titles = [zone.span.words(document.text) for zone in document.zones if zone.kind == "title"]
    heading = (
        ""
        if any(map(str.strip, titles))
        else on_one_line(document.title or PurePath(document.origin).name)
    )
    shown = "".join("".join(shown_paragraphs(page)).split())
    expected = "".join((heading + make_visible(document.text)).split())
    blank = "⟨U+2028⟩"  # white space, of which lines of nothing else are not shown
    assert shown.replace(blank, "") == expected.replace(blank, "")
    ids = [element["id"] for element in page.select("[id]")]
    assert len(ids) == len(set(ids))
    assert page.select("script, svg, img") == []


def luminance(colour: str) -> float:
    """Relative luminance of "#rrggbb" (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", [0, 1, 2], ids=["light", "dark", "print"])
def test_every_ink_can_be_read_on_every_ground_it_stands_on(theme: int) -> None:
    roots = re.findall(r":root \{(.*?)\}", str(parse(FULL).style), re.DOTALL)
    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", roots[theme]))
    for ink, ground in [
        ("ink", "paper"),
        ("ink", "shade"),
        ("ink", "wash"),
        ("second", "paper"),
        ("second", "shade"),
        ("second", "wash"),
        ("quiet", "paper"),
        ("accent", "paper"),
    ]:
        one, two = luminance(colours[ink]), luminance(colours[ground])
        contrast = (max(one, two) + 0.05) / (min(one, two) + 0.05)
        assert contrast >= 4.5, (ink, ground, round(contrast, 2))
