"""Pictures of what people see: `make shots` takes them anew.

The page goes to ``screenshots/`` as PNG files, taken by Debian's Chromium, and its upper part to
``docs/images`` for the README, which also gets the terminal's capture, between its marks.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import sayso
from sayso.output import html, terminal
from tests import site_shots

ROOT = Path(__file__).resolve().parent.parent
ARTICLE = ROOT / "examples" / "harbour-fire.txt"
PICTURES = {
    ROOT / "screenshots" / "harbour-fire-wide.png": "1280,1600",
    ROOT / "screenshots" / "harbour-fire-phone.png": "420,1600",
    ROOT / "docs" / "images" / "page.png": "1280,900",
}
CAPTURE = re.compile(r"(?<=<!-- capture -->\n).*?(?=<!-- end of capture -->)", re.DOTALL)
PARAGRAPHS, ROWS = 5, 22


def main() -> None:
    """Take all pictures."""
    record = sayso.read(ARTICLE)
    put_capture(terminal.render(record))
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("make shots: no chromium for the pictures of the page; apt-get install chromium")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(html.render(record), encoding="utf-8")
        for picture, size in PICTURES.items():
            take(chromium, page, picture, size)
    site_shots.main(chromium)


def put_capture(shown: str) -> None:
    """Write the beginnings of the text and of the table below it into the README."""
    article, _, table = shown.partition("\nWHO ")
    paragraphs = article.split("\n\n")[:PARAGRAPHS]
    rows = ("WHO " + table).splitlines()
    full = next(number for number, row in enumerate(rows) if number >= ROWS and row[0] != " ")
    lines = "\n\n".join(paragraphs) + "\n\n...\n\n" + "\n".join(rows[:full]) + "\n...\n"
    block = "\n" + "".join(f"    {line}".rstrip() + "\n" for line in lines.splitlines()) + "\n"
    readme = ROOT / "README.md"
    readme.write_text(CAPTURE.sub(lambda _: block, readme.read_text("utf-8")), encoding="utf-8")


def take(chromium: str, page: Path, picture: Path, size: str) -> None:
    """Take a picture of ``page`` in a window of ``size`` pixels."""
    picture.parent.mkdir(exist_ok=True)
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
    command = [
        chromium,
        *options,
        f"--window-size={size}",
        f"--screenshot={picture}",
        page.as_uri(),
    ]
    subprocess.run(command, check=True, capture_output=True)
    print(picture.relative_to(ROOT))


if __name__ == "__main__":
    main()
