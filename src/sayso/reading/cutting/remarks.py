"""What commenters say and reporters seldom do, over text in lower case.

All are general habits of English prose on the web, written down from knowledge of it.
"""

from __future__ import annotations

from sayso.reading.cutting.folding import fold, words

SECOND_PERSON = words(r"you(?:['’](?:re|ve|d|ll))?", "your", "yours", "yourself", "ya", "ur", "u")
CONTRACTION = fold(
    r"(?:n['’]t|\w['’](?:re|ve|ll|d|m)|(?:it|that|there|what|who|he|she|here|let)['’]s"
    r"|\w['’]s (?:been|seen|got|not|just|going|had|gone|never|always|a|the|that|in))(?!\w)",
)
MISSING_APOSTROPHE = words(
    "dont", "cant", "wont", "didnt", "doesnt", "isnt", "arent", "wasnt", "werent", "couldnt",
    "wouldnt", "shouldnt", "hasnt", "havent", "hadnt", "aint", "im", "ive", "id", "thats", "whats",
    "theres", "heres", "whos", "youre", "youve", "theyre", "theyve", "hes", "shes", "weve", "itll",
)  # fmt: skip
SLANG = words(
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
VERDICT = words(
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
OPINION = words(
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
PIECE = words(
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
STANCE = words(
    "would", "should", "could", "must", "ought", "might", "maybe", "perhaps", "surely",
    "obviously", "clearly", "plainly",
    "actually", "really", "simply", "of course", "nobody", "everybody", "everyone", "anybody",
    "anyone", "nothing", "never",
    "always", "exactly", "whole point", "the point", "rather", "quite", "deserves?", "funny",
    "odd", "wrong", "right",
)  # fmt: skip
CRITIC = fold(
    r"(?:the|this|your) (?:article|writer|author|piece|columnist|column|headline|reviewer|"
    r"reporter|journalist|story|post|op-?ed|report|editorial)"
    r"(?:[’']s)?(?! (?:is|was|has been|were) \w+(?:ed|en)\b)(?! (?:is|was) (?:an?|the)\b)(?!\w)",
)
