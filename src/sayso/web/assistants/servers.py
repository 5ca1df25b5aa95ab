"""Servers: the tools on a server of the official SDK."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, wraps
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.errors import SaysoError, UsageError
from sayso.ledger import Ledger
from sayso.versions import VERSION
from sayso.web.assistants.fences import RULE
from sayso.web.assistants.tools import list_tools

if TYPE_CHECKING:
    from mcp.server import MCPServer

INSTRUCTIONS = (
    "sayso reads news and tells, for every claim in it, who made it, in which words, how surely "
    f"and through whom. It never judges what is true. {RULE}"
)


def make_server(ledger: Path) -> MCPServer[None]:
    """A server with sayso's tools, over the ledger at that path.

    Raises:
        UsageError: the SDK is not installed.
    """
    try:
        from mcp.server import MCPServer
        from mcp.types import ToolAnnotations
    except ImportError as error:
        raise UsageError("`sayso mcp` needs the SDK: pip install 'sayso[mcp]'") from error
    server: MCPServer[None] = MCPServer(
        "sayso", version=VERSION, instructions=INSTRUCTIONS, log_level="WARNING"
    )
    harmless = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True)
    for name, tool in list_tools(partial(Ledger, ledger, create=False)).items():
        told = _in_words(tool)
        server.add_tool(told, name=name, annotations=harmless, structured_output=False)
    return server


def _in_words(tool: Callable[..., str]) -> Callable[..., str]:
    """``tool``, whose refusals reach the assistant as one line and no traceback."""
    from mcp.server.mcpserver.exceptions import ToolError

    @wraps(tool)
    def call(**given: object) -> str:
        try:
            return tool(**given)
        except SaysoError as error:
            raise ToolError(str(error)) from error

    return call
