"""Checks of what the outlet says without a source: accusations, allegations, figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.auditing.articles import Article
from sayso.auditing.hits import Hit
from sayso.model import Rule, Span

_WRONGS = (
    r"stole|embezzled|defrauded|bribed|took\s+bribes|swindled|extorted|blackmailed|laundered"
    r"|rigged|forged|falsified|fabricated|covered\s+up|orchestrated|masterminded|sabotaged"
    r"|tortured|massacred|murdered|poisoned|raped|molested|lied|cheated|smuggled|plotted"
    r"|(?:was|were|is|are)\s+behind\s+(?:the|a|an|several|both|most)"
    r"|(?:is|was|are|were)\s+(?:to\s+blame|responsible)\s+for\s+(?:the|a)\s+(?:attack|bomb|kill"
    r"|murder|massacre|explosion|blast|deaths?|crash|fire)"
)
_WRONG_HINTS = tuple(
    "stole embezzled defrauded bribe swindled extorted blackmailed laundered rigged forged "
    "falsified fabricated covered orchestrated masterminded sabotaged tortured massacred murdered "
    "poisoned raped molested lied cheated smuggled plotted behind blame responsible".split()
)
_ACCUSATION = re.compile(rf"\b(?:{_WRONGS})\b")
_SUBJECT = re.compile(
    r"(?P<who>(?:[A-Z][\w.'’-]*|\b[Tt]he\s+[\w\s-]{3,40}?))(?:\s+(?:has|have|had|also|then|long"
    r"|later|secretly|systematically|deliberately))*\s+$"
)
_UNKNOWN = re.compile(
    r"\b(?:somebody|someone|thie(?:f|ves)|robbers?|burglars?|gunm[ae]n|attackers?|hackers?"
    r"|intruders?|killers?|suspects?|who|which|man|men|woman|character|film|novel|play)$",
    re.IGNORECASE,
)
_SETTLED = re.compile(
    r"\b(?:convict\w*|sentenced|guilty|plead(?:ed)?|pled|charg(?:e|es|ed|ing)|indict\w*|accus\w*"
    r"|alleg\w*|suspect\w*|court|judge|jury|trial|prosecut\w*|verdict|confess\w*|admit\w*|whether"
    r"|if|not|never|n['’]t|no evidence|may|might|could|would|den(?:y|ies|ied)|according|said|says"
    r"|apparently|claim\w*|report\w*|believ\w*|rumou?r\w*|conspiracy|theory)\b",
    re.IGNORECASE,
)
_ALLEGED = re.compile(
    r"\balleged(?:ly)?\b|\b(?:is|are|was|were|been|being|stands?)\s+accused\s+of\b(?:\s+\w+)?",
    re.IGNORECASE,
)
_ACCUSER = re.compile(
    r"\b(?:prosecut\w*|police|authorit\w*|investigat\w*|indict\w*|complaint|lawsuits?|su(?:ed|es|it)"
    r"|charg(?:e|es|ed)|court|judge|jury|plaintiffs?|accusers?|accus(?:e|es|ing)|detectives?"
    r"|according|allege|alleges|allegations?|by\s+(?:the|a|an|his|her|two|three|several|[A-Z])"
    r"|officials?|warrant|affidavit|sheriff\w*|fbi|hearing|inquiry|victims?|women|woman)\b",
    re.IGNORECASE,
)
_NUMBER = r"(?<![\w$.,-])(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
_FIGURE = re.compile(
    rf"{_NUMBER}\s*(?:percent(?:age\s+points)?|per\s+cent|%)"
    r"|[$£€]\s?\d[\d,.]*(?<![.,])(?:\s*(?:thousand|million|billion|trillion)\b)?"
    rf"|{_NUMBER}\s+(?:thousand|million|billion|trillion)\b(?:\s+(?:people|dollars|euros|pounds))?"
    r"|(?<![\w$.,-])(?:\d{1,3}(?:,\d{3})+|[2-9]\d|1\d\d|\d{3})\s+(?:[a-z]+\s+)?"
    r"(?:people|persons|men|women|children|civilians|soldiers|troops|residents|families|homes"
    r"|houses|jobs|workers|migrants|refugees|dead|deaths|injured|wounded|killed|victims|voters)\b"
    r"|(?:tens|hundreds|thousands|scores|dozens)\s+of\s+(?:thousands\s+of\s+)?(?:people|civilians"
    r"|soldiers|troops|families|homes|deaths|refugees|migrants)\b",
    re.IGNORECASE,
)
# Where a figure may begin: looked for first, since to try a figure at every letter takes long.
_START = re.compile(
    r"[$£€]\s?\d|(?<![\w$.,-])\d|\b(?:[Tt]en|[Hh]undred|[Tt]housand|[Ss]core|[Dd]ozen)s\s"
)
_COUNTED = re.compile(
    r"\b(?:according|survey\w*|poll\w*|census|data|figures|stud(?:y|ies)|report\w*|records?|estimat\w*"
    r"|statistics|filings?|said|says|told|vot(?:e|es|ed|ing)|won|elect\w*|score\w*|budget|bill"
    r"|law|seats?|count(?:ed|s)?|audit\w*|documents?|charg\w*|indict\w*|accus\w*|found|shows?|showed|tally|index|if|would)\b",
    re.IGNORECASE,
)


def unsourced_accusation(article: Article, _rule: Rule) -> Iterator[Hit]:
    """Each sentence of the body that accuses somebody with no source in it."""
    for match in article.narrated_matches(_ACCUSATION, _WRONG_HINTS, article.body):
        index = article.sentence_at(match.start())
        words = article.sentences[index].words(article.text)
        start = max(article.sentences[index].start, match.start() - 80)
        subject = _SUBJECT.search(article.text, start, match.start())
        if index in article.attributed or not subject or _UNKNOWN.search(subject["who"]):
            continue
        if _SETTLED.search(words):
            continue
        span = Span(match.start(), article.sentences[index].end)
        yield Hit(span, "an accusation with no source found in its sentence")


def allegation_by_nobody(article: Article, _rule: Rule) -> Iterator[Hit]:
    """Each "alleged" and "accused of" with nobody near who alleges."""
    cues = [span for a in article.attributions if a.source for span in a.cue]
    for match in article.narrated_matches(_ALLEGED, ("alleged", "accused")):
        span, index = Span(*match.span()), article.sentence_at(match.start())
        if index in article.attributed or any(span.overlaps(cue) for cue in cues):
            continue
        near = article.sentences[max(0, index - 1) : index + 2]
        if not any(_ACCUSER.search(sentence.words(article.text)) for sentence in near):
            yield Hit(span, "nobody is found near it who alleges")


def unsourced_figure(article: Article, _rule: Rule) -> Iterator[Hit]:
    """The first figure of each sentence of the body that has no source."""
    seen: set[int] = set()
    for match in _figures(article):
        index = article.sentence_at(match.start())
        if index in seen or index in article.attributed or _goes_on(article, index):
            continue
        if match[0].startswith("100") and not match[0][3:4].isdigit():
            continue  # "100 percent" is a way to say "wholly"
        if not _COUNTED.search(article.sentences[index].words(article.text)):
            seen.add(index)
            yield Hit(Span(*match.span()), "a figure with no source found in its sentence")


def _figures(article: Article) -> Iterator[re.Match[str]]:
    """The figures of the body in the outlet's own voice."""
    for part in article.body:
        for start in _START.finditer(article.text, part.start, part.end):
            match = _FIGURE.match(article.text, start.start(), part.end)
            if match and article.is_narrated(Span(*match.span())):
                yield match


def _goes_on(article: Article, index: int) -> bool:
    """Whether a document in the sentence before, or any source of the paragraph, has the figure."""
    sentences, text = article.sentences, article.text
    speakers = (article.speaker(a) for a in article.attributed.get(index - 1, ()))
    if any(source is not None and source.kind == "document" for source in speakers):
        return True
    while index and "\n" not in text[sentences[index - 1].end : sentences[index].start]:
        index -= 1
        if _COUNTED.search(text, sentences[index].start, sentences[index].end):
            return True
    return False
