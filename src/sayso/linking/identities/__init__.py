"""Identities: which sources of different documents are one."""

from sayso.linking.identities.grouping import Figure, group_origins, may_be_one

__all__ = ["Figure", "group_origins", "may_be_one"]
