"""HTML: the audit as a report to print, without a script, a network or a second file."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from sayso.model import Audit
from sayso.output.templating import make_environment
from sayso.output.views.audits import build_audit_view


def render(audit: Audit) -> str:
    """The report as a whole HTML document, a newline at its end; every word in it is escaped."""
    environment = make_environment()
    style = "".join(environment.get_template(name).render() for name in ("page.css", "audit.css"))
    return environment.get_template("audit.html").render(
        view=build_audit_view(audit),
        sayso=audit.sayso,
        style=style,
        style_hash=b64encode(sha256(style.encode()).digest()).decode(),
    )
