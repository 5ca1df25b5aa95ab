"""Actors: mentions joined within documents, on the chains of NewsWCL50.

``python -m benchmarks.actors --corpus ../shared/corpora``
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from benchmarks.coreference import Chain, Tally, conll_f1, tally
from benchmarks.reporting import bootstrap_interval, write_table
from sayso.extraction.actors.grammar import Grammar
from sayso.extraction.pipeline import extract
from sayso.model import Record, Span
from sayso.reading import read_bytes

CHAINS = ("ACTOR", "COUNTRY", "GROUP")
HEADER = ("way of joining", "CoNLL F1", "95%", "above exact names", "95%")
NOTES = (
    "Gold mentions of the chains of single persons, states, and groups with organisations (ACTOR, "
    "COUNTRY, GROUP; not the chains of miscellaneous people, whose members are not one actor).",
    "CoNLL F1 is the mean of MUC, B-cubed and CEAF-e, in percent; counts are added up over "
    "documents; 95% bootstrap intervals over documents, of the difference in pairs.",
    "Exact names: gold mentions with the same words, whatever their case and article, are joined. "
    "sayso: those whose head stands in a mention of the same actor; the rest stay alone.",
    "COUNTRY and GROUP chains hold everybody who acts for a country or party, so that its officials"
    " count as the state: sayso, which keeps them apart, loses by that.",
    "End to end: the mentions are sayso's own names and descriptions (pronouns, which the gold "
    "leaves out, are left out), compared by their heads; the baseline joins the same mentions by "
    "their words.",
)
_ARTICLE = re.compile(r"^(?:the|a|an) ")


class Article(NamedTuple):
    """A document of the corpus: its record, and the spans of each gold chain."""

    record: Record
    chains: dict[str, list[Span]]


def read_articles(corpora: Path) -> list[Article]:
    """The documents with sayso's record of each."""
    lines = (corpora / "newswcl50" / "newswcl50.jsonl").read_text("utf-8").splitlines()
    return [_article(msgspec.json.decode(line)) for line in lines]


def _article(row: dict[str, Any]) -> Article:
    record = extract(read_bytes(row["text"].encode(), row["doc_id"]))
    return Article(record, gold_chains(row["mentions"]))


def gold_chains(mentions: Iterable[dict[str, Any]]) -> dict[str, list[Span]]:
    """The spans of each chain of a kept kind; a span in two chains stays in the first."""
    chains: dict[str, list[Span]] = {}
    seen: set[Span] = set()
    for mention in mentions:
        span = Span(mention["start"], mention["end"])
        if mention["chain"].rsplit("_", 1)[-1] in CHAINS and span not in seen:
            seen.add(span)
            chains.setdefault(mention["chain"], []).append(span)
    return chains


def by_name(text: str, spans: Iterable[Span]) -> list[Chain]:
    """The baseline: mentions of the same words are one."""
    return _chains((span, _ARTICLE.sub("", span.words(text).lower())) for span in spans)


def by_actor(record: Record, spans: Iterable[Span]) -> list[Chain]:
    """Mentions whose head stands in a mention of the same actor are one; the rest are alone."""
    actors = head_actors(record)
    grammar = Grammar(record.document)
    return _chains((span, actors.get(_head(grammar, span), span)) for span in spans)


def head_actors(record: Record) -> dict[int, str]:
    """The actor whose mention each token heads, by the token's number."""
    grammar = Grammar(record.document)
    return {
        _head(grammar, mention): actor.id
        for actor in record.actors or ()
        for mention in actor.mentions
    }


def _head(grammar: Grammar, span: Span) -> int:
    token = grammar.token(span)
    return token.i if token is not None else -1


def _chains(pairs: Iterable[tuple[Hashable, Hashable]]) -> list[Chain]:
    found: dict[Hashable, set[Hashable]] = {}
    for mention, key in pairs:
        found.setdefault(key, set()).add(mention)
    return [frozenset(chain) for chain in found.values()]


