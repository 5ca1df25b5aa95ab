"""Places of files, on disk or in an object store, through pyarrow's file systems."""

from __future__ import annotations

import fnmatch
import glob
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

import msgspec

from sayso.errors import UsageError
from sayso.reading.inputs.folders import is_readable_name

if TYPE_CHECKING:
    from pyarrow.fs import FileInfo, FileSystem


class InputFile(msgspec.Struct, frozen=True):
    """A file to be read: how it is opened again, on any machine, and its size in bytes."""

    where: str
    size: int


@lru_cache(maxsize=64)
def locate(where: str) -> tuple[FileSystem, str]:
    """The file system that a path or URI (``s3://bucket/news``) is on, and the path there.

    Raises:
        UsageError: there is no such file system, or pyarrow is not installed.
    """
    fs = _file_systems()
    if "://" not in where:
        return fs.LocalFileSystem(), str(Path(where).absolute())
    try:
        system, path = fs.FileSystem.from_uri(where)
    except (OSError, ValueError) as error:
        reason = " ".join(str(error).split())
        raise UsageError(f"{where}: no place that can be opened ({reason})") from error
    return system, str(path)


def list_inputs(inputs: list[str]) -> list[InputFile]:
    """The files that the inputs, files, folders or globs on disk or elsewhere, stand for, once.

    Raises:
        UsageError: there is nothing of that name, or a folder or glob holds no file to read.
    """
    found: dict[str, InputFile] = {}
    for given in inputs:
        files = _list_input(given)
        if not files:
            raise UsageError(f"{given}: holds no file that sayso reads; name one")
        found |= {file.where: file for file in files}
    return list(found.values())


def _list_input(given: str) -> list[InputFile]:
    start, sign, rest = given.partition("://")
    scheme, place = (start + sign, rest) if sign else ("", given)
    if glob.has_magic(place) and (scheme or not Path(given).exists()):
        return _list_glob(scheme, place)
    kinds = _file_systems().FileType
    system, path = locate(given)
    info = system.get_file_info(path)
    if info.type == kinds.NotFound:
        raise UsageError(f"{given}: no such file or folder")
    files = [info] if info.type == kinds.File else _files_under(system, path)
    return [InputFile(scheme + file.path, file.size) for file in files]


def _list_glob(scheme: str, pattern: str) -> list[InputFile]:
    """The files of a glob; in an object store a star stands for slashes as well."""
    if not scheme:
        names = glob.glob(pattern, recursive=True)  # noqa: PTH207 - a Path has no absolute globs
        paths = sorted(path for path in map(Path, names) if path.is_file())
        return [InputFile(str(path.absolute()), path.stat().st_size) for path in paths]
    parts = PurePosixPath(pattern).parts
    plain = next(index for index, part in enumerate(parts) if glob.has_magic(part))
    system, base = locate(scheme + str(PurePosixPath(*parts[:plain])))
    wanted = str(PurePosixPath(base, *parts[plain:]))
    files = _files_under(system, base)
    found = (file for file in files if fnmatch.fnmatchcase(file.path, wanted))
    return [InputFile(scheme + file.path, file.size) for file in found]


def _files_under(system: FileSystem, folder: str) -> list[FileInfo]:
    fs = _file_systems()
    found = system.get_file_info(fs.FileSelector(folder, recursive=True, allow_not_found=True))
    files = (info for info in found if info.type == fs.FileType.File)
    return sorted((f for f in files if is_readable_name(f.base_name)), key=lambda f: str(f.path))


def _file_systems() -> Any:
    try:
        from pyarrow import fs
    except ImportError as error:
        raise UsageError("datasets need pyarrow: pip install 'sayso[tables]'") from error
    return fs
