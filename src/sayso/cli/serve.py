"""``sayso serve``: the page and REST over a ledger."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso.cli.ledger import LedgerPath

EXAMPLES = """**Examples**

- `sayso serve` opens `sayso.db` here, or a new one, at http://127.0.0.1:8000
- `sayso serve --ledger harbour.db --port 8080 --read-only`
- `SAYSO_TOKEN=$(openssl rand -hex 16) sayso serve --host 0.0.0.0` lets others in; the token writes
"""


def serve(
    *,
    ledger: LedgerPath = None,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")] = 8000,
    token: Annotated[
        str | None,
        typer.Option(envvar="SAYSO_TOKEN", help="What writing needs; one is made where none is."),
    ] = None,
    read_only: Annotated[
        bool, typer.Option("--read-only", help="Let nobody write, whatever they know.")
    ] = False,
    proxy: Annotated[
        str | None,
        typer.Option(help="The address of a proxy before it, whose word counts on who asks."),
    ] = None,
) -> None:
    """Show the ledger in a browser, and serve it to programs, until Ctrl-C.

    Whoever reaches the address may read; writing needs the token.
    """
    from sayso.ledger.files import ledger_path
    from sayso.web.serving import serve as run
    from sayso.web.settings import make_settings

    settings = make_settings(
        ledger_path(ledger), host=host, port=port, token=token, read_only=read_only, proxy=proxy
    )
    run(settings, announce=lambda address: print(f"Open {address}", flush=True))
