"""How comments, their continuations and notes begin, over text in lower case."""

from __future__ import annotations

from sayso.reading.cutting.folding import fold

REACTION = fold(
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
)  # fmt: skip
OPENER = fold(
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
)  # fmt: skip
SUBJECTLESS = fold(
    r"(?:saw|walked|made|tried|read|went|lost|ran|got|had|been|loved|used|seen|heard|"
    r"did(?: it)?|grew|worked|lived|watched|bought|"
    r"took|gave|came|signed|moved|sounds|looks|seems|reminds|makes|gets|beats|says|happened|"
    r"can['’]?t|don['’]?t|didn['’]?t|won['’]?t|"
    r"(?:most|best|worst|biggest|least|more|first) \w+ (?:that|in|of|since|than|I)|"
    r"couldn['’]?t|haven['’]?t|wouldn['’]?t|shouldn['’]?t|doesn['’]?t|isn['’]?t|aren['’]?t|"
    r"wasn['’]?t|never|always|still|must be|should be|"
    r"could be|might be|would like|hoping|wondering|asking|speaking|disappointed|suspended|"
    r"\w+ed (?:for|out|to|at|by|it|this|that)|going)(?!\w)",
)  # fmt: skip
RE_LINE = fold(r"(?:re\b:?|in re:?|quote:|>+)\s*\W")
CITED_SPEAKER = fold(r"@?[\w .]{2,30} (?:wrote|said|says|writes):")
NOTE = fold(
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
)
CONTINUER = fold(
    r"(?:and|but|also|or|so|then|second(?:ly)?|third(?:ly)?|finally|lastly|moreover|furthermore|"
    r"besides|plus|however|"
    r"in addition|incidentally|anyway|as for|as to|in other words|for example|for instance|"
    r"to sum up|in short|in the|"
    r"edit|ps|p\.s\.|nb|either way|instead|otherwise|therefore|thus|hence|ergo|the (?:second|"
    r"other|same|remedy|result|point|problem is|answer|reason)|"
    r"this|these|those|that|such|it|its|happy to|my point|which|\d[.)]|[-•*–] |a spokes|here|"
    r"asked|next)(?!\w)",
)
