"""Files and standard input, as bytes."""

from __future__ import annotations

from pathlib import Path

from sayso.errors import InputError

STANDARD_INPUT = "-"
LARGEST_BYTES = 20_000_000  # many times the longest article; bounds memory and time


def check_size(data: bytes, origin: str) -> bytes:
    """``data``, where one document may have so many bytes.

    Raises:
        InputError: it is larger than ``LARGEST_BYTES``.
    """
    if len(data) > LARGEST_BYTES:
        bound = LARGEST_BYTES // 1_000_000
        raise InputError(origin, f"is larger than {bound} MB; give one article at a time")
    return data


def reason_of(error: OSError | ValueError | EOFError, origin: str) -> str:
    """Why the file called ``origin`` cannot be read, and what to do."""
    match error:
        case FileNotFoundError():
            return "no such file"
        case IsADirectoryError():
            return f"is a folder; give its files, for example {Path(origin) / '*.txt'}"
        case PermissionError():
            return "may not be read; check its permissions"
        case OSError():
            return f"cannot be read ({error.strerror or error})"
        case EOFError():
            return "is cut off; its end is missing"
        case _:
            return "is no file name"
