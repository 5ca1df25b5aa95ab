"""Pictures of the site: ``make shots`` takes them anew, into ``screenshots/site``.

A server runs over a ledger of the example article and an invented second one, and Chromium looks
at each page, wide and light, and as on a phone in the dark.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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
    "story": "/story?words=said",
    "audit": "/audit?since=2020-01-01",
    "find": "/find?words=said",
    "review": f"/attributions/{FIRST.id}",
}


def main(chromium: str) -> None:
    """Take all pictures with the browser at the path ``chromium``."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with serve() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        take(browser, address, "wide", 1440, 1000, dark=False)
        take(browser, address, "phone", 360, 780, dark=True)
        browser.close()


def take(browser: Browser, address: str, name: str, width: int, height: int, *, dark: bool) -> None:
    """Take a picture of every page in one kind of window."""
    page = browser.new_page(
        viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light"
    )
    page.set_default_timeout(120_000)
    page.goto(f"{address}/enter?token={TOKEN}")
    for title, place in PAGES.items():
        page.goto(address + place)
        picture = FOLDER / f"{title}-{name}.png"
        page.screenshot(path=picture)
        print(picture.relative_to(ROOT))


@contextmanager
def serve() -> Iterator[str]:
    """The address of a server over two articles."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "news.db"
        with Ledger(path) as ledger:
            ledger.add([sayso.read(ROOT / "examples" / "harbour-fire.txt"), FULL])
        command = [str(SAYSO), "serve", "--ledger", str(path), "--port", "0", "--token", TOKEN]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        ) as server:
            assert server.stdout
            yield server.stdout.readline().split()[-1].partition("/enter")[0]
            server.terminate()
