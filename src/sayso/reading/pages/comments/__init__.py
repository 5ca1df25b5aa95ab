"""The comments of readers in a page's markup."""

from sayso.reading.pages.comments.drafts import Draft
from sayso.reading.pages.comments.finding import take_comments

__all__ = ["Draft", "take_comments"]
