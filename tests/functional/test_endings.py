"""Ctrl-C and a closed pipe end `sayso read` cleanly."""

import signal
import subprocess
from pathlib import Path

import pytest

from tests.conftest import SAYSO

ARTICLE = "“The quay is closed,” said harbour master Edda Brannigan.\n"


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE)
    return str(path)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_without_a_traceback(article: str, jobs: str) -> None:
    command = [str(SAYSO), "read", *[article] * 5000, "--format", "jsonl", "--jobs", jobs]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        process.stdout.readline()  # it is at work
        process.send_signal(signal.SIGINT)
        _, said = process.communicate()
    assert process.returncode == 130
    assert "Traceback" not in said


def test_a_closed_pipe_ends_quietly(article: str) -> None:
    command = [str(SAYSO), "read", *[article] * 200, "--format", "jsonl"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()
    assert (process.returncode, said) == (141, "")
