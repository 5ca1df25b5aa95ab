"""Names of people, kept apart from the ledger: keyed hashes and the key they need.

A pseudonym is an HMAC-SHA-256 of the name (RFC 2104) under a random key in a file beside the
ledger, which only its owner may read. The ledger can be handed on without it: then nobody can
try names out against the pseudonyms.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import secrets
import unicodedata
from pathlib import Path

from sqlalchemy import Connection

from sayso.errors import LedgerError
from sayso.ledger.drafts import name_draft

KEY_BYTES = 32
CODE_LENGTH = 10  # of 32 letters: two of a million commenters share one at odds of 1 to 2,000


def key_path(ledger: Path) -> Path:
    """Where the key of the ledger at ``ledger`` is."""
    return ledger.with_name(f"{ledger.name}.key")


def load_key(ledger: Path) -> bytes:
    """The key of the ledger at ``ledger``, made now (mode 0600) if it has none.

    Raises:
        LedgerError: the key cannot be read or written, or is damaged.
    """
    path = key_path(ledger)
    try:
        if not path.exists():
            _make_key(path)
        key = path.read_bytes()
    except OSError as error:
        raise LedgerError(f"{path}: the key of the ledger: {error.strerror}") from error
    if len(key) != KEY_BYTES:
        raise LedgerError(f"{path}: the key of the ledger is damaged: put its copy back")
    return key


def _make_key(path: Path) -> None:
    """Write a key, unless another process is quicker: then its key serves."""
    draft = path.with_name(f"{path.name}.new-{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(secrets.token_bytes(KEY_BYTES))
        name_draft(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def open_key(connection: Connection, ledger: Path) -> bytes:
    """The key that the ledger was first written with; one is made before the first writing.

    A mark of the key stands in the header of the file (``user_version``). A lost key, replaced
    by a new one, would give the same person a second pseudonym and let the forgotten return.

    Raises:
        LedgerError: it is missing, another one, damaged, or cannot be read or written.
    """
    path = key_path(ledger)
    found = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    if found and not path.exists():
        raise LedgerError(f"{path}: the key that {ledger} was made with is gone: put its copy back")
    key = load_key(ledger)
    mark = int.from_bytes(hmac.digest(key, b"mark", "sha256")[:4], "big") >> 1 or 1
    if found == 0:
        connection.exec_driver_sql(f"PRAGMA user_version = {mark}")
    elif found != mark:
        raise LedgerError(f"{path}: not the key that {ledger} was made with: put its copy back")
    return key


def digest(key: bytes, kind: str, words: str) -> str:
    """The keyed hash of a name, an address or an id, the same for any case and spacing."""
    plain = " ".join(unicodedata.normalize("NFKC", words).casefold().split())
    return hmac.new(key, f"{kind}:{plain}".encode(), hashlib.sha256).hexdigest()


def pseudonym(key: bytes, name: str) -> str:
    """What a commenter is called in the ledger, the same wherever the name is the same."""
    code = base64.b32encode(bytes.fromhex(digest(key, "name", name))).decode().lower()
    return f"reader-{code[:CODE_LENGTH]}"
