"""Rules as a person reads them: listed, and one explained."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap

import msgspec

from sayso.model import Rule
from sayso.output.audits.wordings import SEVERITIES
from sayso.output.characters import on_one_line

_WIDTH = 80


def render_list(rules: Iterable[Rule]) -> str:
    """All rules, each with its severity, whether it is on, its wording and its publisher."""
    return "".join(f"{line}\n" for rule in rules for line in _listed(rule))


def _listed(rule: Rule) -> Iterator[str]:
    state = rule.severity if rule.on else "off"
    told = f"{on_one_line(rule.wording)} ({on_one_line(rule.publisher)})"
    yield from wrap(
        told,
        _WIDTH,
        initial_indent=f"{on_one_line(rule.id):<18} {state:<7}",
        subsequent_indent=" " * 26,
    )


def render_rule(rule: Rule, looks_for: str) -> str:
    """One rule in full."""
    terms = {
        "rule": rule.id,
        "asks": rule.wording,
        "publisher": rule.publisher,
        "address": rule.address,
        "seen": rule.seen,
        "check": f"{rule.check}: {looks_for}",
        "words": ", ".join(rule.words),
        "not checked": rule.unchecked,
        "severity": f"{rule.severity}: {SEVERITIES[rule.severity]}",
        "applied": "yes" if rule.on else "no: switch it on in a file of your own, with on = true",
    }
    return "".join(
        f"{line}\n" for name, told in terms.items() if told for line in _term(name, told)
    )


def _term(name: str, told: str) -> list[str]:
    shown = on_one_line(told)
    indent = " " * 13
    return wrap(
        shown,
        _WIDTH,
        initial_indent=f"{name:<13}",
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def render_checks(checks: Mapping[str, str]) -> str:
    """What rules can check, by the names that rules give it."""
    lines = (
        wrap(told, _WIDTH, initial_indent=f"{name:<26}", subsequent_indent=" " * 26)
        for name, told in checks.items()
    )
    return "".join(f"{line}\n" for each in lines for line in each)


def render_json(rules: Iterable[Rule]) -> str:
    """The rules as indented JSON."""
    return msgspec.json.format(msgspec.json.encode(list(rules)), indent=2).decode() + "\n"
