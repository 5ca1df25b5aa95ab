"""How commenters and reporters write, as patterns over a passage's own words (not its quotations).

All are general habits of English prose on the web, written down from knowledge of it.
"""

from __future__ import annotations

import re


def _words(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)", re.I)


FIRST_PERSON = re.compile(
    r"(?<![\w’'.])(?:I(?:['’](?:m|ve|d|ll))?|my|me|mine|myself)(?![\w’'.-]|\.\w)|(?<!\w)My(?!\w)"
)
SECOND_PERSON = _words(r"you(?:['’](?:re|ve|d|ll))?", "your", "yours", "yourself", "ya", "ur", "u")
CONTRACTION = re.compile(
    r"(?:n['’]t|\w['’](?:re|ve|ll|d|m)|(?:it|that|there|what|who|he|she|here|let)['’]s"
    r"|\w['’]s (?:been|seen|got|not|just|going|had|gone|never|always|a|the|that|in))(?!\w)",
    re.I,
)
MISSING_APOSTROPHE = _words(
    "dont", "cant", "wont", "didnt", "doesnt", "isnt", "arent", "wasnt", "werent", "couldnt",
    "wouldnt", "shouldnt", "hasnt", "havent", "hadnt", "aint", "im", "ive", "id", "thats", "whats",
    "theres", "heres", "whos", "youre", "youve", "theyre", "theyve", "hes", "shes", "weve", "itll",
)  # fmt: skip
SLANG = _words(
    "l+o+l+", "lmao", "rofl", "lmfao", "omg", "wtf", "smh", "imo", "imho", "tbh", "btw", "fwiw",
    "iirc",
    "afaik", "ffs", "ikr", "tl;?dr", "idk", "yeah+", "yep", "yup", "nope", "nah", "meh", "ugh+",
    "hmm+",
    "wow+", "haha\\w*", "heh", "hehe", "gonna", "wanna", "gotta", "kinda", "sorta", "dunno", "cuz",
    "coz", "cos", "[’']cuz", "pls", "plz", "thx", "ty", "folks", "guys", "dude", "bro", "mate",
    "lads?",
    "shoulda", "coulda", "woulda", "xx+", "xo+", "ok", "okay", "bs", "crap", "damn", "darn", "hell",
    "sheeple", "snowflakes?", "libtards?", "trolls?", "shills?", "op", "ps", "p\\.s\\.", "whatevs",
    "ain['’]t", "y['’]all", "gosh", "geez", "jeez", "sh[i*.]+t", "s\\.\\.?t", "f[*.]+k\\w*", "welp",
    "anyhoo", "blah", "duh", "props", "kudos", "cheers", "innit", "oi", "ha", "h/t", "til",
)  # fmt: skip
VERDICT = _words(
    "fake news", "ridiculous", "pathetic", "disgust(?:ing|ed)", "disgrace(?:ful)?", "shame(?:ful)?",
    "nonsense", "rubbish", "garbage", "hogwash", "propaganda", "clueless", "idiots?", "idiotic",
    "moron(?:s|ic)?", "stupid", "stupidity", "liars?", "crooks?", "thieves", "clowns?", "joke",
    "hypocri(?:te|tes|sy|tical)", "greedy?", "wake up", "sick of", "fed up", "insane", "absurd",
    "laughable",
    "a scam", "rip-?off", "no wonder", "surprise,? surprise", "go figure", "give me a break",
    "spot on",
    "well said", "could not agree more", "couldn['’]t agree more", "awesome", "fantastic", "lovely",
    "superb", "brilliant", "wonderful", "so sad", "heartbreaking", "phon(?:y|ies)", "so-called",
    "mark my words", "that is all", "enough said", "nuff said", "end of story", "case closed",
    "look it up", "do the math", "do your (?:own )?research", "follow the money", "who benefits",
    "cui bono", "mainstream media", "msm", "the elites?", "false flag",
)  # fmt: skip
OPINION = _words(
    r"I (?:really |just |also |do |would |still |personally )?(?:think|suspect|believe|bet|"
    r"guess|suppose|wonder|doubt|"
    r"hope|wish|love|loved|hate|agree|disagree|assume|reckon|suggest|imagine|remember|fear|gather|"
    r"understand|noticed?|read|saw|live|lived|work|worked|used to|grew up|was there|was in)",
    r"I['’](?:m|ve|d) (?:sure|afraid|glad|sorry|not sure|surprised|never|been|love|like|rather|"
    r"say|bet|add|read|seen|heard|got|had)",
    "in my (?:humble )?(?:opinion|view|experience|book|case|day)", "personally",
    "to be (?:fair|honest)",
    "if you ask me", "as far as I", "frankly", "honestly", "as an? \\w+ (?:\\w+ ){0,6}I",
    "speaking as",
    "it (?:seems|looks) to me",
    "my (?:own )?(?:guess|bet|hunch|question|point|two cents|experience)",
    "my (?:late |old |own )?(?:dad|mum|mom|father|mother|wife|husband|son|daughter|grandfather|"
    "grandmother|"
    "granddad|gran|nan|brother|sister|uncle|aunt|boss|neighbou?r|partner|kids?|children|friend|"
    "doctor)",
)  # fmt: skip
PIECE = _words(
    r"(?:this|the|your|a|an|great|good|nice|excellent|superb|lovely|fine|interesting|brilliant|"
    r"wonderful|"
    r"poor|terrible|lazy|biased|silly|well[- ]written|thoughtful|fascinating|such an?|another|"
    r"previous|first|last|whole)"
    r" (?:article|piece|post|column|reporting|analysis|write-?up|journalism|author|writer|"
    r"blog(?:ger)?|"
    r"essay|editorial|op-?ed|recipe|reporter|journalist|headline|comments?|commenters?|thread)",
    r"(?:article|piece|post|column|author|writer|headline|report) (?:omits|ignores|forgets|"
    r"misses|leaves out|"
    r"fails|says|claims|assumes|implies|misleads|suggests|neglects|seems|is (?:wrong|right|"
    r"misleading|biased))",
    r"(?:above|previous|other) (?:comment|commenter|poster|post)s?",
    r"(?:commenters?|posters?|moderators?) (?:here|above|below)",
    r"(?:response|reply|replying) to (?:the above|@?[A-Z]\w+)", "the above", "upthread",
    "below the line",
    r"your (?:reviewer|correspondent|reporter|writer|paper|headline|columnist|critic|source)",
    "rtfa",
    r"(?:reading|writing|publishing|posting|sharing|reporting|covering|explaining|printing|"
    r"highlighting) (?:this|that|it)",
    r"this (?:site|website|paper|blog|rag|forum|comment section)", "clickbait", "paywall", "typo",
    r"(?:you|author|writer|article|piece) (?:forgot|missed|omit(?:ted)?|left out|"
    r"fail(?:ed)? to mention|didn['’]t mention)",
    r"you(?:['’]ve| have) (?:missed|forgotten|left out|nailed|hit the nail)",
)  # fmt: skip
REACTION = re.compile(
    r"(?:@\w|(?:\+1|agree[ds]?|amen|awesome|bingo|bollocks|boo|bravo|brilliant|bull|cheers|"
    r"congrat\w*|"
    r"can confirm|correct(?:ion)?|cool|disagree|ditto|exactly|excellent|fair (?:enough|question|"
    r"point|play)|"
    r"fantastic|fascinating|finally|glad|good (?:luck|point|question|catch|piece|article|grief|one|"
    r"for (?:you|him|her|them)|on (?:you|him|her|them)|idea|news|riddance|stuff|read|job|old)|"
    r"great|gross|ha(?:ha)*|happy to|hats off|"
    r"hear,? hear|hello|hey|hi|hope|hmm+|hooray|huh|i (?:agree|disagree)|indeed|interesting|"
    r"keep (?:it|up|the)|kudos|"
    r"lies|lol|lovely|love (?:this|it|the)|minor (?:point|correction|quibble)|more (?:lies|"
    r"nonsense|of the same)|"
    r"my thoughts|nailed|nah|nice|no[,.!]|nobody (?:cares|said)|no(?:pe| way| doubt| thanks|"
    r" surprise)|nonsense|"
    r"not (?:true|sure|so|quite|really|surprised|again|necessarily|trying)|of course|oh|"
    r"ok(?:ay)?|omg|ouch|perfect|"
    r"pfft|please|precisely|props|question|rest in peace|rip|rubbish|sad(?:ly)?|same here|"
    r"seriously?|shame|shocking|sigh|"
    r"so (?:basically|true|sad|good|much|let me|sorry|happy)|sorry|spot on|superb|terrible|"
    r"thank(?:s| you| god| goodness)|"
    r"that['’]s (?:it|right|wrong)|this[.!]|this is (?:exactly|ridiculous)|too (?:right|bad|"
    r"true|little|late|many)|"
    r"tragic|true|typical|ugh|um+|utter|wait|was there|well (?:said|done|put|written|"
    r"researched)|well[,.]|"
    r"what (?:a|an|nonsense|rubbish)|who (?:cares|knew|benefits)|with respect|wonderful|wow|"
    r"wrong|yawn|yay|yeah|yep|yes|yup|"
    r"you(?:['’]re| forgot| missed|['’]ve)|anyone else|just (?:saw|read|came)|re:|edit:|"
    r"funny how|made (?:this|it)|"
    r"tried (?:this|it)|been (?:there|saying)|response to|greetings|as an? (?:[\w-]+ ){1,6}I|"
    r"as someone who|rtfa|it was me|"
    r"same old|(?:best|worst|most) (?:\w+ ){1,4}(?:in|of|ever))(?!\w)|first[.!])",
    re.I,
)  # fmt: skip
OPENER = re.compile(
    r"(?:any(?:one|body)|what|when|where|which|who|why|how|can (?:some|any|we|you|this)|"
    r"could (?:some|we|you)|does|do|did|has|have|"
    r"is|am|are|would|was|were|just|let|imagine|remember|maybe|perhaps|actually|apparently|"
    r"because|looks|sounds|another|"
    r"every(?:one|body)|nobody|nothing|not|so|and|but|or|that['’]s|this is|it['’]s|it is|they|"
    r"he|she|you|your|we|some(?:one|body)|"
    r"as (?:always|usual|ever|for|to)|same|too|there['’]s|if|no|only|always|never|stop|try|get|"
    r"look|keep|take|read|ask|tell|"
    r"begin|follow|compare|publish|wake|go|use|imho|in my|my|i|i['’]\w+|lets|people|"
    r"the (?:article|author|writer|piece|headline|part|real|problem|point|fact|claim))(?!\w)",
    re.I,
)  # fmt: skip
SUBJECTLESS = re.compile(
    r"(?:saw|walked|made|tried|read|went|lost|ran|got|had|been|loved|used|seen|heard|"
    r"did(?: it)?|grew|worked|lived|watched|bought|"
    r"took|gave|came|signed|moved|sounds|looks|seems|reminds|makes|gets|beats|says|happened|"
    r"can['’]?t|don['’]?t|didn['’]?t|won['’]?t|"
    r"(?:most|best|worst|biggest|least|more|first) \w+ (?:that|in|of|since|than|I)|"
    r"couldn['’]?t|haven['’]?t|wouldn['’]?t|shouldn['’]?t|doesn['’]?t|isn['’]?t|aren['’]?t|"
    r"wasn['’]?t|never|always|still|must be|should be|"
    r"could be|might be|would like|hoping|wondering|asking|speaking|disappointed|suspended|"
    r"\w+ed (?:for|out|to|at|by|it|this|that)|going)(?!\w)",
    re.I,
)  # fmt: skip
STANCE = _words(
    "would", "should", "could", "must", "ought", "might", "maybe", "perhaps", "surely",
    "obviously", "clearly", "plainly",
    "actually", "really", "simply", "of course", "nobody", "everybody", "everyone", "anybody",
    "anyone", "nothing", "never",
    "always", "exactly", "whole point", "the point", "rather", "quite", "deserves?", "funny",
    "odd", "wrong", "right",
)  # fmt: skip
PAST = _words(
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
FRAGMENT = re.compile(r"(?:^|[.!?…]\s+)(?:[\w’',-]+\s+){0,3}[\w’'-]+[.!?](?=\s|$)")
FULL_NAME = re.compile(
    r"(?<=[\w,;:] )[A-Z][a-zé’'-]+ (?:[A-Z]\. )?(?:[A-Z][\w’'-]+|(?:de|van|von|al|bin|of) [A-Z]\w+)"
)
WHEN = _words(
    "(?:on|last|this|next|late|early) (?:mon|tues|wednes|thurs|fri|satur|sun)day",
    "(?:last|this|next) (?:week|month|year|summer|spring|winter|autumn|fall)",
    "in (?:january|february|march|april|may|june|july|august|september|october|november|"
    "december)",
    "yesterday", "today",
    "since \\d{4}", "in \\d{4}", "earlier this \\w+", "so far",
)  # fmt: skip
VOCATIVE = re.compile(
    r"(?:^@\w+|^(?:hi|hello|hey|dear|thanks|thank you|sorry|cheers|well said|well done|agreed?|"
    r"exactly|yes|no|congratulations|love(?:ly)? \w+|good \w+|great \w+|nice \w+)"
    r"[ ,]+(?:(?:again|so much|very much|for \w+(?: \w+){0,3})[ ,]+)?(?:mr|mrs|ms|dr|"
    r"prof)?\.? ?[A-Z][a-z]+\b(?=[,.!:;?—–]|\s*$)"
    r"|^[A-Z][\w.]+(?: [A-Z]\w+)?\s*(?:[,:—–-]+)\s*(?:you|your|I|thanks|thank|yes|no|please|"
    r"sorry|not|that|what|why|if|it|how|do|did|the|a|we|they|there|as)\b"
    r"|, (?:mr|mrs|ms|dr) [A-Z]\w+[,.!?]|(?:@)[A-Za-z]\w+)"
)
REPORTED = re.compile(
    r"(?<!\w)(?:said|says|told|according to|announced|reported|added|stated|declined to|"
    r"confirmed|argued|testified|"
    r"officials?|spokes(?:man|woman|person)|asked (?:about|whether|if)|in a statement|"
    r"in an interview|per cent)(?!\w)",
    re.I,
)
REPORTED_QUOTE = re.compile(
    r"“”[,.]?\s+(?:[\w.’'-]+\s+){0,6}?(?:said|says|told|added|wrote|writes|tweeted|asked|"
    r"recalled|explained|replied|called|insisted)\b"
    r"|\b(?:said|says|told|added|wrote|tweeted|asked|called|"
    r"insisted)(?:\s+[\w.’'-]+){0,8}?[,:]?\s+“”",
    re.I,
)
SHOUT = re.compile(
    r"(?<![\w.])(?:[A-Z]{2,}[’']?[A-Z]*[ ,.!?]+){2,}[A-Z]{2,}|(?<![\w.(])[A-Z]{5,}[!.?]|^[A-Z]{5,}$"
)
EMPHASIS = re.compile(r"[!?]{2,}|\*\w+\*|_\w+_(?!\w)|\w[!?]\s*[!?]")
EMOTICON = re.compile(r"(?<!\w)[:;]['-]?[()DPp/|](?!\w)|<3|[\U0001F300-\U0001FAFF☀-➿]")
LOWER_I = re.compile(r"(?<![\w.’'])i(?:['’](?:m|ve|d|ll))?(?![\w.’'-])")
NO_FINAL_STOP = re.compile(r"[^\W_]$")
CRITIC = re.compile(
    r"(?:the|this|your) (?:article|writer|author|piece|columnist|column|headline|reviewer|"
    r"reporter|journalist|story|post|op-?ed|report|editorial)"
    r"(?:[’']s)?(?! (?:is|was|has been|were) \w+(?:ed|en)\b)(?! (?:is|was) (?:an?|the)\b)(?!\w)",
    re.I,
)
CLOSING = _words(
    "(?:thanks|thank you) for (?:reading|your (?:support|patience|interest)|sticking|listening)",
    "let (?:me|us) know", "tell (?:me|us)", "in the comments",
    "leave a comment", "what do you think", "see you (?:next|tomorrow|soon|there|in)",
    "until next (?:time|week)", "stay tuned", "write to us", "drop (?:me|us) a",
)  # fmt: skip
OUTLOOK = _words(
    "will (?:be|meet|vote|open|close|publish|begin|start|decide|appear|hold|continue|go|take|"
    "return|release)",
    "(?:is|are) (?:due|expected|scheduled|set|planned) (?:to|on|for|in|before|by)",
    "(?:plans?|hopes?|expects?|intends?) to", "declined to comment",
    "did not (?:respond|reply|return)", "has not commented", "no date (?:has|was)",
)  # fmt: skip
RE_LINE = re.compile(r"(?:re\b:?|in re:?|quote:|>+)\s*\W", re.I)
CITED_SPEAKER = re.compile(r"@?[\w .]{2,30} (?:wrote|said|says|writes):", re.I)

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
NOTE = re.compile(
    r"[\[(*_ ]*(?:this (?:article|story|post|piece|report|column|page|item|"
    r"version)\b.{0,60}\b(?:amended|updated|corrected|first|originally|published|"
    r"appeared|changed|produced|part of|adapted|edited)|(?:correction|clarification|"
    r"editor[’']?s[’']? note|update|note|disclosure)s?\b\s?[:—(-]|an earlier version|"
    r"(?:additional )?(?:reporting|writing|editing|research|photographs?) by|"
    r".{0,80}\bcontributed (?:to this|reporting)|with (?:additional )?(?:reporting|files) (?:by|"
    r"from)|"
    r"©|copyright|all rights reserved|read (?:more|next|also)|related:|see also|sign up|"
    r"subscribe|to (?:subscribe|comment)|for more|share this|tags?:|filed under|topics?:|"
    r"if you have been affected|do you have|got a (?:story|tip)|comments are|in other news|"
    r"more on this|image:|photo(?:graph)?s?:|source:)",
    re.I,
)
CONTINUER = re.compile(
    r"(?:and|but|also|or|so|then|second(?:ly)?|third(?:ly)?|finally|lastly|moreover|furthermore|"
    r"besides|plus|however|"
    r"in addition|incidentally|anyway|as for|as to|in other words|for example|for instance|"
    r"to sum up|in short|in the|"
    r"edit|ps|p\.s\.|nb|either way|instead|otherwise|therefore|thus|hence|ergo|the (?:second|"
    r"other|same|remedy|result|point|problem is|answer|reason)|"
    r"this|these|those|that|such|it|its|happy to|my point|which|\d[.)]|[-•*–] |a spokes|here|"
    r"asked|next)(?!\w)",
    re.I,
)

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
