"""Labels of one actor over documents: who calls it what, as text for a terminal or JSON lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec

from sayso.model import Actor, Label, LabelStance, LabelTone, Record, Span
from sayso.output.amounts import say_amount
from sayso.output.callings import VOICES, Voice, user_of
from sayso.output.characters import on_one_line

_EXAMPLES = 2  # places shown of each label
_AROUND = 40  # code points of text around a label in an example


class Use(msgspec.Struct, frozen=True, kw_only=True):
    """One use of a label on an actor: in which document, where, by whom, and how.

    ``user`` is the user's name or description, ``source`` its id in that document ("author").
    """

    document: str
    origin: str
    outlet: str | None
    actor: str
    label: str
    span: Span
    user: str
    source: str
    attribution: str | None
    stance: LabelStance
    tone: LabelTone | None
    example: str


@dataclass(frozen=True, slots=True)
class _Row:
    text: str
    voice: Voice
    uses: list[Use]


def find_uses(record: Record, actor: str) -> Iterator[Use]:
    """The labels that ``record`` puts on the actor of that name, in order.

    The name is any of those the document uses, its case and article left out of account; what
    the label stands on counts as well where it has no actor.
    """
    wanted = _plain(actor)
    names = {each.id: each.name for each in record.actors or () if wanted in _names(record, each)}
    for label in record.labels or ():
        if label.target in names or (label.target is None and wanted in _plain(label.target_text)):
            yield _use(record, label, names.get(label.target or "", label.target_text))


def render_jsonl(uses: Iterable[Use]) -> str:
    """One use a line."""
    return "".join(msgspec.json.encode(use).decode() + "\n" for use in uses)


def render_text(uses: Iterable[Use], actor: str, documents: int) -> str:
    """What the actor is called, by user: the users with most uses first, each with examples."""
    kept = list(uses)
    searched = say_amount(documents, "document", "documents")
    if not kept:
        found = f"no label on {on_one_line(actor)} found in {searched}"
        return f"{found}; labels are told from the words of the text alone\n"
    users = {use.user: [each for each in kept if each.user == use.user] for use in kept}
    labels = say_amount(len(kept), "label", "labels")
    head = f"{on_one_line(actor)}: {labels} by {say_amount(len(users), 'user', 'users')}"
    lines = [f"{head} in {searched}"]
    for user, theirs in sorted(users.items(), key=lambda item: (-len(item[1]), item[0])):
        lines += ["", user]
        for row in _rows(theirs):
            lines += _lines(row)
    return "\n".join(lines) + "\n"


def _names(record: Record, actor: Actor) -> set[str]:
    found = {_plain(span.words(record.document.text)) for span in actor.mentions}
    return {*found, _plain(actor.name)}


def _plain(name: str) -> str:
    low = " ".join(name.lower().replace("’", "'").split())
    return low.removeprefix("the ")


def _use(record: Record, label: Label, name: str) -> Use:
    document = record.document
    user = user_of(record, label)
    who = f"{document.outlet or document.origin}, its own voice" if user == "the author" else user
    return Use(
        document=document.id,
        origin=document.origin,
        outlet=document.outlet,
        actor=name,
        label=label.text,
        span=label.span,
        user=on_one_line(who),
        source=label.used_by,
        attribution=label.attribution,
        stance=label.stance,
        tone=label.tone,
        example=_example(record, label.span),
    )


def _example(record: Record, span: Span) -> str:
    """The label with what stands around it, on one line, the label in brackets."""
    text = record.document.text
    before = text[max(0, span.start - _AROUND) : span.start]
    after = text[span.end : span.end + _AROUND]
    before = before[before.find(" ") + 1 :] if span.start > _AROUND else before
    after = after[: after.rfind(" ")] if len(after) == _AROUND and " " in after else after
    lead, tail = " " * before[-1:].isspace(), " " * after[:1].isspace()
    words = (
        f"{on_one_line(before)}{lead}[{on_one_line(span.words(text))}]{tail}{on_one_line(after)}"
    )
    return f"…{words}…"


def _rows(uses: Iterable[Use]) -> list[_Row]:
    """The labels of one user, the commonest first; the same words and stance are one."""
    rows: dict[tuple[str, str], _Row] = {}
    for use in uses:
        voice = _voice(use)
        row = rows.setdefault((use.label.lower(), voice), _Row(use.label, voice, []))
        row.uses.append(use)
    return sorted(rows.values(), key=lambda row: -len(row.uses))


def _voice(use: Use) -> Voice:
    if use.stance == "disputes":
        return "disputed"
    return "own" if use.source == "author" and use.stance == "uses" else "quoted"


def _lines(row: _Row) -> Iterator[str]:
    mark, word = VOICES[row.voice]
    times = f" ({len(row.uses)} times)" if len(row.uses) > 1 else ""
    disputed = f", {word}" if row.voice == "disputed" else ""
    yield f"  {mark} {on_one_line(row.text)}{times}{disputed}"
    for use in row.uses[:_EXAMPLES]:
        yield f"      {use.example} ({on_one_line(use.origin)})"
