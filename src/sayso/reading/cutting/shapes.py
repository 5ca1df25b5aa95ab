"""What shows in capitals, signs and names: over text as it is written."""

from __future__ import annotations

import re

FIRST_PERSON = re.compile(
    r"(?<![\w’'.])(?:I(?:['’](?:m|ve|d|ll))?|my|me|mine|myself)(?![\w’'.-]|\.\w)|(?<!\w)My(?!\w)"
)
FRAGMENT = re.compile(r"(?:^|[.!?…]\s+)(?:[\w’',-]+\s+){0,3}[\w’'-]+[.!?](?=\s|$)")
FULL_NAME = re.compile(
    r"(?<=[\w,;:] )[A-Z][a-zé’'-]+ (?:[A-Z]\. )?(?:[A-Z][\w’'-]+|(?:de|van|von|al|bin|of) [A-Z]\w+)"
)
VOCATIVE = re.compile(
    r"(?:^@\w+|^(?:hi|hello|hey|dear|thanks|thank you|sorry|cheers|well said|well done|agreed?|"
    r"exactly|yes|no|congratulations|love(?:ly)? \w+|good \w+|great \w+|nice \w+)"
    r"[ ,]+(?:(?:again|so much|very much|for \w+(?: \w+){0,3})[ ,]+)?(?:mr|mrs|ms|dr|"
    r"prof)?\.? ?[A-Z][a-z]+\b(?=[,.!:;?—–]|\s*$)"
    r"|^[A-Z][\w.]+(?: [A-Z]\w+)?\s*(?:[,:—–-]+)\s*(?:you|your|I|thanks|thank|yes|no|please|"
    r"sorry|not|that|what|why|if|it|how|do|did|the|a|we|they|there|as)\b"
    r"|, (?:mr|mrs|ms|dr) [A-Z]\w+[,.!?]|(?:@)[A-Za-z]\w+)"
)
SHOUT = re.compile(
    r"(?<![\w.])(?:[A-Z]{2,}[’']?[A-Z]*[ ,.!?]+){2,}[A-Z]{2,}|(?<![\w.(])[A-Z]{5,}[!.?]|^[A-Z]{5,}$"
)
EMPHASIS = re.compile(r"[!?]{2,}|\*\w+\*|_\w+_(?!\w)|\w[!?]\s*[!?]")
EMOTICON = re.compile(r"(?<!\w)[:;]['-]?[()DPp/|](?!\w)|<3|[\U0001F300-\U0001FAFF☀-➿]")
LOWER_I = re.compile(r"(?<![\w.’'])i(?:['’](?:m|ve|d|ll))?(?![\w.’'-])")
NO_FINAL_STOP = re.compile(r"[^\W_]$")
BIO = re.compile(
    r"(?:the|this) (?:writer|author|reviewer|columnist) (?:is|was|has)\b|"
    r"(?:[A-Z][\w.’'-]+ ){1,4}(?:is|was|are|covers|writes|reports|works|lives|"
    r"teaches)\b.{0,80}\b(?:author|writer|reporter|"
    r"editor|correspondent|professor|fellow|columnist|journalist|lecturer|director|producer|"
    r"novelist|founder|"
    r"book|column|for the|based in|teaches|university|institute)\b"
    r"|(?:follow|email|e-mail|contact|reach|write to) (?:him|her|them|the (?:author|writer|"
    r"reporter)|[A-Z]\w+)\b"
)
