"""The command itself: its version, its help, and what it does not load to print them."""

import subprocess
import sys

import pytest

import sayso
from tests.conftest import Run

HEAVY = frozenset(
    "spacy onnxruntime trafilatura tokenizers numpy jinja2 sqlalchemy "
    "httpx2 httpcore2 lxml fastwarc feedparser pyarrow pypdfium2 "
    "fastapi starlette uvicorn mcp".split()
)
LOADED = """
import sys
from sayso.cli import main
try:
    main()
finally:
    print(*{name.partition(".")[0] for name in sys.modules}, file=sys.stderr)
"""


def test_the_version(run: Run) -> None:
    assert run("--version").stdout == f"sayso {sayso.__version__}\n"


@pytest.mark.parametrize("arguments", [["--help"], ["read", "--help"], ["--version"]])
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    command = [sys.executable, "-c", LOADED, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout
    assert sorted(HEAVY & set(done.stderr.split())) == []


def test_help_has_examples(run: Run) -> None:
    shown = run("read", "--help").stdout
    assert "sayso read article.html --format html" in " ".join(shown.split())


def test_without_arguments_the_help_is_shown(run: Run) -> None:
    done = run()
    assert "read" in done.stdout + done.stderr
    assert done.returncode == 2


def test_an_unknown_format_names_the_known(run: Run) -> None:
    done = run("read", "article.txt", "--format", "pdf")
    assert done.returncode == 2
    assert "jsonl" in done.stderr
