"""Output: one module a format, none of which knows another; ``render`` in each.

terminal, html, json, jsonl and brat show a record; schema describes what json prints.
"""
