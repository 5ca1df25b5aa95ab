"""The fixed lines that comment systems set around comments: names, dates, buttons, headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from sayso.reading.cutting.passages import Passage

_LONGEST = 90  # code points; a furniture line is short

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_CLOCK = r"(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?)"
_DATE = (
    rf"(?:(?:{_DAY},?\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?(?:\s+\d{{4}})?"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?(?:\s+\d{{4}})?)"
    r"|\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|today|yesterday|just now)"
)
_AGO = (
    r"(?:(?:about|over|an?|\d+)\s+)?(?:an?|one|\d+)?\s*(?:s|m|h|d|w|y|mins?|minutes?|hrs?|hours?"
    r"|days?|weeks?|months?|mos?|yrs?|years?|seconds?|secs?)\s+ago"
)
_WHEN = (
    rf"(?:{_AGO}|{_DATE}(?:\s*(?:,|at|@|-|–|—|\||·|•|T)?\s*{_CLOCK})?(?:\s+[A-Z]{{2,4}})?"
    rf"|{_CLOCK}\s*(?:,|on|-|–|·|•)?\s*{_DATE}|\d+\s?(?:min|mo|yr|[hdwmy]))"
)
_NAME = r"[^\W\d_](?:[\w.'’@-]|[ ](?=[\w(@])){0,38}[\w.)]"
_EDITED = r"(?:\s*\(?edited\)?)?"
_STAMP = re.compile(
    rf"(?:(?:posted|commented|on|edited|said|published)\s+)*{_WHEN}{_EDITED}:?", re.I
)
_HEAD = re.compile(
    rf"(?:#?\d{{1,4}}[.):]?\s+)?(?:(?:posted |comment |written )?by:?\s+)?{_NAME}\s*"
    rf"(?:(?:says|said|wrote|writes|commented|replied|comments)\s*(?:on\s+)?(?:{_WHEN})?\s*[:.…]*"
    rf"|(?:,|-|–|—|\||·|•|/|\(|on)?\s*(?:[^\W\d]\w+(?: \w+)?\s*[,|·•-]\s*)?{_WHEN}{_EDITED}\)?:?)",
    re.I,
)
_BUTTON = (
    r"(?:(?:like|reply|replies|share|report|quote|flag|recommend(?:ed)?|upvote|downvote|"
    r"permalink|link"
    r"|(?:thumbs )?(?:up|down)|follow|edit|delete|respond|reaction|likes|votes?|points?|upvotes"
    r"|(?:show|hide|view) (?:more )?(?:\d+ )?(?:more )?repl(?:y|ies)|load more(?: comments)?|"
    r"read more"
    r"|log ?in to (?:reply|comment)|sign in to (?:reply|comment)|report (?:abuse|comment)|helpful)"
    rf"(?:\s*\(?[+-]?\d+\)?)?|[+-]?\d+\s*(?:likes?|repl(?:y|ies)|votes?|upvotes?|points?|"
    rf"recommends?|people like this)|{_AGO}"
    r"|[▲▼△▽↑↓⬆⬇👍👎❤♥]️?\s*\d*|[+-]?\d{1,4}|[·•|/,-])"
)
_FOOT = re.compile(rf"{_BUTTON}(?:[\s·•|/,-]+{_BUTTON}){{0,8}}", re.I)
_HEADING = re.compile(
    r"(?:(?:all|reader'?s?'?|readers[’']|user|top|latest|recent)\s+)?"
    r"(?:comments?|responses?|discussion|replies|thoughts|conversation|your (?:comments|views|"
    r"say)|have your say"
    r"|join the (?:conversation|discussion)|what (?:do )?you(?: think|'re saying|’re saying)|"
    r"(?:leave|post|add) a (?:comment|reply)"
    r"|letters|reader(?:s[’']|'s)? views)"
    r"(?:\s*[:(\[–-]*\s*\d[\d,]*\s*[)\]]?|\s+(?:on|to|about)\s.{1,60})?"
    r"(?:\s+(?:sort(?:ed)? by|newest|oldest|most|best).{0,30})?\s*[:.!]?"
    r"|\d[\d,]*\s+(?:(?:reader|user)\s+)?(?:comments?|responses?|replies|thoughts?|"
    r"reactions)\b(?:\s+(?:on|to)\s.{1,60}|\s*[:.]|\s+sort.{0,30})?",
    re.I,
)
_NAME_LINE = re.compile(
    r"[^\W\d_][\w.'’-]*(?:\s+(?:[A-Z][\w.'’-]*|\([^()]{1,20}\)|de|van|von|of|the|and|in|"
    r"from)){0,4}|[\w.-]{3,25}"
)
_DASHED = re.compile(r"[—–-]{1,2}\s?[A-Z]")
_SIGNATURE = re.compile(
    r"[—–-]*\s*[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,3}(?:[,.]?\s*\(?[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,2}\)?)?"
)


class Role(Enum):
    """What a line does around comments; TEXT is everything that is no furniture."""

    TEXT = "text"
    HEADING = "heading"
    NAME = "name"
    STAMP = "stamp"
    HEAD = "head"
    FOOT = "foot"


def find_roles(passages: Sequence[Passage]) -> list[Role]:
    """The role of each passage.

    A name alone looks like many other short lines: it is furniture only before a date, or
    after a heading, or after buttons that end the comment before.
    """
    roles = [_judge(passage.text) for passage in passages]
    furnished = sum(role in (Role.FOOT, Role.STAMP) for role in roles) >= 2
    for index, passage in enumerate(passages[:-1]):
        if roles[index] is not Role.TEXT or not _is_name(passage.text):
            continue
        before = roles[index - 1] if index else Role.TEXT
        if roles[index + 1] is Role.STAMP or (
            furnished
            and before in (Role.FOOT, Role.HEADING)
            and roles[index + 1] is Role.TEXT
            and len(passages[index + 1].words) > 2
        ):
            roles[index] = Role.NAME
    return roles


def is_signature(passage: Passage) -> bool:
    """Whether the passage could be the name that a comment is signed with."""
    short = len(passage.words) <= 6 and len(passage.text) <= 50
    return short and bool(_DASHED.match(passage.text) or _SIGNATURE.fullmatch(passage.text))


def _judge(line: str) -> Role:
    if len(line) > _LONGEST:
        return Role.TEXT
    for role, pattern in (
        (Role.HEADING, _HEADING),
        (Role.STAMP, _STAMP),
        (Role.FOOT, _FOOT),
        (Role.HEAD, _HEAD),
    ):
        if pattern.fullmatch(line):
            return role
    return Role.TEXT


def _is_name(line: str) -> bool:
    return len(line) <= 40 and bool(_NAME_LINE.fullmatch(line))


def is_lead(role: Role) -> bool:
    """Whether lines of this role stand before the words of a comment."""
    return role in (Role.HEADING, Role.NAME, Role.HEAD, Role.STAMP)


def opens_comment(roles: Sequence[Role], at: int) -> bool:
    """Whether the line at ``at`` is the first piece of furniture before a comment's words."""
    return is_lead(roles[at]) and not is_lead(roles[at - 1])
