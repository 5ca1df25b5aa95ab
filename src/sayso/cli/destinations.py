"""Where the output of ``sayso read`` goes: standard output, a file, or a file for each input."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from sayso.cli.formats import ALONE, SUFFIXES, Format, render, render_all
from sayso.cli.screens import Screen, find_screen
from sayso.errors import UsageError
from sayso.model import Record

_UNSAFE = re.compile(r"[^\w.-]+")


def check_destination(
    output: Path | None, form: Format, inputs: Sequence[str], *, several: bool
) -> None:
    """Let pass what can be written, before anything is read.

    Raises:
        UsageError: several documents cannot share standard output in this format, or the output
            is one of the inputs.
    """
    if output is None:
        if form in ALONE and several:
            raise UsageError(f"several documents as {form} need a folder: add --output FOLDER")
        return
    if output.is_dir() and any(_may_overwrite(output, form, name) for name in inputs):
        raise UsageError(f"--output {output} is where inputs are; name another folder")
    if output.is_file() and any(_is_same_file(output, name) for name in inputs):
        raise UsageError(f"--output {output} is an input too; name another file")


def write_records(
    records: Iterable[Record], form: Format, output: Path | None, *, several: bool
) -> None:
    """Write the records as they come: to standard output, to a file, or a file for each.

    Each gets its own where ``output`` is a folder, or ``several`` records cannot share a file.
    """
    if output and (output.is_dir() or (several and form in ALONE)):
        _write_each(records, form, output)
    elif output and form in ALONE:
        for record in records:
            _write_alone(record, form, output)
    else:
        screen = Screen() if output else find_screen()
        _write_stream(render_all(records, form, screen, several=several), output)


def _is_same_file(output: Path, name: str) -> bool:
    return not _is_standard_input(name) and Path(name).exists() and output.samefile(name)


def _may_overwrite(folder: Path, form: Format, name: str) -> bool:
    """Whether the file of a document may be the input called ``name``, or one in it."""
    path = Path(name)
    if _is_standard_input(name) or not path.exists():
        return False
    if path.is_dir():
        return folder.resolve().is_relative_to(path.resolve())
    return path.suffix == SUFFIXES[form] and path.parent.resolve() == folder.resolve()


def _is_standard_input(name: str) -> bool:
    from sayso.reading.files import STANDARD_INPUT

    return name == STANDARD_INPUT


def _write_each(records: Iterable[Record], form: Format, folder: Path) -> None:
    """Files are named after their inputs; a second of the same name gets a number."""
    folder.mkdir(parents=True, exist_ok=True)
    taken: Counter[str] = Counter()
    for record in records:
        origin = record.document.origin
        name = "stdin" if _is_standard_input(origin) else _UNSAFE.sub("-", Path(origin).stem)
        taken[name] += 1
        number = f"-{taken[name]}" if taken[name] > 1 else ""
        _write_alone(record, form, folder / f"{name}{number}{SUFFIXES[form]}")


def _write_alone(record: Record, form: Format, path: Path) -> None:
    path.write_text(render(record, form), encoding="utf-8", newline="\n")
    if form is Format.BRAT:  # brat wants the text beside its annotations
        path.with_suffix(".txt").write_text(record.document.text, encoding="utf-8", newline="\n")


def _write_stream(chunks: Iterator[str], output: Path | None) -> None:
    """The file is opened once there is something to write: a failed input spoils no older file."""
    if output is None:
        for chunk in chunks:
            sys.stdout.write(chunk)
            sys.stdout.flush()
        return
    first = next(chunks, None)
    if first is None:
        return
    with output.open("w", encoding="utf-8", newline="\n") as file:
        file.write(first)
        file.writelines(chunks)
