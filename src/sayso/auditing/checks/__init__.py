"""The checks that rules name, one entry each."""

from sayso.auditing.checks import (
    anonymity,
    headlines,
    narration,
    opinions,
    relays,
    wordings,
)
from sayso.auditing.hits import Check

CHECKS: dict[str, Check] = {
    "anonymous-without-reason": Check(
        anonymity.without_reason,
        "an anonymous source with no reason for it found in the text; spokespeople do not count",
    ),
    "stock-reason": Check(
        anonymity.stock_reason,
        "a reason for anonymity that is a stock phrase (authorisation, candour, sensitivity)",
    ),
    "anonymous-opinion": Check(
        opinions.anonymous_opinion,
        "an unnamed source's judgement, forecast, belief or speculation",
    ),
    "anonymous-attack": Check(
        opinions.anonymous_attack, "words that blame somebody, said by an unnamed source"
    ),
    "bare-source": Check(
        anonymity.bare_source, "an unnamed source of whom no more is said: “a source”, “an insider”"
    ),
    "plural-for-one": Check(
        anonymity.plural_for_one, "“sources” where the text goes on to show one: “the source”"
    ),
    "single-anonymous": Check(
        anonymity.single_anonymous, "a story whose only source is one unnamed person"
    ),
    "single-source": Check(
        anonymity.single_source, "a story whose only source is one that is named"
    ),
    "relay-without-sourcing": Check(
        relays.relay_without_sourcing,
        "another outlet's report, with nothing near it on what that rests on",
    ),
    "nameless-relay": Check(
        relays.nameless_relay, "“reportedly”, “media reports” and the like without an outlet"
    ),
    "label": Check(
        wordings.label, "the rule's words in the outlet's own voice, unattributed", takes_words=True
    ),
    "words": Check(
        wordings.words, "the rule's words anywhere outside quotation marks", takes_words=True
    ),
    "cue-verb": Check(
        wordings.cue_verb, "the rule's verbs, in any form, put to what is said", takes_words=True
    ),
    "headline": Check(
        headlines.headline, "a headline that states what the body attributes or hedges"
    ),
    "unsourced-accusation": Check(
        narration.unsourced_accusation,
        "somebody accused in the outlet's own voice, with no source in the sentence",
    ),
    "allegation-by-nobody": Check(
        narration.allegation_by_nobody, "“alleged” or “accused of” with no accuser near"
    ),
    "unsourced-figure": Check(
        narration.unsourced_figure,
        "a figure (percentage, money, people) in a sentence without a source",
    ),
}
