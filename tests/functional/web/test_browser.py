"""The page in a browser: read, look closer, find, review; by mouse, by keys, without a script."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from sayso.model import Record
from tests.functional.web.conftest import PATIENCE
from tests.unit.ledger.examples import make_record
from tests.unit.output.examples import FULL
from tests.unit.web.asking import ARTICLE, TOKEN

DOCUMENT = f"/documents/{FULL.document.id}"
FIRST = (FULL.attributions or ())[0]
PLACE = f"/attributions/{FIRST.id}"
PAGES = (
    "/",
    "/documents",
    DOCUMENT,
    f"{DOCUMENT}#source-s3",
    f"/sources?document={FULL.document.id}",
    f"/sources?document={FULL.document.id}&document={make_record().document.id}",
    "/find?words=flash",
    "/story",
    "/story?words=said",
    "/audit?month=2026-03",
    PLACE,
    "/enter",
    "/nowhere",
)
LIT = "el => getComputedStyle(el).getPropertyValue('--text').trim()"


def test_a_text_is_pasted_and_read(page: Page) -> None:
    page.goto("/")
    page.get_by_label("Text or web address").fill(ARTICLE)
    page.get_by_role("button", name="Read it").click()
    page.wait_for_url(re.compile("/documents/"))
    expect(page.locator("a.pill", has_text="Edda Brannigan").first).to_be_visible()


def test_a_file_is_dropped_and_read(page: Page) -> None:
    page.goto("/")
    page.evaluate(
        """words => {
          const dropped = new DataTransfer();
          dropped.items.add(new File([words], "quay.txt", {type: "text/plain"}));
          dispatchEvent(new DragEvent("drop", {dataTransfer: dropped, cancelable: true}));
        }""",
        f"{ARTICLE} It was dropped here.",
    )
    page.get_by_role("button", name="Read it").click()
    page.wait_for_url(re.compile("/documents/"))
    expect(page.locator(".text")).to_contain_text("It was dropped here.")


def test_a_source_in_focus_lights_up_all_its_words_and_escape_ends_it(page: Page) -> None:
    page.goto(DOCUMENT)
    page.locator(".register a", has_text="Mira Toll").click()
    bar = page.locator(".bar:visible")
    expect(bar).to_contain_text("Mira Toll")
    lit = page.locator(".text .x.pill", has_text="Mira Toll").first
    quiet = page.locator(".text .x.pill", has_text="Two water officials").first
    assert lit.evaluate(LIT) != quiet.evaluate(LIT)
    bar.locator(".jumps a").first.click()
    expect(bar).to_be_visible()
    page.keyboard.press("Escape")
    expect(bar).to_have_count(0)


def test_filters_and_numbers_lead_to_their_words(page: Page) -> None:
    page.goto(DOCUMENT)
    for name in ("anonymous", "hedged", "denials", "comments"):
        page.get_by_label("Light up").get_by_role("link", name=re.compile(name)).click()
        place = page.locator(":target")
        assert place.evaluate("el => el.getBoundingClientRect().top") < 900
        expect(page.locator(".bar:visible")).to_contain_text(name)


def test_find_leads_to_the_words(page: Page) -> None:
    page.goto("/find")
    page.get_by_label("Words said").fill("flash")
    page.keyboard.press("Enter")
    page.locator(".said a").first.click()
    page.wait_for_url(re.compile("/documents/.*#said-"))
    expect(page.locator(":target")).to_be_attached()


def test_sources_narrow_to_one_and_lead_to_what_it_says(page: Page) -> None:
    page.goto(f"/sources?document={FULL.document.id}")
    page.get_by_label("Source", exact=True).fill("Toll")
    page.get_by_role("button", name="Show").click()
    expect(page.locator("tbody tr")).to_have_count(1)
    page.locator("tbody a").first.click()
    expect(page.locator(".hits .who").first).to_contain_text("Toll")


def test_a_story_leads_to_its_pages(page: Page) -> None:
    page.goto("/story")
    page.get_by_label("Words that its documents have").fill("said")
    page.get_by_role("button", name="Link them").click()
    page.wait_for_url(re.compile(r"document=.*document="))
    expect(page.locator("h1")).to_contain_text("articles")
    page.get_by_role("link", name="Who says what here").click()
    expect(page.locator(".deck")).to_contain_text("a story of")
    page.locator("tbody .details a").first.click()
    expect(page.locator(".hits li").first).to_be_visible()


def test_each_mark_of_a_story_leads_to_its_words(page: Page) -> None:
    page.goto("/story?words=said")
    page.locator("svg.chart a", has_text="The Lowland Courier").first.click()
    words = page.locator("li:target, tr:target")
    expect(words).to_be_visible()
    page.locator(".claim li a[href*='#said-']").first.click()
    page.wait_for_url(re.compile("/documents/.*#said-"))
    expect(page.locator(":target")).to_be_attached()


def test_an_audit_leads_to_the_words_of_its_findings(page: Page) -> None:
    page.goto("/audit?month=2026-03")
    expect(page.locator("svg.chart").first).to_be_visible()
    page.locator(".findings a").first.click()
    page.wait_for_url(re.compile("/documents/"))


def test_review_by_selecting_words_and_undo(page: Page) -> None:
    page.goto(PLACE)
    page.evaluate(
        """() => {
          const walker = document.createTreeWalker(
            document.querySelector(".passages p"), NodeFilter.SHOW_TEXT);
          let node = walker.nextNode();
          while (!node.textContent.trim()) node = walker.nextNode();
          const range = document.createRange();
          range.setStart(node, 0);
          range.setEnd(node, 5);
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }"""
    )
    page.locator("[data-take=cue]").click()
    chosen = page.locator("#cue").input_value()
    assert page.locator("[name=cue_at]").input_value()
    page.get_by_label("Your name").fill("Ines")
    page.get_by_role("button", name="Keep what I say").click()
    reviews = page.locator("section", has=page.locator("#reviews"))
    expect(reviews).to_contain_text("amended, by Ines")
    expect(reviews.locator("q").first).to_have_text(chosen)
    page.get_by_role("button", name="Take the last one back").click()
    expect(reviews).to_have_count(0)


def test_keys_alone_suffice(page: Page) -> None:
    page.goto(DOCUMENT)
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the content")
    page.keyboard.press("Enter")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('pill')"):
            break
    outline = page.locator(":focus").evaluate("el => getComputedStyle(el).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    expect(page.locator(".bar:visible")).to_have_count(1)
    page.goto(PLACE)
    page.get_by_role("button", name="Right").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Take the last one back").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#reviews")).to_have_count(0)


def test_without_a_script_everything_still_works(chromium: Browser, site: str) -> None:
    context = chromium.new_context(base_url=site, java_script_enabled=False)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(f"/enter?token={TOKEN}")
    page.get_by_label("Text or web address").fill(f"{ARTICLE} No script ran.")
    page.get_by_role("button", name="Read it").click()
    page.wait_for_url(re.compile("/documents/"))
    page.locator(".summary a").first.click()
    expect(page.locator(".bar:visible")).to_have_count(1)
    page.locator("a.check").first.click()
    page.get_by_label("Certainty").select_option("possible")
    page.get_by_role("button", name="Keep what I say").click()
    expect(page.locator("#reviews")).to_be_visible()
    page.get_by_role("button", name="Take the last one back").click()
    page.goto("/find?words=quay")
    expect(page.locator(".hits li").first).to_be_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_is_open_to_all_and_fits(
    chromium: Browser, site: str, scheme: Literal["light", "dark"]
) -> None:
    """axe-core finds no violation on any page, and none is wider than a phone."""
    context = chromium.new_context(base_url=site, color_scheme=scheme)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(f"/enter?token={TOKEN}")
    found = {}
    for address in PAGES:
        page.set_viewport_size({"width": 1440, "height": 900})
        page.goto(address)
        report = Axe().run(page)
        if report.violations_count:
            found[address] = report.generate_report()
        page.set_viewport_size({"width": 360, "height": 780})
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, address
    context.close()
    assert found == {}


def test_a_document_prints(page: Page, tmp_path: Path, harbour_record: Record) -> None:
    page.goto(f"/documents/{harbour_record.document.id}")
    pdf = page.pdf(path=tmp_path / "page.pdf", format="A4")
    assert pdf.startswith(b"%PDF")
    page.emulate_media(media="print")
    expect(page.locator(".sections")).to_be_hidden()
    expect(page.locator(".text")).to_be_visible()


def test_no_script_of_others_runs(chromium: Browser, site: str) -> None:
    context = chromium.new_context(base_url=site)
    page = context.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.goto(DOCUMENT)
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.acted = true";
          document.body.append(script);
        }"""
    )
    assert page.evaluate("window.acted") is None
    assert "Content Security Policy" in refused[0]
    context.close()
