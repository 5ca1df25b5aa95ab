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
    "any": Weight(-2.54, "without any sign, a passage is the article's"),
    "first_person_new": Weight(2.28, "speaks of itself, as the article does not"),
    "first_person_usual": Weight(-1.40, "speaks of itself, and so does the article"),
    "second_person_new": Weight(0.00, "addresses somebody, as the article does not"),
    "second_person_usual": Weight(0.24, "addresses somebody, and so does the article"),
    "contraction_new": Weight(1.33, "contracts verbs, as the article does not"),
    "contraction_usual": Weight(-0.20, "contracts verbs, and so does the article"),
    "missing_apostrophe": Weight(1.33, "editors put apostrophes in"),
    "slang": Weight(1.22, "chat words and abbreviations"),
    "verdict": Weight(1.22, "praise or scorn without a speaker"),
    "opinion": Weight(0.84, "I think, my father, to be fair"),
    "piece": Weight(1.17, "speaks of the article, its author, its site or other comments"),
    "critic": Weight(1.41, "begins with the article or its author as its subject"),
    "shout": Weight(1.40, "whole phrases in capitals"),
    "emphasis": Weight(0.85, "doubled marks, words between stars"),
    "emoticon": Weight(2.27, "faces and pictures"),
    "lower_i": Weight(1.51, "i for I"),
    "vocative": Weight(0.00, "calls somebody by name"),
    "reaction": Weight(2.42, "begins as people answer: thanks, exactly, nonsense"),
    "opener": Weight(0.75, "begins with a word that talk begins with"),
    "subjectless": Weight(1.65, "begins without its subject: saw it, made this"),
    "stance": Weight(0.65, "weighs and judges: should, surely, nobody"),
    "closing": Weight(-1.20, "an author's farewell: thanks for reading, let me know"),
    "echo_long": Weight(1.31, "quotes four words or more of what stands above"),
    "echo_short": Weight(0.85, "quotes two or three words of what stands above"),
    "echo_word": Weight(0.82, "puts one word of the article into quotation marks"),
    "echo_alone": Weight(2.50, "is nothing but a quotation of what stands above"),
    "re_line": Weight(1.67, "begins as an answer to a quoted line"),
    "cited_speaker": Weight(1.50, "begins with whom it quotes: Ann wrote:"),
    "brief": Weight(0.46, "few words"),
    "shorter": Weight(0.60, "much shorter than the article's paragraphs"),
    "long": Weight(0.00, "many words"),
    "plain_new": Weight(0.30, "no speaker, name, date or figure, as the article always has"),
    "plain_usual": Weight(0.70, "no speaker, name, date or figure, as often in the article"),
    "lower_start": Weight(1.27, "begins without a capital"),
    "no_final_stop": Weight(0.63, "ends without a stop"),
    "exclamation": Weight(1.16, "exclaims"),
    "question": Weight(0.30, "asks"),
    "question_alone": Weight(0.78, "a short question by itself, which interviews have too"),
    "fragments": Weight(1.40, "sentences of four words or less"),
    "no_past": Weight(0.00, "no past tense, which reporting is told in"),
    "quotation": Weight(-0.14, "has somebody else's words"),
    "reported": Weight(-1.34, "reports speech"),
    "reported_quote": Weight(-1.34, "gives a quotation to its speaker"),
    "full_name": Weight(-1.21, "introduces people by their full names"),
    "when": Weight(-0.67, "says on which day"),
    "figures": Weight(-0.90, "has figures"),
    "bio": Weight(-1.49, "says who the author is"),
    "note": Weight(-1.63, "a correction, a credit, a pointer to other articles"),
    "role_heading": Weight(2.46, "a heading over comments"),
    "role_name": Weight(2.11, "a name over a date"),
    "role_stamp": Weight(1.34, "a date by itself"),
    "role_head": Weight(2.00, "a name with a date, or: Ann says"),
    "role_foot": Weight(1.45, "buttons and votes"),
}

#: For the article ending at a seam.
ENDING = {
    "cut": Weight(-1.74, "most texts have no comments"),
    "very_early": Weight(-1.94, "an article has more than one paragraph"),
    "early": Weight(-1.22, "an article has more than a few paragraphs"),
    "heading_here": Weight(3.08, "a heading over comments begins here"),
    "furniture_here": Weight(2.34, "a commenter's name begins here"),
    "inside_furniture": Weight(-3.02, "the seam tears a comment from its name or buttons"),
    "after_colon": Weight(-2.10, "something was announced"),
    "wider_gap": Weight(1.04, "the first gap of its width"),
    "quotes_change": Weight(1.03, "another form of quotation marks"),
    "continues": Weight(-0.75, "begins with a word that continues"),
    "mid_sentence": Weight(-2.24, "the sentence runs on over the line"),
    "after_outlook": Weight(0.96, "news ends with what comes next, or who did not answer"),
    "after_signature": Weight(3.56, "the author signed"),
    "before_signature": Weight(-2.07, "a signature ends what stands above it"),
    "after_bio": Weight(1.90, "who the author is comes last"),
    "before_bio": Weight(-0.67, "who the author is has yet to come"),
    "after_note": Weight(2.40, "corrections and credits come last"),
    "before_note": Weight(-1.23, "a correction or credit has yet to come"),
    "after_closing": Weight(1.92, "the author said farewell"),
    "before_closing": Weight(-0.69, "the author has yet to say farewell"),
}

#: For a comment beginning at a seam between two comments' passages.
START = {
    "start": Weight(2.84, "most comments are one paragraph"),
    "opens_furniture": Weight(1.69, "a name or date begins here"),
    "inside_furniture": Weight(-3.96, "the seam tears a comment from its name or buttons"),
    "after_foot": Weight(1.69, "the comment before ended with its buttons"),
    "unfurnished": Weight(-3.67, "comments of this page begin with a name, this does not"),
    "wide_gap": Weight(0.57, "a wider gap than usual"),
    "narrow_gap": Weight(-0.65, "a narrower gap than others"),
    "after_colon": Weight(-2.74, "something was announced"),
    "after_quotation": Weight(-5.24, "a quotation waits for its answer"),
    "quotation": Weight(1.34, "a quotation begins a new thought"),
    "signature": Weight(-2.04, "a name by itself signs what stands above"),
    "after_signature": Weight(0.91, "the comment before was signed"),
    "continues": Weight(-1.41, "begins with a word that continues"),
    "cohesion": Weight(-1.07, "shares rarer words with the passage before"),
    "quotes_change": Weight(0.83, "another form of quotation marks"),
    "case_change": Weight(0.80, "one of the two begins without a capital"),
    "after_long": Weight(-2.44, "who writes much writes more paragraphs"),
    "after_brief": Weight(0.94, "short comments are one paragraph"),
    "long": Weight(-0.91, "many words"),
    "after_question": Weight(1.43, "a question gets an answer"),
    "both_reported": Weight(-1.54, "both are of one pasted article"),
    "here_reaction": Weight(0.91, "begins as people answer"),
    "here_piece": Weight(0.79, "speaks of the article or other comments"),
    "here_vocative": Weight(1.04, "calls somebody by name"),
    "here_re_line": Weight(0.58, "begins as an answer to a quoted line"),
    "here_cited_speaker": Weight(0.49, "begins with whom it quotes"),
    "here_echo_long": Weight(0.77, "quotes what stands above"),
    "here_echo_short": Weight(0.69, "quotes what stands above"),
    "here_question": Weight(0.12, "asks"),
    "here_first_person_new": Weight(-0.16, "speaks of itself"),
    "here_slang": Weight(0.82, "chat words"),
}
