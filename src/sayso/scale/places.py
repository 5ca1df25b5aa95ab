"""Places of files, on disk or in an object store, through pyarrow's file systems."""

from __future__ import annotations

import fnmatch
import glob
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

import msgspec

from sayso.errors import UsageError
from sayso.reading.inputs.folders import is_readable_name

if TYPE_CHECKING:
    from pyarrow.fs import FileInfo, FileSystem

_QUERY = re.compile(r"\?\w+=.*$")  # as s3://bucket/news?region=eu-central-1 has it


class InputFile(msgspec.Struct, frozen=True):
    """A file to be read: how it is opened again, on any machine, and its size in bytes."""

    where: str
    size: int


def path_on_disk(where: str) -> Path | None:
    """The path that a path or URI (``file://``) names on this machine, None for another place."""
    scheme, sign, place = where.partition("://")
    if not sign:
        return Path(where).absolute()
    return Path(unquote(place)).absolute() if scheme == "file" else None


@lru_cache(maxsize=64)
def locate(where: str) -> tuple[FileSystem, str]:
    """The file system that a path or URI (``s3://bucket/news``) is on, and the path there.

    Raises:
        UsageError: there is no such file system, or pyarrow is not installed.
    """
    fs, path = _file_systems(), path_on_disk(where)
    if path:
        return fs.LocalFileSystem(), str(path)
    try:
        system, place = fs.FileSystem.from_uri(where)
    except (OSError, ValueError, ImportError) as error:
        reason = " ".join(str(error).split())
        raise UsageError(f"{where}: no place that can be opened ({reason})") from error
    return system, str(place)


def list_inputs(inputs: list[str]) -> list[InputFile]:
    """The files that the inputs, files, folders or globs on disk or elsewhere, stand for, once.

    Raises:
        UsageError: there is nothing of that name, or a folder or glob holds no file to read.
    """
    found: dict[str, InputFile] = {}
    for given in inputs:
        path = path_on_disk(given)
        files = _list_on_disk(given, path) if path else _list_elsewhere(given)
        if not files:
            raise UsageError(f"{given}: holds no file that sayso reads; name one")
        found |= {file.where: file for file in files}
    return list(found.values())


def _list_on_disk(given: str, path: Path) -> list[InputFile]:
    if glob.has_magic(str(path)) and not path.exists():
        names = glob.glob(str(path), recursive=True)  # noqa: PTH207 - a Path has no absolute globs
        paths = sorted(found for found in map(Path, names) if found.is_file())
        return [InputFile(str(found), found.stat().st_size) for found in paths]
    files = _files_at(given, *locate(str(path)))
    return [InputFile(file.path, file.size) for file in files]


def _list_elsewhere(uri: str) -> list[InputFile]:
    """The files of an object store; in a glob a star stands for slashes as well."""
    query = "".join(_QUERY.findall(uri))
    base, pattern = _cut_glob(uri.removesuffix(query))
    system, root = locate(base + query)
    escaped = str if base.startswith("fsspec+") else quote  # which alone takes paths as they are
    return [
        InputFile(base + escaped(file.path.removeprefix(root)) + query, file.size)
        for file in _files_at(uri, system, root)
        if not pattern or fnmatch.fnmatchcase(file.path, f"{root}/{pattern}")
    ]


def _cut_glob(uri: str) -> tuple[str, str]:
    """A URI up to the first of its parts that has a star or the like, and the rest."""
    parts = uri.split("/")
    plain = next((i for i, part in enumerate(parts) if glob.has_magic(part)), len(parts))
    return "/".join(parts[:plain]).rstrip("/"), "/".join(parts[plain:])


def _files_at(given: str, system: FileSystem, path: str) -> list[FileInfo]:
    """The file at a path, or all files below it that sayso reads."""
    fs = _file_systems()
    try:
        info = system.get_file_info(path)
        if info.type == fs.FileType.NotFound:
            raise UsageError(f"{given}: no such file or folder")
        if info.type == fs.FileType.File:
            return [info]
        found = system.get_file_info(fs.FileSelector(path, recursive=True, allow_not_found=True))
    except OSError as error:
        raise UsageError(f"{given}: cannot be listed ({' '.join(str(error).split())})") from error
    files = (info for info in found if info.type == fs.FileType.File)
    return sorted((f for f in files if is_readable_name(f.base_name)), key=lambda f: str(f.path))


def _file_systems() -> Any:
    try:
        from pyarrow import fs
    except ImportError as error:
        raise UsageError("datasets need pyarrow: pip install 'sayso[tables]'") from error
    return fs
