"""Assistants: the same findings for language models, over the Model Context Protocol."""

from sayso.web.assistants.servers import make_server

__all__ = ["make_server"]
