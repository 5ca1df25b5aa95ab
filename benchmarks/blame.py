"""Blame and denials: who is blamed or denies, in whose mouth, on the gold of six stories.

``python -m benchmarks.blame --corpus ../shared/corpora``

A gold blame counts as found in a document where sayso has one with the same actor, user and
polarity there; a denial where who denies is the same. What sayso says and the gold does not counts
as wrong, although the gold names but what mattered to its annotator. Refusals to comment, blame
left open (certainty U) and what the gold marks as uncertain count neither way.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.labels import Gold, Said, figures, is_same_user, stories, story_texts
from benchmarks.reporting import write_table
from benchmarks.scoring import Counts
from sayso.extraction.actors.lexicons import peoples
from sayso.extraction.pipeline import extract
from sayso.model import Record, Span
from sayso.reading import read_bytes

HEADER = ("blame and denials", "precision", "recall", "F1", "95%")
_ASIDE = re.compile(r"\([^)]*\)")
_WORD = re.compile(r"[\w']+")
_SMALL = frozenset(
    "the a an of and or for in on to mr mrs ms president state states government u s".split()
)
_STATEMENT = re.compile(r"\b(?:accus|blam|den|dismiss|reject)(?:e|es|ed|ied|ies|ing|s)?\b")


class GoldBlame(NamedTuple):
    """A blame or denial of the gold in one document; ``lenient`` ones count neither way."""

    actor: str
    user: Gold
    polarity: str
    lenient: bool


class SaidBlame(NamedTuple):
    """A blame or denial found."""

    actor: str
    user: Said
    polarity: str


def gold_blame(corpora: Path) -> dict[str, list[GoldBlame]]:
    """The blame and denials of every document of the stories."""
    found: dict[str, list[GoldBlame]] = {}
    for story in stories(corpora):
        roots = {root["id"]: root for root in story["roots"]}
        found |= {document: [] for document in story["documents"]}
        for field, polarity in (("blame", "+"), ("denials", "-")):
            for item in story[field]:
                for document in item["documents"]:
                    found[document].append(_gold(item, polarity, roots, document))
    return found


def _gold(
    item: dict[str, Any], polarity: str, roots: dict[str, dict[str, Any]], document: str
) -> GoldBlame:
    users = [item["by"]] if isinstance(item["by"], str) else item["by"]
    named = [roots[user] for user in users if user in roots]
    author = any(user.lower().startswith("author") for user in users)
    kind = "author" if author else named[0]["kind"] if named else "unstated"
    words = " ".join(root["description"] for root in named)
    spans = tuple(Span(*span) for span in item["spans"].get(document, ()))
    lenient = item["certainty"] == "U" or bool(item.get("uncertain"))
    return GoldBlame(item["actor"], Gold(spans, words, kind), polarity, lenient)


def said_blame(record: Record) -> list[SaidBlame]:
    """What sayso finds, once for each actor, user and polarity; blame withheld is left out."""
    names = {actor.id: actor.name for actor in record.actors or ()}
    found: dict[tuple[str, str, str], SaidBlame] = {}
    for event in record.events or ():
        for blame in event.blame:
            actor = names.get(blame.actor or "") or blame.actor_text
            if actor and blame.polarity == "+" and blame.certainty != "U" and blame.span:
                said = SaidBlame(actor, _user(record, blame.by, blame.span), "+")
                found.setdefault((actor, blame.by or "", "+"), said)
    for attribution in record.attributions or ():
        if attribution.denies is not None:
            user = _user(record, attribution.speaker, attribution.spans[0])
            source = record.source(attribution.speaker)
            actor = names.get(source.actor or "") if source else None
            key = (user.user, attribution.speaker or "", "-")
            found.setdefault(key, SaidBlame(actor or user.user, user, "-"))
    return list(found.values())


def first_named(record: Record) -> list[SaidBlame]:
    """The baseline: where a cue accuses or denies, the first actor of the content is blamed."""
    found = []
    for attribution in record.attributions or ():
        cue = _STATEMENT.search(record.document.words(attribution.cue).lower())
        if cue is None:
            continue
        user = _user(record, attribution.speaker, attribution.spans[0])
        if cue[0].startswith(("den", "dismiss", "reject")):
            found.append(SaidBlame(user.user, user, "-"))
            continue
        inside = [
            (mention, actor.name)
            for actor in record.actors or ()
            for mention in actor.mentions
            if any(content.covers(mention) for content in attribution.content)
        ]
        if inside:
            found.append(SaidBlame(min(inside)[1], user, "+"))
    return found


def _user(record: Record, who: str | None, span: Span) -> Said:
    source = record.source(who)
    names = {actor.id: actor.name for actor in record.actors or ()}
    if who in names:
        return Said(span, names[who], "named")
    if source is None:
        return Said(span, "", "author" if who == "author" else "unstated")
    name = source.name or names.get(source.actor or "") or source.description
    return Said(span, name or "", source.kind)


def is_same_actor(gold: str, said: str) -> bool:
    """Whether two wordings are for one actor: the same last word, or most words the same."""
    theirs = _words(said)
    for name in re.split(r" / |, ", _ASIDE.sub("", gold)):
        ours = _words(name)
        if not ours or not theirs:
            continue
        shared = set(ours) & set(theirs)
        if ours[-1] == theirs[-1] or 2 * len(shared) > len({*ours, *theirs}):
            return True
        if _initials(name) in theirs or _initials(said) in ours:
            return True
    return False


def _words(name: str) -> list[str]:
    states = peoples()
    words = [word.removesuffix("'s") for word in _WORD.findall(name.lower().replace(".", ""))]
    return [states.get(word, word).lower() for word in words if word not in _SMALL]


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper()).lower()


def count(gold: Sequence[GoldBlame], said: Sequence[SaidBlame]) -> Counts:
    """What of one document's gold was found, and what of that said is in it."""

    def fits(one: GoldBlame, other: SaidBlame) -> bool:
        if one.polarity != other.polarity:
            return False
        same = is_same_user(one.user, other.user)
        if one.polarity == "-":  # who denies is the user
            return same or is_same_actor(one.actor, other.actor)
        return same and is_same_actor(one.actor, other.actor)

    strict = [one for one in gold if not one.lenient]
    found = sum(any(fits(one, other) for other in said) for one in strict)
    excused = [
        other
        for other in said
        if any(fits(one, other) for one in gold if one.lenient)
        and not any(fits(one, other) for one in strict)
    ]
    right = sum(any(fits(one, other) for one in strict) for other in said)
    predicted = len(said) - len(excused)
    return Counts(found=found, gold=len(strict), right=right, predicted=predicted)


