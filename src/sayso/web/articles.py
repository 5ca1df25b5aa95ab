"""Articles: documents of the ledger set for the site, each once while it is asked for."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from sayso.errors import InputError
from sayso.ledger import Ledger
from sayso.web.typesetting import Article, set_article

Stamp = tuple[tuple[int, int], ...]


class Articles:
    """The last articles set; none of a ledger that has changed since, whatever changed in it."""

    def __init__(self, most: int = 64) -> None:
        self._most = most
        self._set: OrderedDict[tuple[str, Stamp], Article] = OrderedDict()
        self._lock = Lock()

    def find(self, name: str, stamp: Stamp) -> Article | None:
        """The article of a document, as the ledger was at ``stamp``."""
        with self._lock:
            return self._set.get((name, stamp))

    def put(self, name: str, stamp: Stamp, article: Article) -> None:
        """Hold an article until others are asked for more lately."""
        with self._lock:
            self._set[name, stamp] = article
            while len(self._set) > self._most:
                self._set.popitem(last=False)

    def load(self, ledger: Ledger, name: str, most: int) -> tuple[str, Article]:
        """The id and the article of the document called ``name``, of at most ``most`` code points.

        Raises:
            UnknownError: the ledger has no such document, or several.
            InputError: it is too long for a page.
        """
        stamp = ledger.stamp()
        if found := self.find(name, stamp):
            return name, found
        record = ledger.record(name)
        if len(record.document.text) > most:
            size = f"{len(record.document.text):,}"
            reason = f"has {size} characters, too many for a page; `sayso show` shows it"
            raise InputError(record.document.id, reason)
        article = set_article(record)
        self.put(record.document.id, stamp, article)
        return record.document.id, article
