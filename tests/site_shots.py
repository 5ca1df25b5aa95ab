"""Pictures of the site: ``make shots`` takes them anew, into ``screenshots/site``.

A server runs over a ledger of the example article, its copy and an invented second one. Chromium
looks at each page, on a wide screen and as on a phone, light and dark, and on paper.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, NamedTuple

from playwright.sync_api import Browser, sync_playwright

import sayso
from sayso.ledger import Ledger
from tests.unit.output.examples import FULL

ROOT = Path(__file__).resolve().parent.parent
SAYSO = Path(sys.executable).with_name("sayso")
FOLDER = ROOT / "screenshots" / "site"
TOKEN = "only-for-taking-pictures"
FIRST = (FULL.attributions or ())[0]
DOCUMENT = f"/documents/{FULL.document.id}"
PAGES = {
    "read": "/",
    "document": DOCUMENT,
    "focus": f"{DOCUMENT}#source-s3",
    "sources": f"/sources?document={FULL.document.id}",
    "story": "/story?words=harbour",
    "story-sources": "",  # where the story leads to
    "audit": "/audit?since=2020-01-01",
    "find": "/find?words=said",
    "review": f"/attributions/{FIRST.id}",
}


class Window(NamedTuple):
    """One way to look at a page."""

    name: str
    width: int
    height: int
    scheme: Literal["light", "dark"] = "light"
    media: Literal["screen", "print"] = "screen"


WINDOWS = (
    Window("wide", 1440, 1000),
    Window("wide-dark", 1440, 1000, "dark"),
    Window("phone", 360, 780),
    Window("phone-dark", 360, 780, "dark"),
    Window("paper", 700, 990, media="print"),
)


def main(chromium: str) -> None:
    """Take all pictures with the browser at the path ``chromium``."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with serve() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for window in WINDOWS:
            take(browser, address, window)
        browser.close()


def take(browser: Browser, address: str, window: Window) -> None:
    """Take a picture of every page in one kind of window."""
    page = browser.new_page(
        viewport={"width": window.width, "height": window.height}, color_scheme=window.scheme
    )
    page.emulate_media(media=window.media)
    page.set_default_timeout(120_000)
    page.goto(f"{address}/enter?token={TOKEN}")
    for title, place in PAGES.items():
        if place:
            page.goto(address + place)
        else:
            page.get_by_role("link", name="Who says what here").click()
        picture = FOLDER / f"{title}-{window.name}.png"
        page.screenshot(path=picture)
        print(picture.relative_to(ROOT))
    page.close()


@contextmanager
def serve() -> Iterator[str]:
    """The address of a server over three articles."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "news.db"
        with Ledger(path) as ledger:
            examples = (ROOT / "examples").glob("harbour-fire.*")
            ledger.add([*map(sayso.read, sorted(examples)), FULL])
        command = [str(SAYSO), "serve", "--ledger", str(path), "--port", "0", "--token", TOKEN]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        ) as server:
            assert server.stdout
            try:
                yield server.stdout.readline().split()[-1].partition("/enter")[0]
            finally:  # or its end would be waited for forever
                server.terminate()
