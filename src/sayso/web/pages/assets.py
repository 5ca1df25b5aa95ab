"""The style sheets and the script. Their names change with what they hold."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Response

from sayso.web.assets import (
    REPORTS,
    Sizes,
    document_style,
    is_offered,
    report_style,
    site_icon,
    site_script,
    site_style,
)
from sayso.web.headers import LASTING

router = APIRouter(include_in_schema=False)
_KEPT = {"Cache-Control": LASTING}


@router.get("/assets/{version}/site.css")
def give_site_style() -> Response:
    """The style sheet of every page."""
    return Response(site_style(), media_type="text/css", headers=_KEPT)


@router.get("/assets/{version}/site.js")
def give_site_script() -> Response:
    """The script of every page."""
    return Response(site_script(), media_type="text/javascript", headers=_KEPT)


@router.get("/assets/{version}/site.svg")
def give_site_icon() -> Response:
    """The site's icon."""
    return Response(site_icon(), media_type="image/svg+xml", headers=_KEPT)


@router.get("/assets/{version}/document-{lit}-{slots}-{register}.css")
def give_document_style(lit: int, slots: int, register: bool) -> Response:
    """What the page of a document of this size has more."""
    sizes = Sizes(lit, slots, margin=slots > 0, register=register)
    if not is_offered(sizes):
        raise HTTPException(404)
    return Response(document_style(sizes), media_type="text/css", headers=_KEPT)


@router.get("/assets/{version}/{name}.css")
def give_report_style(name: str) -> Response:
    """What the page of a story or an audit has more."""
    if name not in REPORTS:
        raise HTTPException(404)
    return Response(report_style(name), media_type="text/css", headers=_KEPT)
