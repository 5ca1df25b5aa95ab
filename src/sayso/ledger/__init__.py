"""The ledger: what was read, kept in one SQLite file, and found again."""

from sayso.ledger.adding import Outcome
from sayso.ledger.amendments import parse_amendments
from sayso.ledger.finding import Hit, Page
from sayso.ledger.forgetting import Forgotten
from sayso.ledger.frames import frame_names
from sayso.ledger.listing import Entry, Listing
from sayso.ledger.queries import CHOICES, Query, Reviewed
from sayso.ledger.rereading import Reread
from sayso.ledger.reviews import apply_review, make_review
from sayso.ledger.store import Ledger
from sayso.ledger.tallies import Order, Tallies, Tally

__all__ = [
    "CHOICES",
    "Entry",
    "Forgotten",
    "Hit",
    "Ledger",
    "Listing",
    "Order",
    "Outcome",
    "Page",
    "Query",
    "Reread",
    "Reviewed",
    "Tallies",
    "Tally",
    "apply_review",
    "frame_names",
    "make_review",
    "parse_amendments",
]
