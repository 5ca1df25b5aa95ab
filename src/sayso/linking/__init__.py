"""Linking: records made stories."""

from sayso.linking.linking import link

__all__ = ["link"]
