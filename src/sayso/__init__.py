"""Who says so? Reads news and shows, for every claim in it, who made it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sayso.versions import VERSION as __version__

if TYPE_CHECKING:
    from sayso.api import read, read_many, read_text
    from sayso.errors import InputError, LedgerError, ModelError, SaysoError, UsageError
    from sayso.ledger import Ledger
    from sayso.model import Document, Failure, Record, Span

__all__ = [
    "Document",
    "Failure",
    "InputError",
    "Ledger",
    "LedgerError",
    "ModelError",
    "Record",
    "SaysoError",
    "Span",
    "UsageError",
    "__version__",
    "read",
    "read_many",
    "read_text",
]


def __getattr__(name: str) -> Any:
    """The public names, loaded when the first of them is asked for: importing sayso is instant."""
    if name not in __all__:
        raise AttributeError(f"module 'sayso' has no attribute {name!r}")
    if name == "Ledger":
        from sayso.ledger import Ledger

        return Ledger
    from sayso import api, errors, model

    homes = (home for home in (api, errors, model) if hasattr(home, name))
    return getattr(next(homes), name)
