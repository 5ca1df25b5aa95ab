"""Ties between actors, as stated: member of, part of, leads, backs, funds, formed, denies."""

from sayso.extraction.relations.finding import find_relations

__all__ = ["find_relations"]
