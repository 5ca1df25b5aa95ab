"""What can go wrong, as one tree.

SaysoError
├── InputError        an input cannot be read: which, why, and what to do
├── UsageError        an option or argument makes no sense
├── ModelError        the language's weights are missing or damaged
├── ContractError     a value breaks the JSON contract
└── LedgerError       the ledger cannot be opened, read or written
    └── UnknownError  the ledger has no document or attribution of that name, or several
"""

from __future__ import annotations


class SaysoError(Exception):
    """Anything sayso refuses to do. Its message is one line, fit to be shown to a person."""


class InputError(SaysoError, ValueError):
    """An input cannot be read.

    ``origin`` is the input as given, ``stage`` where it failed ("reading", "extraction"),
    ``reason`` why and what to do about it.
    """

    def __init__(self, origin: str, reason: str, *, stage: str = "reading") -> None:
        super().__init__(f"{origin}: {reason}")
        self.origin = origin
        self.reason = reason
        self.stage = stage

    @classmethod
    def unforeseen(cls, origin: str, error: Exception, *, stage: str) -> InputError:
        """An error for a bug that ``origin`` brought to light: it costs one input, no batch."""
        bug = " ".join(f"{type(error).__name__}: {error}".split())
        return cls(origin, f"could not be read, please report it ({bug})", stage=stage)


class UsageError(SaysoError, ValueError):
    """An option or argument makes no sense."""


class ModelError(SaysoError):
    """The weights of a language are missing or damaged."""


class ContractError(SaysoError, ValueError):
    """A value breaks the JSON contract."""


class LedgerError(SaysoError):
    """The ledger cannot be opened, read or written; nothing was changed."""


class UnknownError(LedgerError):
    """The ledger has no document or attribution of that name, or several."""
