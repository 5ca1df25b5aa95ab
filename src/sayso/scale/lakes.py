"""Lakes: folders of tables, and beside them what tells how far they are.

A lake holds ``TABLE/month=2026-03/part-000000.parquet``. Under ``_sayso/``, which readers of
Parquet pass over, are ``terms.json``, ``shelves.jsonl``, ``blocks/`` (read, in no table yet),
``tries/`` (begun) and ``groups/`` (blocks whose rows stand in the parts of that number).
"""

from __future__ import annotations

import secrets
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from sayso.errors import UsageError
from sayso.scale.places import locate
from sayso.scale.settings import LakeTerms
from sayso.scale.shelves import Shelf

if TYPE_CHECKING:
    import pyarrow as pa

OURS = "_sayso"
_TERMS, _SHELVES = f"{OURS}/terms.json", f"{OURS}/shelves.jsonl"


class Lake(msgspec.Struct, frozen=True):
    """A lake at a path or URI."""

    where: str


def write_whole(lake: Lake, name: str, data: bytes | pa.Buffer) -> None:
    """Write the file called ``name``, which appears whole or not at all.

    On disk it gets its name once it is written; object stores show a file once it is closed.
    """
    from pyarrow import fs

    system, root = locate(lake.where)
    path = f"{root}/{name}"
    if not isinstance(system, fs.LocalFileSystem):
        with system.open_output_stream(path) as file:
            file.write(data)
        return
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    draft = Path(path).with_name(f".draft-{secrets.token_hex(8)}")  # readers pass over dots
    draft.write_bytes(data)
    draft.replace(path)


def read_whole(lake: Lake, name: str) -> bytes | None:
    """The bytes of the file called ``name``, None where there is none."""
    system, root = locate(lake.where)
    try:
        with system.open_input_file(f"{root}/{name}") as file:
            return bytes(file.read())
    except (FileNotFoundError, NotADirectoryError):
        return None


def list_names(lake: Lake, folder: str) -> list[str]:
    """The names of the files in a folder of the lake, sorted, drafts left out."""
    from pyarrow import fs

    system, root = locate(lake.where)
    found = system.get_file_info(fs.FileSelector(f"{root}/{folder}", allow_not_found=True))
    return sorted(str(info.base_name) for info in found if not info.base_name.startswith("."))


def delete(lake: Lake, names: Collection[str]) -> None:
    """Delete files, as far as they are there."""
    system, root = locate(lake.where)
    for name in names:
        try:
            system.delete_file(f"{root}/{name}")
        except FileNotFoundError:
            continue


def begin(lake: Lake, terms: LakeTerms) -> None:
    """Make the lake, unless it is there.

    Raises:
        UsageError: it was begun on other terms, or the folder holds something else.
    """
    kept = read_whole(lake, _TERMS)
    if kept is None:
        _refuse_strange(lake)
        write_whole(lake, _TERMS, msgspec.json.encode(terms))
        return
    before = msgspec.json.decode(kept, type=LakeTerms)
    for name in LakeTerms.__struct_fields__:
        was, now = getattr(before, name), getattr(terms, name)
        if was != now:
            raise UsageError(f"{lake.where}: begun with {name} {was}, not {now}: name a new output")


def load_shelves(lake: Lake) -> list[Shelf]:
    """The list of shelves as it was kept."""
    lines = (read_whole(lake, _SHELVES) or b"").splitlines()
    return [msgspec.json.decode(line, type=Shelf) for line in lines]


def keep_shelves(lake: Lake, shelves: Collection[Shelf]) -> None:
    """Keep the list of shelves in place of the one before."""
    write_whole(lake, _SHELVES, b"".join(msgspec.json.encode(shelf) + b"\n" for shelf in shelves))


def check(lake: Lake) -> None:
    """Make sure that there is a lake.

    Raises:
        UsageError: there is none.
    """
    if read_whole(lake, _TERMS) is None:
        raise UsageError(f"{lake.where}: no tables of `sayso map` there")


def _refuse_strange(lake: Lake) -> None:
    from pyarrow import fs

    system, root = locate(lake.where)
    info = system.get_file_info(root)
    if info.type == fs.FileType.File:
        raise UsageError(f"{lake.where}: is a file: name a new folder")
    if system.get_file_info(fs.FileSelector(root, allow_not_found=True)):
        raise UsageError(f"{lake.where}: has something in it already: name a new folder")
