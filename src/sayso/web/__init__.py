"""The page and REST: ``make_app`` gives the application, ``serve`` runs it.

It holds no logic of its own: it asks the ledger and writes what the output's views say.
"""
