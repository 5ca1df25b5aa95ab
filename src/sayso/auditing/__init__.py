"""What a set of stories rests on, and where it differs from published rules on sourcing."""

from sayso.auditing.audits import Settings, audit
from sayso.auditing.checks import CHECKS
from sayso.auditing.rosters import Roster, read_roster
from sayso.auditing.rules import load_rules, published_rules
from sayso.auditing.samples import Row, read_answers

__all__ = [
    "CHECKS",
    "Roster",
    "Row",
    "Settings",
    "audit",
    "load_rules",
    "published_rules",
    "read_answers",
    "read_roster",
]
