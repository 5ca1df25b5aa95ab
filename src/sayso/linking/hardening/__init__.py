"""Hardening: where a hedge or a source was lost as a claim was repeated."""

from sayso.linking.hardening.finding import find_hardening

__all__ = ["find_hardening"]
