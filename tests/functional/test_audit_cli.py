"""``sayso audit`` and ``sayso rules`` as a person runs them."""

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.conftest import Run


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(
        "Owners to close mine\n\n"
        "The mine will close in May, a source said.\n\n"
        "“We are still hiring,” said the mine's manager, Colm Breck. The union's secretary, Faye "
        "Arden, insisted that nothing was settled.\n"
    )
    return path


def test_the_text_says_whose_rule_and_which_words(run: Run, story: Path) -> None:
    done = run("audit", story)
    assert done.returncode == 0, done.stderr
    assert "AP-ANON-DESC (Associated Press)" in done.stdout
    assert "“a source”" in " ".join(done.stdout.split())
    assert "never that it is wrong" in " ".join(done.stdout.split())


def test_json_is_the_whole_audit(run: Run, story: Path) -> None:
    done = json.loads(run("audit", story, "--format", "json").stdout)
    assert done["documents"] == 1
    text = story.read_text()
    for finding in done["findings"]:
        start, end = finding["span"]
        assert " ".join(text[start:end].split()) == finding["words"]


def test_fail_on_sets_the_exit_status(run: Run, story: Path) -> None:
    assert run("audit", story, "--fail-on", "strong").returncode == 1
    house = story.with_name("house.toml")
    house.write_text('[[rule]]\nid = "AP-ANON-DESC"\non = false\n')
    done = run("audit", story, "--fail-on", "strong", "--rules", house)
    assert done.returncode == 0, done.stdout


def test_github_and_junit_name_the_place(run: Run, story: Path) -> None:
    lines = run("audit", story, "--format", "github").stdout.splitlines()
    assert any(line.startswith("::error file=") and ",line=3," in line for line in lines)
    page = run("audit", story, "--format", "junit").stdout
    root = ElementTree.fromstring(page)
    suite = next(each for each in root if each.get("name") == "AP-ANON-DESC")
    assert suite.get("failures") == "1"


def test_csv_to_a_folder_has_every_table(run: Run, story: Path, tmp_path: Path) -> None:
    done = run("audit", story, "--format", "csv", "--output", tmp_path / "tables")
    assert done.returncode == 0, done.stderr
    figures = list(csv.DictReader(io.StringIO((tmp_path / "tables" / "figures.csv").read_text())))
    assert {"anonymous", "named"} <= {row["key"] for row in figures}
    assert (tmp_path / "tables" / "findings.csv").exists()
    assert (tmp_path / "tables" / "speakers.csv").exists()


def test_the_report_is_one_page_without_script(run: Run, story: Path, tmp_path: Path) -> None:
    done = run("audit", story, "--format", "html", "--output", tmp_path / "audit.html")
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "audit.html").read_text()
    assert "default-src 'none'" in page
    assert "<script" not in page
    assert page.count("<svg") == page.count('<figure class="figure"')


def test_a_ledger_is_audited_by_outlet_and_day(run: Run, story: Path) -> None:
    run("add", story, "--outlet", "courier.example", "--published", "2026-10-05")
    whole = json.loads(run("audit", "--ledger", "sayso.db", "-f", "json").stdout)
    assert whole["documents"] == 1
    other = run("audit", "--ledger", "sayso.db", "--outlet", "other.example", "-f", "json").stdout
    assert json.loads(other)["documents"] == 0
    later = run("audit", "--ledger", "sayso.db", "--since", "2026-11-01", "-f", "json").stdout
    assert json.loads(later)["documents"] == 0


def test_a_sample_goes_out_and_comes_back(run: Run, story: Path, tmp_path: Path) -> None:
    sample = tmp_path / "check.csv"
    assert run("audit", story, "--sample", "2", "--sample-to", sample).returncode == 0
    rows = list(csv.reader(io.StringIO(sample.read_text())))
    answered = [rows[0], *([*row[:-1], "yes"] for row in rows[1:])]
    with sample.open("w", newline="") as file:
        csv.writer(file).writerows(answered)
    assert "by 2 answers by hand" in run("audit", story, "--answers", sample).stdout


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        ((), "give inputs, or --ledger"),
        (("story.txt", "--outlet", "x"), "are for a ledger"),
        (("story.txt", "--sample", "3"), "belong together"),
        (("story.txt", "--rules", "none.toml"), "none.toml"),
        (("story.txt", "--people", "none.csv"), "none.csv"),
        (("--ledger", "none.db"), "none.db"),
        (("gone.txt",), "gone.txt"),
    ],
)
def test_what_makes_no_sense_is_told_in_one_line(
    run: Run, story: Path, arguments: tuple[str, ...], why: str
) -> None:
    done = run("audit", *arguments)
    assert done.returncode == 2
    assert why in done.stderr
    assert "Traceback" not in done.stderr


def test_rules_are_listed_and_explained(run: Run) -> None:
    assert "RTRS-PLURAL" in run("rules").stdout
    one = run("rules", "rtrs-plural").stdout
    assert "blogs.reuters.com" in one
    assert "the true number" in one
    assert "plural-for-one" in run("rules", "--checks").stdout
    assert json.loads(run("rules", "--json").stdout)[0]["publisher"]
    unknown = run("rules", "NO-SUCH")
    assert unknown.returncode == 2
    assert "no rule of that id" in unknown.stderr
