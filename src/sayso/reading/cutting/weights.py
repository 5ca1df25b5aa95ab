"""What each trait weighs, in natural logarithms of odds; why is said beside it.

Written by ``python -m training.comment_cutting``: change the priors there, not this.
"""

from __future__ import annotations

from typing import NamedTuple


class Weight(NamedTuple):
    """A learned weight, and why the trait should matter at all."""

    value: float
    why: str


#: For a passage being a comment's rather than the article's.
COMMENT = {
    "any": Weight(-2.79, "without any sign, a passage is the article's"),
    "first_person_new": Weight(2.46, "speaks of itself, as the article does not"),
    "first_person_usual": Weight(-1.58, "speaks of itself, and so does the article"),
    "second_person_new": Weight(0.00, "addresses somebody, as the article does not"),
    "second_person_usual": Weight(0.07, "addresses somebody, and so does the article"),
    "contraction_new": Weight(1.04, "contracts verbs, as the article does not"),
    "contraction_usual": Weight(-0.14, "contracts verbs, and so does the article"),
    "missing_apostrophe": Weight(1.38, "editors put apostrophes in"),
    "slang": Weight(0.89, "chat words and abbreviations"),
    "verdict": Weight(1.01, "praise or scorn without a speaker"),
    "opinion": Weight(0.58, "I think, my father, to be fair"),
    "piece": Weight(1.28, "speaks of the article, its author, its site or other comments"),
    "critic": Weight(1.52, "begins with the article or its author as its subject"),
    "shout": Weight(0.90, "whole phrases in capitals"),
    "emphasis": Weight(1.06, "doubled marks, words between stars"),
    "emoticon": Weight(2.00, "faces and pictures"),
    "lower_i": Weight(1.50, "i for I"),
    "vocative": Weight(0.00, "calls somebody by name"),
    "reaction": Weight(2.57, "begins as people answer: thanks, exactly, nonsense"),
    "opener": Weight(0.36, "begins with a word that talk begins with"),
    "subjectless": Weight(1.75, "begins without its subject: saw it, made this"),
    "stance": Weight(0.62, "weighs and judges: should, surely, nobody"),
    "closing": Weight(-1.49, "an author's farewell: thanks for reading, let me know"),
    "echo_long": Weight(1.45, "quotes four words or more of what stands above"),
    "echo_short": Weight(1.02, "quotes two or three words of what stands above"),
    "echo_word": Weight(0.39, "puts one word of the article into quotation marks"),
    "echo_alone": Weight(2.42, "is nothing but a quotation of what stands above"),
    "re_line": Weight(1.59, "begins as an answer to a quoted line"),
    "cited_speaker": Weight(1.50, "begins with whom it quotes: Ann wrote:"),
    "brief": Weight(0.47, "few words"),
    "shorter": Weight(0.92, "much shorter than the article's paragraphs"),
    "long": Weight(-0.65, "many words"),
    "plain_new": Weight(0.45, "no speaker, name, date or figure, as the article always has"),
    "plain_usual": Weight(0.74, "no speaker, name, date or figure, as often in the article"),
    "lower_start": Weight(1.54, "begins without a capital"),
    "no_final_stop": Weight(0.83, "ends without a stop"),
    "exclamation": Weight(0.60, "exclaims"),
    "question": Weight(0.67, "asks"),
    "question_alone": Weight(0.54, "a short question by itself, which interviews have too"),
    "fragments": Weight(1.70, "sentences of four words or less"),
    "no_past": Weight(0.00, "no past tense, which reporting is told in"),
    "quotation": Weight(-0.35, "has somebody else's words"),
    "reported": Weight(-0.95, "reports speech"),
    "reported_quote": Weight(-1.64, "gives a quotation to its speaker"),
    "full_name": Weight(-0.84, "introduces people by their full names"),
    "when": Weight(-0.59, "says on which day"),
    "figures": Weight(-0.77, "has figures"),
    "told": Weight(-1.11, "many of the small words that reporting is told with"),
    "argued": Weight(1.80, "many of the small words that people argue with"),
    "bio": Weight(-1.54, "says who the author is"),
    "note": Weight(-1.60, "a correction, a credit, a pointer to other articles"),
    "role_heading": Weight(2.22, "a heading over comments"),
    "role_name": Weight(2.03, "a name over a date"),
    "role_stamp": Weight(1.36, "a date by itself"),
    "role_head": Weight(2.00, "a name with a date, or: Ann says"),
    "role_foot": Weight(2.02, "buttons and votes"),
}

