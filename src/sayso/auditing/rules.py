"""Rules: published rules on sourcing, as data, and a newsroom's own beside them."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec

from sayso.auditing.checks import CHECKS
from sayso.errors import UsageError
from sayso.model import Rule

TERMS = frozenset(Rule.__struct_fields__)


@cache
def published_rules() -> tuple[Rule, ...]:
    """The rules that come with sayso, on or off."""
    page = files(__package__).joinpath("rules.toml").read_text("utf-8")
    return tuple(_rule(terms, "rules.toml") for terms in tomllib.loads(page)["rule"])


def load_rules(path: Path | None = None) -> tuple[Rule, ...]:
    """The published rules, changed and added to by the newsroom's file at ``path``.

    A rule there with a published rule's id changes the terms that it gives.

    Raises:
        UsageError: the file cannot be read, or a rule in it makes no sense; the message says
            which and why.
    """
    rules = {rule.id: rule for rule in published_rules()}
    for terms in _own_rules(path) if path else ():
        known = rules.get(str(terms.get("id")))
        whole = {**(msgspec.structs.asdict(known) if known else {}), **terms}
        rule = _rule(whole, str(path))
        rules[rule.id] = rule
    return tuple(rules.values())


def _own_rules(path: Path) -> list[dict[str, Any]]:
    try:
        page = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(f"{path}: no rules can be read from it ({reason})") from error
    rules = page.get("rule")
    if set(page) - {"rule"} or not isinstance(rules, list) or not _are_tables(rules):
        raise UsageError(f"{path}: rules are written as [[rule]] tables; see `sayso rules --help`")
    return rules


def _are_tables(rules: Sequence[object]) -> bool:
    return all(isinstance(rule, dict) for rule in rules)


def _rule(terms: dict[str, Any], origin: str) -> Rule:
    name = terms.get("id") or "a rule without an id"
    if unknown := sorted(set(terms) - TERMS):
        raise UsageError(f"{origin}: {name}: no term {unknown[0]!r}; terms: {_listed(TERMS)}")
    try:
        rule = msgspec.convert(terms, Rule)
    except msgspec.ValidationError as error:
        raise UsageError(f"{origin}: {name}: {error}") from error
    check = CHECKS.get(rule.check)
    if check is None:
        raise UsageError(f"{origin}: {name}: no check {rule.check!r}; checks: {_listed(CHECKS)}")
    if check.takes_words != bool(rule.words):
        need = "needs words to look for" if check.takes_words else "takes no words"
        raise UsageError(f"{origin}: {name}: the check {rule.check!r} {need}")
    return rule


def _listed(names: Any) -> str:
    return ", ".join(sorted(names))
