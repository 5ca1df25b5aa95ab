"""Linking: records made stories."""

from sayso.linking.linking import link
from sayso.linking.selecting import select_records
from sayso.linking.stories import NO_STORIES, Stories, add_records

__all__ = ["NO_STORIES", "Stories", "add_records", "link", "select_records"]
