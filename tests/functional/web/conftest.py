"""A running server, and Debian's Chromium before it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from sayso.ledger import Ledger
from sayso.model import Record
from tests.unit.ledger.examples import make_record
from tests.unit.output.examples import FULL
from tests.unit.web.asking import TOKEN

SAYSO = Path(sys.executable).with_name("sayso")
PATIENCE = 240_000  # milliseconds: a machine may be busy
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, harbour_record: Record) -> Iterator[str]:
    """The address of `sayso serve` over a ledger of three articles."""
    path = tmp_path_factory.mktemp("site") / "news.db"
    with Ledger(path) as ledger:
        ledger.add([make_record(), FULL, harbour_record])
    command = [str(SAYSO), "serve", "--ledger", str(path), "--port", "0", "--token", TOKEN]
    log = (path.parent / "server.log").open("w")
    with log, subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True) as server:
        assert server.stdout
        try:
            yield server.stdout.readline().split()[-1].partition("/enter")[0]
        finally:  # or its end would be waited for forever
            server.terminate()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium; tests that need it are skipped where it is not.

    It ends with its module: an open Playwright keeps an event loop, which later tests cannot share.
    """
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("no chromium here: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser, site: str) -> Iterator[Page]:
    """A window of 1440 pixels whose reader has shown the token; errors of the page fail a test."""
    context = chromium.new_context(base_url=site, viewport={"width": 1440, "height": 900})
    context.set_default_timeout(PATIENCE)
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
    opened.goto(f"/enter?token={TOKEN}")
    yield opened
    context.close()
    assert faults == []
