"""HTML: the audit as a report to print, without a script, a network or a second file."""

from __future__ import annotations

from sayso.model import Audit
from sayso.output.templating import render_report, write_sheets
from sayso.output.views.audits import build_audit_view


def render(audit: Audit) -> str:
    """The report as a whole HTML document, a newline at its end; every word in it is escaped."""
    view = build_audit_view(audit)
    return render_report(
        "audit.html",
        write_sheets("page.css", "audit.css"),
        heading=view.heading,
        language="en",
        version=audit.sayso,
        view=view,
    )
