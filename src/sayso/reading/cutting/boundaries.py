"""What the seam between two passages shows: the end of an article, or of a comment."""

from __future__ import annotations

import re

from sayso.reading.cutting import openings, reports
from sayso.reading.cutting.furniture import Role, is_lead, is_signature, opens_comment
from sayso.reading.cutting.passages import Passage
from sayso.reading.cutting.views import View

_CONTENT_LETTERS = 5  # shorter words are mostly grammar
_STEM_LETTERS = 6
_CURLY = re.compile("[‘’“”]")
_STRAIGHT = re.compile("['\"]")


def describe_ending(view: View, at: int) -> dict[str, float]:
    """What speaks for and against the article ending just before passage ``at``."""
    here, before = view.passages[at], view.passages[at - 1]
    role, role_before = view.roles[at], view.roles[at - 1]
    mine, theirs = view.traits[at], view.traits[at - 1]
    found = {
        "cut": 1.0,
        "very_early": float(at == 1),
        "early": float(at in (2, 3)),
        "heading_here": float(role is Role.HEADING),
        "furniture_here": float(role in (Role.NAME, Role.HEAD)),
        "inside_furniture": float(is_lead(role_before) or role is Role.FOOT),
        "after_colon": float(before.text.endswith(":")),
        "wider_gap": float(at > 1 and here.gap > view.widest_gaps[at - 1]),
        "quotes_change": float(_quotes_change(before, here)),
        "continues": float(bool(openings.CONTINUER.match(here.folded))),
        "after_signature": float(is_signature(before) and before.text[0] in "—–-"),
        "mid_sentence": float(here.text[0].islower() and before.text[-1].isalnum()),
        "after_outlook": float(bool(reports.OUTLOOK.search(before.folded_own))),
        "before_signature": float(is_signature(here) and here.text[0] in "—–-"),
    }
    for name in ("bio", "note", "closing"):
        found[f"after_{name}"] = theirs.get(name, 0.0)
        found[f"before_{name}"] = mine.get(name, 0.0)
    return {name: value for name, value in found.items() if value}


def describe_start(view: View, at: int) -> dict[str, float]:
    """What speaks for and against a comment beginning at ``at``, where both sides are comments."""
    here, before = view.passages[at], view.passages[at - 1]
    role, role_before = view.roles[at], view.roles[at - 1]
    mine, theirs = view.traits[at], view.traits[at - 1]
    opens = opens_comment(view.roles, at)
    found = {
        "start": 1.0,
        "opens_furniture": float(opens),
        "inside_furniture": float(is_lead(role_before) or role is Role.FOOT),
        "after_foot": float(role_before is Role.FOOT and role is not Role.FOOT),
        "unfurnished": float(not opens and view.furnished),
        "wide_gap": float(here.gap > view.usual_gap),
        "narrow_gap": float(here.gap < view.widest_gaps[-1]),
        "after_colon": float(before.text.endswith(":")),
        "after_quotation": float(before.is_quotation or "re_line" in theirs),
        "quotation": float(here.is_quotation and not before.is_quotation),
        "signature": float(is_signature(here)),
        "after_signature": float(is_signature(before) and len(before.words) > 1),
        "continues": float(bool(openings.CONTINUER.match(here.folded))),
        "cohesion": _cohesion(before, here),
        "quotes_change": float(_quotes_change(before, here)),
        "case_change": float(here.text[0].islower() != before.text[0].islower()),
        "after_long": theirs.get("long", 0.0),
        "after_brief": theirs.get("brief", 0.0),
        "long": mine.get("long", 0.0),
        "after_question": float(before.text.rstrip("”\"’'").endswith("?")),
        "both_reported": min(mine.get("reported_quote", 0.0), theirs.get("reported", 0.0)),
    }
    for name in (
        "reaction",
        "piece",
        "vocative",
        "re_line",
        "cited_speaker",
        "echo_long",
        "echo_short",
        "question",
        "first_person_new",
        "slang",
    ):
        found[f"here_{name}"] = mine.get(name, 0.0)
    return {name: value for name, value in found.items() if value}


def _cohesion(before: Passage, here: Passage) -> float:
    """How many rarer words the two share, 0 to 1; a word is taken by its first letters."""
    mine, theirs = (
        {word[:_STEM_LETTERS] for word in passage.words if len(word) >= _CONTENT_LETTERS}
        for passage in (here, before)
    )
    return min(1.0, 2 * len(mine & theirs) / (3 + min(len(mine), len(theirs))))


def _quotes_change(before: Passage, here: Passage) -> bool:
    """Whether one side has only typographic quotation marks and the other only typewriter's."""
    styles = []
    for passage in (before, here):
        curly, straight = _CURLY.search(passage.text), _STRAIGHT.search(passage.text)
        styles.append((bool(curly), bool(straight)))
    return set(styles) == {(True, False), (False, True)}
