"""What the documentation tells people to run, runs; what there is to run, it tells."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import typer.main

from benchmarks.figures import README, figures
from sayso.cli.commands import app
from tests.conftest import ROOT, SAYSO

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```(sh|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#]+)")

BLOCKS = [
    pytest.param(language, code, id=f"{page.name}-{number}")
    for page in PAGES
    for number, (language, code) in enumerate(BLOCK.findall(page.read_text()))
]


@pytest.mark.parametrize(("language", "code"), BLOCKS)
def test_what_can_be_run_runs(language: str, code: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    (tmp_path / "block.py").write_text(code)
    command = [sys.executable, "block.py"] if language == "python" else ["sh", "-euc", code]
    path = f"{SAYSO.parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        command, capture_output=True, cwd=tmp_path, env=os.environ | {"PATH": path}, check=False
    )
    assert done.returncode == 0, done.stderr.decode()


def test_every_command_and_option_is_documented() -> None:
    page = "\n".join(path.read_text() for path in PAGES)
    group = typer.main.get_command(app)
    for name, command in group.commands.items():  # type: ignore[attr-defined]
        assert f"`sayso {name}" in page or f"## sayso {name}\n" in page
        options = {option for parameter in command.params for option in parameter.opts}
        missing = [option for option in options if option[:1] == "-" and f"`{option}`" not in page]
        assert not missing, f"sayso {name}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_and_make_targets_lead_somewhere(page: Path) -> None:
    text = page.read_text()
    assert not [link for link in LINK.findall(text) if not (page.parent / link).exists()]
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    shown = re.findall(r"(?:`| {4})make ([a-z]+)", text)
    assert set(shown) <= targets


def test_the_readme_has_the_figures_of_the_benchmarks() -> None:
    assert figures() in README.read_text(), "run `.venv/bin/python -m benchmarks.figures`"
