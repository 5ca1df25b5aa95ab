"""``sayso story``, as a person runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sayso.ledger import Ledger
from tests.conftest import Run
from tests.unit.linking.pages import Said, make_page

BLAST = "The Vorr brigade placed the charge that blew up the Tarn depot"


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """A ledger with two pages about a blast and one about something else."""
    path = tmp_path / "sayso.db"
    with Ledger(path) as ledger:
        ledger.add(
            [
                make_page(Said(BLAST, "two officials", "anonymous"), outlet="Courier"),
                make_page(Said(BLAST, "Courier", "news_outlet", "reported"), outlet="Post"),
                make_page(Said("The ferry sails again on Monday", "Edda Brannigan"), outlet="Post"),
            ]
        )
    return path


@pytest.mark.usefixtures("filled")
def test_words_link_the_documents_of_the_ledger(run: Run) -> None:
    done = run("story", "Tarn", "depot")
    assert done.returncode == 0
    assert done.stdout.startswith("2 ARTICLES, 1 INDEPENDENT ROOT\n")
    found = json.loads(run("story", "Tarn", "depot", "--format", "json").stdout)
    assert len(found["documents"]) == 2
    assert found["independent_roots"]["high"] == 1


@pytest.mark.usefixtures("filled")
def test_words_that_are_nowhere_are_one_line(run: Run) -> None:
    done = run("story", "volcano")
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr == "sayso: volcano: no document of the ledger has these words; try fewer\n"


def test_files_are_read_and_linked(run: Run, tmp_path: Path, harbour_fire: Path) -> None:
    done = run("story", str(harbour_fire), "--format", "html", "--output", "story.html")
    assert (done.returncode, done.stdout) == (0, "")
    assert "1 article, " in (tmp_path / "story.html").read_text()


def test_files_and_words_do_not_mix(run: Run, harbour_fire: Path) -> None:
    done = run("story", str(harbour_fire), "nowhere.txt")
    assert done.returncode == 2
    assert "nowhere.txt: no such file" in done.stderr
