"""GitHub: findings as workflow commands, shown beside the lines that they are about.

Source: GitHub Docs, "Workflow commands for GitHub Actions".
"""

from __future__ import annotations

from sayso.model import Audit, Finding, Severity
from sayso.output.characters import on_one_line

_COMMANDS: dict[Severity, str] = {"note": "notice", "look": "warning", "strong": "error"}


def render(audit: Audit) -> str:
    """A line for each finding; none for none."""
    return "".join(f"{_line(finding)}\n" for finding in audit.findings)


def _line(finding: Finding) -> str:
    properties = {
        "file": finding.origin,
        "line": str(finding.line),
        "col": str(finding.column),
        "title": finding.rule,
    }
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = _escape(on_one_line(f"“{finding.words}”: {finding.says}"))
    return f"::{_COMMANDS[finding.severity]} {told}::{message}"


def _property(value: str) -> str:
    return _escape(on_one_line(value)).replace(":", "%3A").replace(",", "%2C")


def _escape(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
