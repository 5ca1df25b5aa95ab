"""Files and standard input, as bytes."""

from __future__ import annotations

import sys
from pathlib import Path

from sayso.errors import InputError

STANDARD_INPUT = "-"
LARGEST_BYTES = 20_000_000  # many times the longest article; bounds memory and time


def load_bytes(origin: str) -> bytes:
    """The bytes of the file called ``origin``, or of standard input where it is ``-``.

    Raises:
        InputError: there is no such file, it cannot be read, or it is larger than
            ``LARGEST_BYTES``.
    """
    try:
        data = _load(origin)
    except (OSError, ValueError) as error:
        raise InputError(origin, _reason(error, origin)) from error
    if len(data) > LARGEST_BYTES:
        bound = LARGEST_BYTES // 1_000_000
        raise InputError(origin, f"is larger than {bound} MB; give one article at a time")
    return data


def _load(origin: str) -> bytes:
    if origin == STANDARD_INPUT:
        return sys.stdin.buffer.read(LARGEST_BYTES + 1)
    with Path(origin).open("rb") as file:
        return file.read(LARGEST_BYTES + 1)


def _reason(error: OSError | ValueError, origin: str) -> str:
    match error:
        case FileNotFoundError():
            return "no such file"
        case IsADirectoryError():
            return f"is a folder; give its files, for example {Path(origin) / '*.txt'}"
        case PermissionError():
            return "may not be read; check its permissions"
        case OSError():
            return f"cannot be read ({error.strerror or error})"
        case _:
            return "is no file name"
