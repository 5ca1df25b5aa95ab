"""``sayso mcp``: the ledger for assistants."""

from __future__ import annotations

from sayso.cli.ledger import LedgerPath

EXAMPLES = """**Examples**

- `sayso mcp --ledger harbour.db` speaks the Model Context Protocol on standard input and output
- `claude mcp add sayso -- sayso mcp --ledger /home/me/harbour.db` tells an assistant of it
"""


def mcp(*, ledger: LedgerPath = None) -> None:
    """Let an assistant read articles and find in the ledger, over standard input and output.

    It changes nothing. What documents say is fenced off as data.
    """
    from sayso.ledger.files import ledger_path
    from sayso.web.assistants import make_server

    make_server(ledger_path(ledger).absolute()).run("stdio")
