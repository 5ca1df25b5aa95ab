"""`sayso read`: formats, several inputs, and where the output goes."""

import json
from pathlib import Path

import msgspec
import pytest
from bs4 import BeautifulSoup
from jsonschema import Draft202012Validator

from sayso.model import Record
from tests.conftest import Run

ONE = "“The quay is closed,” said harbour master Edda Brannigan.\n"
TWO = "Police in Port Salvery believe that the fire was set on purpose.\n"


@pytest.fixture
def articles(tmp_path: Path) -> list[str]:
    for name, text in {"one.txt": ONE, "two.txt": TWO}.items():
        (tmp_path / name).write_text(text)
    return ["one.txt", "two.txt"]


def test_text_shows_source_and_words(run: Run, articles: list[str]) -> None:
    done = run("read", articles[0])
    assert (done.returncode, done.stderr) == (0, "")
    assert "Edda Brannigan" in done.stdout
    assert "The quay is closed" in done.stdout


def test_json_is_one_record_that_its_schema_accepts(run: Run, harbour_fire: Path) -> None:
    printed = run("read", harbour_fire, "--format", "json").stdout
    schema = json.loads(run("schema").stdout)
    Draft202012Validator(schema).validate(json.loads(printed))
    record = msgspec.json.decode(printed, type=Record)
    assert record.document.origin == str(harbour_fire)
    assert record.attributions


def test_json_of_several_is_an_array_in_the_order_given(run: Run, articles: list[str]) -> None:
    records = json.loads(run("read", "two.txt", "one.txt", "--format", "json").stdout)
    assert [record["document"]["origin"] for record in records] == ["two.txt", "one.txt"]


def test_jsonl_is_a_record_a_line_for_any_number_of_jobs(run: Run, articles: list[str]) -> None:
    inputs = articles * 3
    alone = run("read", *inputs, "--format", "jsonl")
    together = run("read", *inputs, "--format", "jsonl", "--jobs", "2")
    assert alone.stdout == together.stdout
    origins = [json.loads(line)["document"]["origin"] for line in alone.stdout.splitlines()]
    assert origins == inputs


def test_html_is_a_page_without_script_or_second_file(run: Run, articles: list[str]) -> None:
    page = BeautifulSoup(run("read", "one.txt", "--format", "html").stdout, "html.parser")
    assert "The quay is closed" in page.get_text()
    assert not page.select("script, link[rel=stylesheet], img[src], iframe")


def test_standard_input_with_what_it_cannot_tell(run: Run) -> None:
    options = ("--title", "Quay shut", "--outlet", "Salvery Beacon", "--published", "2026-11-20")
    done = run("read", "-", "--format", "json", *options, stdin=ONE)
    document = json.loads(done.stdout)["document"]
    assert document["origin"] == "-"
    assert document["text"].startswith("Quay shut\n")
    assert document["zones"][0] | {"start": 0, "end": 9, "kind": "title"} == document["zones"][0]
    assert (document["outlet"], document["published"]) == ("Salvery Beacon", "2026-11-20")


def test_output_to_a_file(run: Run, articles: list[str], tmp_path: Path) -> None:
    done = run("read", "one.txt", "--format", "json", "--output", "one.json")
    assert (done.stdout, done.stderr) == ("", "")
    assert json.loads((tmp_path / "one.json").read_text())["document"]["origin"] == "one.txt"


def test_output_to_a_folder_has_a_file_for_each_input(
    run: Run, articles: list[str], tmp_path: Path
) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "one.txt").write_text(TWO)
    run("read", *articles, "more/one.txt", "--format", "html", "--output", "pages")
    pages = sorted(path.name for path in (tmp_path / "pages").iterdir())
    assert pages == ["one-2.html", "one.html", "two.html"]


def test_brat_has_its_text_beside_it(run: Run, articles: list[str], tmp_path: Path) -> None:
    run("read", "one.txt", "--format", "brat", "--output", "marked.ann")
    text = (tmp_path / "marked.txt").read_text()
    spans = [
        line.split("\t")
        for line in (tmp_path / "marked.ann").read_text().splitlines()
        if line.startswith("T")
    ]
    assert spans
    for _, where, words in spans:
        ranges = where.partition(" ")[2].split(";")
        assert words == " ".join(text[slice(*map(int, ends.split()))] for ends in ranges)


def test_an_input_is_never_overwritten(run: Run, articles: list[str], tmp_path: Path) -> None:
    done = run("read", "one.txt", "--output", "./one.txt")
    assert done.returncode == 2
    assert "is an input too" in done.stderr
    assert (tmp_path / "one.txt").read_text() == ONE


@pytest.mark.parametrize("options", [("--format", "html"), ("--title", "Quay shut")])
def test_options_that_fit_one_input_are_refused_for_several(
    run: Run, articles: list[str], options: tuple[str, str]
) -> None:
    done = run("read", *articles, *options)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
