"""Bad input: one line on standard error with the input and the reason, and no traceback."""

import os
from pathlib import Path

import pytest

from tests.conftest import Run

GOOD = "“The quay is closed,” said harbour master Edda Brannigan.\n"

FILES: dict[str, bytes] = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "picture.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00",
    "program": b"\x7fELF\x02\x01\x01" + bytes(64),
    "wordless.html": b"<!doctype html><html><body><script>quay()</script></body></html>",
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_no_article(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(FILES[name])
    done = run("read", name)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"sayso: {name}: ")
    assert done.stderr.count("\n") == 1


def test_no_such_file(run: Run) -> None:
    done = run("read", "gone.txt")
    assert (done.returncode, done.stderr) == (2, "sayso: gone.txt: no such file\n")


def test_a_folder_with_nothing_to_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    done = run("read", "articles")
    reason = "sayso: articles: holds no file that sayso reads; name one\n"
    assert (done.returncode, done.stderr) == (2, reason)


def test_two_hundred_megabytes_are_refused_without_being_read(run: Run, tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(200_000_000)
    done = run("read", "huge.txt")
    assert done.returncode == 2
    assert done.stderr.startswith("sayso: huge.txt: is larger than 20 MB")


def test_bytes_that_do_not_decode_are_read_or_refused_in_a_line(run: Run) -> None:
    done = run("read", "-", stdin=b"\xe9\xff\xfe\x81 \x9d\xc3\x28 " * 20)
    assert done.returncode in {0, 2}
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") <= 1


def test_another_language_is_said_and_read_all_the_same(run: Run) -> None:
    german = (
        "Der Hafenmeister sagte am Montag, dass der Kai nach dem Brand noch wochenlang gesperrt "
        "bleiben werde. Die Polizei geht davon aus, dass das Feuer absichtlich gelegt wurde, "
        "wollte aber keine Einzelheiten nennen. Niemand wurde bei dem Brand verletzt.\n"
    )
    done = run("read", "-", "--format", "json", stdin=german)
    assert done.returncode == 0
    assert done.stderr.startswith("sayso: -: seems to be in another language (de)")
    assert '"language": "de"' in done.stdout


def test_one_bad_input_of_several_stops_no_other(run: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    done = run("read", "gone.txt", "good.txt", "--format", "jsonl")
    assert done.returncode == 3
    assert done.stdout.count("\n") == 1
    assert done.stderr == "sayso: gone.txt: no such file\n"


def test_several_of_which_none_can_be_read(run: Run) -> None:
    done = run("read", "gone.txt", "lost.txt", "--format", "json")
    assert (done.returncode, done.stdout) == (2, "[]\n")


def test_a_failed_input_spoils_no_older_output(run: Run, tmp_path: Path) -> None:
    (tmp_path / "kept.json").write_text("older")
    assert run("read", "gone.txt", "--format", "json", "-o", "kept.json").returncode == 2
    assert (tmp_path / "kept.json").read_text() == "older"


def test_an_output_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    done = run("read", "good.txt", "--output", "nowhere/good.html")
    assert done.returncode == 1
    assert done.stderr == "sayso: nowhere/good.html: No such file or directory\n"


def test_a_name_that_a_terminal_would_obey_is_spelt_out(run: Run) -> None:
    done = run("read", "\x1b[31mred.txt")
    assert done.stderr == "sayso: \\x1b[31mred.txt: no such file\n"


def test_a_name_that_is_not_utf8(run: Run, tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    (tmp_path / name).write_text(GOOD)
    done = run("read", name, "--format", "json")
    assert done.returncode == 0
    assert "Brannigan" in done.stdout
