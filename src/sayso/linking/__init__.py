"""Linking: records made stories."""

from sayso.linking.linking import link
from sayso.linking.selecting import select_records

__all__ = ["link", "select_records"]
