"""The inflected forms of English verbs and nouns."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_DOUBLED = re.compile(r"^[^aeiou]*[aeiou][bdgklmnprt]$")  # one short syllable: nod, nodded


def verb_forms(lemma: str) -> frozenset[str]:
    """All forms of the verb ``lemma``, itself among them, British and American spellings alike."""
    stems = {lemma}
    if _DOUBLED.search(lemma) or lemma.endswith("l"):
        stems.add(lemma + lemma[-1])  # signaled, signalled
    forms = {lemma, _with_s(lemma)}
    past = _irregular().get(lemma, frozenset())
    for stem in stems:
        forms.add(_gerund(stem))
        forms.update(past or {_past(stem)})
    # The irregular past of one syllable tells that the last letter is doubled: refer, referred.
    forms.update(form[:-2] + "ing" for form in past if form.endswith(lemma[-1] * 2 + "ed"))
    return frozenset(forms)


def noun_forms(lemma: str) -> frozenset[str]:
    """The singular and the plural of the noun ``lemma``."""
    return frozenset({lemma, _with_s(lemma)})


def _with_s(lemma: str) -> str:
    if lemma in ("have", "go"):
        return {"have": "has", "go": "goes"}[lemma]
    if _CONSONANT_Y.search(lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if _SIBILANT.search(lemma) else "s")


def _past(stem: str) -> str:
    if _CONSONANT_Y.search(stem):
        return stem[:-1] + "ied"
    return stem + ("d" if stem.endswith("e") else "ed")


def _gerund(stem: str) -> str:
    if stem.endswith("ie"):
        return stem[:-2] + "ying"
    if stem.endswith("e") and not stem.endswith(("ee", "oe", "ye")):
        return stem[:-1] + "ing"
    return stem + "ing"


@cache
def _irregular() -> dict[str, frozenset[str]]:
    lines = files(__package__).joinpath("irregular.txt").read_text("utf-8").splitlines()
    rows = (line.split() for line in lines if line and not line.startswith("#"))
    return {lemma: frozenset(past) for lemma, *past in rows}
