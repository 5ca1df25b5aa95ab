"""How a command ends: its exit code, and one line on standard error for each thing that failed.

0   all was read
1   sayso or the machine is at fault: no weights, no room on the disk
2   the input or the options are at fault, and nothing was read
3   some inputs failed, the others were read
130 Ctrl-C
141 whoever read the output closed it
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from sayso.errors import ModelError, SaysoError

BROKEN = 1
REFUSED = 2
PARTLY_REFUSED = 3
CLOSED_PIPE = 141  # 128 + SIGPIPE, as a shell counts it


def complain(message: str) -> None:
    """Print one line on standard error, with characters that a terminal would obey spelt out."""
    shown = "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in message)
    print(f"sayso: {shown}", file=sys.stderr, flush=True)


@contextmanager
def clean_ending() -> Iterator[None]:
    """Turn what a person can mend into a line and an exit code; a bug keeps its traceback.

    Raises:
        typer.Exit: with the exit code.
    """
    try:
        yield
        sys.stdout.flush()
    except ModelError as error:
        complain(str(error))
        raise typer.Exit(BROKEN) from error
    except SaysoError as error:
        complain(str(error))
        raise typer.Exit(REFUSED) from error
    except BrokenPipeError as error:
        _drop_output()
        raise typer.Exit(CLOSED_PIPE) from error
    except OSError as error:
        complain(f"{error.filename or 'output'}: {error.strerror or error}")
        raise typer.Exit(BROKEN) from error


def _drop_output() -> None:
    """Send what is still buffered nowhere, so that the last flush does not fail again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
