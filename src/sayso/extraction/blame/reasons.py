"""What a blame is for: "sued over the fire", not "sued for two million"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_MONEY = frozenset("$ € £ dollar euro pound million billion damage compensation refund".split())
# Where somebody is charged is not what with: "charged in the investigation".
_TIMES = frozenset("minute hour day week month year decade time".split())
_PROCEEDINGS = frozenset(
    "case court hearing inquiry investigation lawsuit probe suit trial".split()
)


def after(token: Token, words: tuple[str, ...]) -> Token | None:
    """What one of ``words`` brings in after ``token``: a noun, or the verb of a clause."""
    for child in token.children:
        if child.lower_ in words and child.dep_ in ("prep", "dative", "agent", "mark", "prt"):
            below = [c for c in child.children if c.dep_ in ("pobj", "pcomp")]
            if below:
                return below[0]
    return None


def find_reason(token: Token, words: tuple[str, ...]) -> Token | None:
    """What one of ``words`` brings in after ``token``, if it is a deed: no sum, time or trial."""
    reason = after(token, words)
    if reason is None or _is_sum(reason):
        return None
    return None if reason.lemma_.lower() in _PROCEEDINGS | _TIMES else reason


def _is_sum(reason: Token) -> bool:
    near = (reason, *reason.children)
    return reason.like_num or any(each.lemma_.lower() in _MONEY for each in near)
