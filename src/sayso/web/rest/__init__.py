"""REST: the same findings for programs, under ``/api/v1``, in the JSON contract."""

from sayso.web.rest.attributions import router as attributions
from sayso.web.rest.documents import router as documents
from sayso.web.rest.health import router as health
from sayso.web.rest.linked import router as linked
from sayso.web.rest.reviews import router as reviews

ROUTERS = (health, documents, attributions, reviews, linked)

__all__ = ["ROUTERS"]