def on_gold_mentions(article: Article, way: Callable[[Iterable[Span]], list[Chain]]) -> Tally:
    """The counts of one document whose gold mentions are joined in some ``way``."""
    gold = [frozenset(spans) for spans in article.chains.values()]
    return tally(way([span for spans in article.chains.values() for span in spans]), gold)


def end_to_end(article: Article, *, by_words: bool) -> Tally:
    """The counts of one document with sayso's own mentions, all compared by their heads."""
    grammar, text = Grammar(article.record.document), article.record.document.text
    gold = _chains(
        (_head(grammar, span), chain) for chain, spans in article.chains.items() for span in spans
    )
    said = {
        _head(grammar, mention): (mention, actor.id)
        for actor in article.record.actors or ()
        for mention in actor.mentions
        if _is_full(grammar, mention)
    }
    if by_words:
        names = {head: mention.words(text).lower() for head, (mention, _) in said.items()}
        return tally(
            _chains((h, _ARTICLE.sub("", name)) for h, name in names.items()), _apart(gold)
        )
    return tally(_chains((head, who) for head, (_, who) in said.items()), _apart(gold))


def _apart(chains: Sequence[Chain]) -> list[Chain]:
    """``chains`` without the mentions that an earlier one holds."""
    kept: list[Chain] = []
    seen: set[Hashable] = set()
    for chain in chains:
        kept.append(frozenset(chain - seen))
        seen |= chain
    return [chain for chain in kept if chain]


def _is_full(grammar: Grammar, mention: Span) -> bool:
    token = grammar.token(mention)
    return token is not None and token.pos_ != "PRON" and token.tag_ != "PRP$"


def names_of(article: Article) -> Callable[[Iterable[Span]], list[Chain]]:
    """The baseline on one article."""
    return lambda spans: by_name(article.record.document.text, spans)


def actors_of(article: Article) -> Callable[[Iterable[Span]], list[Chain]]:
    """The way of sayso on one article."""
    return lambda spans: by_actor(article.record, spans)


def table(articles: Sequence[Article]) -> list[list[str]]:
    """The rows: both ways of joining, on gold mentions and end to end."""
    names = [on_gold_mentions(article, names_of(article)) for article in articles]
    actors = [on_gold_mentions(article, actors_of(article)) for article in articles]
    own_names = [end_to_end(article, by_words=True) for article in articles]
    own_actors = [end_to_end(article, by_words=False) for article in articles]
    return [
        _row("gold mentions, exact names", names, names),
        _row("gold mentions, sayso", actors, names),
        _row("end to end, exact names", own_names, own_names),
        _row("end to end, sayso", own_actors, own_names),
    ]


def _row(name: str, tallies: Sequence[Tally], baseline: Sequence[Tally]) -> list[str]:
    def above(pairs: Sequence[tuple[Tally, Tally]]) -> float:
        return conll_f1(one for one, _ in pairs) - conll_f1(other for _, other in pairs)

    pairs = list(zip(tallies, baseline, strict=True))
    interval = bootstrap_interval(tallies, conll_f1)
    difference = bootstrap_interval(pairs, above)
    return [
        name,
        f"{conll_f1(tallies):.1f}",
        str(interval),
        f"{above(pairs):+.1f}",
        str(difference),
    ]


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print and write ``benchmarks/results/actors.md``."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.actors", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="the folder of corpora")
    corpora = parser.parse_args(arguments).corpus
    try:
        articles = read_articles(corpora)
    except FileNotFoundError as error:
        parser.error(f"{error.filename} is not there; name the folder that holds newswcl50")
    mentions = sum(len(spans) for article in articles for spans in article.chains.values())
    title = f"Actors: {mentions} mentions in {len(articles)} documents of NewsWCL50"
    write_table("actors", title, HEADER, table(articles), NOTES)


if __name__ == "__main__":
    main()
