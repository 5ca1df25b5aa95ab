"""Whether the attribution itself is negated: "did not say", "declined to comment"."""

from __future__ import annotations

from collections.abc import Sequence

# "'t" ends didn't, won't and their like; what follows "no" and "not" may undo them.
_NEGATORS = frozenset("not never no cannot without neither nor nobody hardly scarcely".split())
_HARMLESS_AFTER = frozenset("only just merely doubt question longer surprise less later".split())
_SILENT_SOURCES = frozenset("nobody none neither no few".split())
_FORGETTING = frozenset({"forget", "forgets", "forgetting"})  # "let's not forget" reminds
# Ways of not saying what one might have said; a speech verb or nothing follows.
_HOLDING_BACK = frozenset(
    "decline declines declined declining refuse refuses refused refusing refusal fail fails failed "
    "failing avoid avoids avoided avoiding omit omits omitted neglect neglected".split()
)
SPEAKING = frozenset(
    "comment say discuss answer disclose reveal tell identify name confirm respond elaborate "
    "specify provide explain mention address acknowledge release speak talk give offer describe "
    "apologize apologise saying commenting answering mentioning discussing admit detail clarify "
    "whether".split()
)


def is_negator(words: Sequence[str], index: int) -> bool:
    """Whether the word at ``index`` of ``words`` (lower case) negates what comes after it."""
    word = words[index]
    if word == "yet" and words[index + 1 : index + 2] == ["to"]:
        return True
    if word.endswith("n't"):
        return True
    following = words[index + 1] if index + 1 < len(words) else ""
    return word in _NEGATORS and following not in _HARMLESS_AFTER


def is_negated(
    source: Sequence[str], cue: Sequence[str], head: int, following: Sequence[str]
) -> bool:
    """Whether an attribution is negated.

    Args:
        source: the source's words, lower case as all of them.
        cue: the cue's words.
        head: the index in ``cue`` of the word that carries its meaning.
        following: the first words of the content.
    """
    if head < len(cue) and cue[head] in _FORGETTING:
        return False
    if any(is_negator(cue, index) for index in range(min(head, len(cue)))):
        return True
    if cue[head + 1 : head + 2] == ["not"] and [*cue, *following][head + 2 : head + 3] == ["to"]:
        return True  # a "not" inside the content is part of what is wanted
    if source and source[0] in _SILENT_SOURCES and source[:2] != ["no", "."]:
        return True
    return holds_back(cue, following)


def holds_back(cue: Sequence[str], following: Sequence[str]) -> bool:
    """Whether the cue tells of words withheld: "declined to comment", "failed to mention"."""
    for index, word in enumerate(cue):
        if word in _HOLDING_BACK:
            after = [*cue[index + 1 :], *following][:3]
            return not after or bool(SPEAKING.intersection(after))
    return False
