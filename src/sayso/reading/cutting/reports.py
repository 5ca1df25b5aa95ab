"""How reporting is told and how articles end, over text in lower case."""

from __future__ import annotations

from sayso.reading.cutting.folding import fold, words

PAST = words(
    "\\w{2,}ed",
    "was",
    "were",
    "had",
    "did",
    "went",
    "took",
    "came",
    "made",
    "got",
    "told",
    "saw",
    "gave",
    "found",
    "left",
    "began",
    "met",
    "won",
    "lost",
    "held",
    "sent",
    "wrote",
    "ran",
    "fell",
    "felt",
    "knew",
    "became",
    "put",
    "led",
)
WHEN = words(
    "(?:on|last|this|next|late|early) (?:mon|tues|wednes|thurs|fri|satur|sun)day",
    "(?:last|this|next) (?:week|month|year|summer|spring|winter|autumn|fall)",
    "in (?:january|february|march|april|may|june|july|august|september|october|november|"
    "december)",
    "yesterday", "today",
    "since \\d{4}", "in \\d{4}", "earlier this \\w+", "so far",
)  # fmt: skip
REPORTED = fold(
    r"(?<!\w)(?:said|says|told|according to|announced|reported|added|stated|declined to|"
    r"confirmed|argued|testified|"
    r"officials?|spokes(?:man|woman|person)|asked (?:about|whether|if)|in a statement|"
    r"in an interview|per cent)(?!\w)",
)
REPORTED_QUOTE = fold(
    r"“”[,.]?\s+(?:[\w.’'-]+\s+){0,6}?(?:said|says|told|added|wrote|writes|tweeted|asked|"
    r"recalled|explained|replied|called|insisted)\b"
    r"|\b(?:said|says|told|added|wrote|tweeted|asked|called|"
    r"insisted)(?:\s+[\w.’'-]+){0,8}?[,:]?\s+“”",
)
CLOSING = words(
    "(?:thanks|thank you) for (?:reading|your (?:support|patience|interest)|sticking|listening)",
    "let (?:me|us) know", "tell (?:me|us)", "in the comments",
    "leave a comment", "what do you think", "see you (?:next|tomorrow|soon|there|in)",
    "until next (?:time|week)", "stay tuned", "write to us", "drop (?:me|us) a",
)  # fmt: skip
OUTLOOK = words(
    "will (?:be|meet|vote|open|close|publish|begin|start|decide|appear|hold|continue|go|take|"
    "return|release)",
    "(?:is|are) (?:due|expected|scheduled|set|planned) (?:to|on|for|in|before|by)",
    "(?:plans?|hopes?|expects?|intends?) to", "declined to comment",
    "did not (?:respond|reply|return)", "has not commented", "no date (?:has|was)",
)  # fmt: skip

#: Small words that reporting is told with, and small words that people argue with.
TOLD = frozenset(
    "said has been had by would its mr mrs ms dr last after before who whose week year month will "
    "told according was were from into during while between against at of".split()
)
ARGUED = frozenset(
    "is are am isn't aren't ain't this that's it's so nothing nobody anybody everybody somebody "
    "because if when can can't every my they there's same still about all how me only don't "
    "doesn't won't then than any your you just what why where be get got put".split()
)