def table(records: dict[str, Record], gold: dict[str, list[GoldBlame]]) -> list[list[str]]:
    """The rows: the baseline, sayso, and sayso on blame and on denials alone."""

    def only(polarity: str) -> tuple[Callable[[Record], list[SaidBlame]], str]:
        return lambda record: [s for s in said_blame(record) if s.polarity == polarity], polarity

    ways: Iterable[tuple[str, Callable[[Record], list[SaidBlame]], str]] = (
        ("accusing and denying cues, first actor", first_named, "+-"),
        ("sayso", said_blame, "+-"),
        ("sayso, blame alone", *only("+")),
        ("sayso, denials alone", *only("-")),
    )
    rows = []
    for name, way, polarities in ways:
        counts = [
            count([one for one in gold[document] if one.polarity in polarities], way(record))
            for document, record in records.items()
        ]
        rows.append([name, *figures(counts)])
    return rows


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print and write ``benchmarks/results/blame.md``."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.blame", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="the folder of corpora")
    corpora = parser.parse_args(arguments).corpus
    try:
        gold, texts = gold_blame(corpora), story_texts(corpora)
    except FileNotFoundError as error:
        parser.error(f"{error.filename} is not there; name the folder that holds stories_dev")
    records = {name: extract(read_bytes(text.encode(), name)) for name, text in texts.items()}
    wanted = sum(not one.lenient for each in gold.values() for one in each)
    title = f"Blame and denials: {wanted} in {len(texts)} documents of six stories"
    notes = [" ".join((__doc__ or "").split("\n\n")[2].split())]
    write_table("blame", title, HEADER, table(records, gold), notes)


if __name__ == "__main__":
    main()