#: For the article ending at a seam.
ENDING = {
    "cut": Weight(-3.80, "most texts have no comments"),
    "very_early": Weight(-2.12, "an article has more than one paragraph"),
    "early": Weight(-1.66, "an article has more than a few paragraphs"),
    "heading_here": Weight(3.07, "a heading over comments begins here"),
    "furniture_here": Weight(2.08, "a commenter's name begins here"),
    "inside_furniture": Weight(-3.01, "the seam tears a comment from its name or buttons"),
    "after_colon": Weight(-2.03, "something was announced"),
    "wider_gap": Weight(1.05, "the first gap of its width"),
    "quotes_change": Weight(1.28, "another form of quotation marks"),
    "continues": Weight(-0.59, "begins with a word that continues"),
    "mid_sentence": Weight(-2.23, "the sentence runs on over the line"),
    "after_outlook": Weight(1.05, "news ends with what comes next, or who did not answer"),
    "after_signature": Weight(3.69, "the author signed"),
    "before_signature": Weight(-2.08, "a signature ends what stands above it"),
    "after_bio": Weight(1.93, "who the author is comes last"),
    "before_bio": Weight(-0.46, "who the author is has yet to come"),
    "after_note": Weight(2.74, "corrections and credits come last"),
    "before_note": Weight(-1.27, "a correction or credit has yet to come"),
    "after_closing": Weight(1.95, "the author said farewell"),
    "before_closing": Weight(-0.74, "the author has yet to say farewell"),
}

#: For a comment beginning at a seam between two comments' passages.
START = {
    "start": Weight(3.42, "most comments are one paragraph"),
    "opens_furniture": Weight(1.65, "a name or date begins here"),
    "inside_furniture": Weight(-3.26, "the seam tears a comment from its name or buttons"),
    "after_foot": Weight(1.65, "the comment before ended with its buttons"),
    "unfurnished": Weight(-6.29, "comments of this page begin with a name, this does not"),
    "wide_gap": Weight(0.56, "a wider gap than usual"),
    "narrow_gap": Weight(-0.50, "a narrower gap than others"),
    "after_colon": Weight(-2.74, "something was announced"),
    "after_quotation": Weight(-5.45, "a quotation waits for its answer"),
    "quotation": Weight(1.29, "a quotation begins a new thought"),
    "signature": Weight(-2.30, "a name by itself signs what stands above"),
    "after_signature": Weight(0.99, "the comment before was signed"),
    "continues": Weight(-1.52, "begins with a word that continues"),
    "cohesion": Weight(-1.41, "shares rarer words with the passage before"),
    "quotes_change": Weight(0.78, "another form of quotation marks"),
    "case_change": Weight(0.79, "one of the two begins without a capital"),
    "after_long": Weight(-2.69, "who writes much writes more paragraphs"),
    "after_brief": Weight(0.82, "short comments are one paragraph"),
    "long": Weight(-1.36, "many words"),
    "after_question": Weight(1.36, "a question gets an answer"),
    "both_reported": Weight(-1.59, "both are of one pasted article"),
    "here_reaction": Weight(0.80, "begins as people answer"),
    "here_piece": Weight(0.67, "speaks of the article or other comments"),
    "here_vocative": Weight(1.00, "calls somebody by name"),
    "here_re_line": Weight(0.58, "begins as an answer to a quoted line"),
    "here_cited_speaker": Weight(0.50, "begins with whom it quotes"),
    "here_echo_long": Weight(0.76, "quotes what stands above"),
    "here_echo_short": Weight(0.66, "quotes what stands above"),
    "here_question": Weight(0.12, "asks"),
    "here_first_person_new": Weight(0.10, "speaks of itself"),
    "here_slang": Weight(0.85, "chat words"),
}
