"""The words that comment systems put into classes and ids, in the languages of news sites."""

from __future__ import annotations

import re

#: A comment, as the head of a compound: ``d-comment`` is a comment, ``comment-form`` is a form.
COMMENTS = frozenset(
    "comment comments kommentar kommentare commentaire comentario comentarios comentário commento "
    "reactie komentarz kommentti cmt cmnt comm".split()
)
#: A post of a thread, or a customer's review: a comment where an article stands before it.
POSTS = frozenset("post message msg postbit postbitlegacy reply review".split())
#: What one comment is called where the first word says that it is one: ``comment-item``.
UNITS = frozenset(
    "item entry box row single card bubble node unit wrap wrapper container inner block holder "
    "main level eintrag".split()
)

AUTHOR = re.compile(
    r"author|user-?name|nick-?name|screen-?name|display-?name|(?:^|[\s_-])(?:user|fn|name|nick|poster|"
    r"commenter|autor|auteur|autore|verfasser|hnuser|by)(?:$|[\s_-])|postedby|byline",
    re.I,
)
NO_AUTHOR = re.compile(
    r"title|avatar|image|photo|badge|bio|count|button|statistic|reply.?to|replyto|parent|url|link-?back|postedby",
    re.I,
)
DATE = re.compile(
    r"date|time|(?:^|[\s_-])(?:when|ago|age|datum|posted|published|fecha)(?:$|[\s_-])", re.I
)
#: The words of a comment, as the head of a compound: ``comment-body``.
TEXTS = frozenset(
    "content text body message md commtext copy inhalt texte texto commenttext postcontent".split()
)
#: What stands around the words of a comment and is none of them.
AROUND = re.compile(
    r"(?:^|[\s_-])(?:meta|metadata|header|head|footer|foot|avatar|action|actions|toolbar|tools?|"
    r"controls?|menu|buttons?|votes?|voting|rating|ratings|likes?|karma|score|scores?|points|share|"
    r"sharing|report|flag|permalink|edit|delete|moderat\w+|badge|badges|signature|userinfo|"
    r"user-?details|usertitle|postdetails-user|reply|replies|reply-?link|reply-?button|"
    r"respond|recommend|counter|count|info|says|tooltip|toggle|in-?reply-?to|replyto|"
    r"postedby|user-?title|navs|tagline|status|rank|midcol|top-?bar|action-?bar|"
    r"commentmeta|linkback|statistic|upvotecount|expand|expand-?link|vcard)(?:$|[\s_-])|"
    r"reply-to|replyto|inreplyto|sr-only|screen-reader|visually-hidden|post-?profile|(?:up|down)vote(?!d)|avatar|interactionstatistic",
    re.I,
)
#: An element that holds the replies to the comment before it.
REPLIES = re.compile(
    r"indent|child|repl(?:y|ies)|respons|answer|nested|antwort|thread|sub-?comment", re.I
)
#: A link or passage that names the comment answered.
ANSWERED = re.compile(
    r"parent|in.?reply|reply.?to|replying|antwort auf|en réponse|en respuesta|in risposta|quote|"
    r"postedby|originally|source|said:",
    re.I,
)
#: What the reader may do with a comment, and with hardly anything else on a page.
ACTIONS = re.compile(
    r"^(?:reply(?: to this)?|antworten|répondre|responder|rispondi|beantwoorden|odpowiedz|svara|"
    r"report(?: abuse)?|flag|melden|signaler|denunciar|reply with quote)$",
    re.I,
)
#: What else a system offers beside a comment.
OFFERS = re.compile(r"^(?:parent|permalink|link|share|quote|edit|delete|top|like)$", re.I)
#: A place for comments, told by its class, id or heading.
PLACES = re.compile(
    r"comment|kommentar|discussion|diskussion|conversation|disqus|coral|commentaire|coment|"
    r"reaction|réaction|responses|replies|antworten|leserbrief|meinung|forum|debat",
    re.I,
)
#: A place that only lists what stands elsewhere.
LISTS = re.compile(
    r"recent|latest|neueste|letzte|derniers|últimos|widget|sidebar|teaser|most-?|popular|top-?list|"
    r"related|ticker",
    re.I,
)
