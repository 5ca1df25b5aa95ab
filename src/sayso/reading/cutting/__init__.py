"""Where an article ends and each of its readers' comments begins, in text without markup."""

from sayso.reading.cutting.cuts import Comment, Cut, cut_comments

__all__ = ["Comment", "Cut", "cut_comments"]
