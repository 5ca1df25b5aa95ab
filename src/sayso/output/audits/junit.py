"""JUnit: each rule as a suite, each finding as a case that fails, for systems that show tests.

Source: the JUnit XML format as Jenkins and others read it.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from sayso.model import Audit, Finding, Rule
from sayso.output.characters import make_visible, on_one_line

# What XML 1.0 has no way to write, once control characters are spelt out.
_IMPOSSIBLE = re.compile("[\ud800-\udfff\ufffe\uffff]")


def render(audit: Audit) -> str:
    """The audit as an XML document, a newline at its end."""
    total = str(len(audit.findings))
    root = Element("testsuites", name="sayso audit", tests=total, failures=total)
    for rule in audit.rules:
        _suite(root, rule, [finding for finding in audit.findings if finding.rule == rule.id])
    indent(root)
    return tostring(root, encoding="unicode", xml_declaration=False) + "\n"


def _suite(root: Element, rule: Rule, found: list[Finding]) -> None:
    count = str(len(found))
    suite = SubElement(
        root, "testsuite", name=_plain(rule.id), tests=str(max(1, len(found))), failures=count
    )
    if not found:
        SubElement(suite, "testcase", name=_plain(rule.wording), classname=_plain(rule.id))
    for finding in found:
        where = f"{finding.origin}:{finding.line}:{finding.column}"
        case = SubElement(suite, "testcase", name=_plain(where), classname=_plain(rule.id))
        case.set("file", _plain(finding.origin))
        failure = SubElement(case, "failure", type=finding.severity, message=_plain(finding.says))
        failure.text = _plain(f"“{finding.words}”\n{rule.publisher}: {rule.wording}")


def _plain(words: str) -> str:
    shown = "\n".join(on_one_line(line) for line in make_visible(words).split("\n"))
    return _IMPOSSIBLE.sub("\N{REPLACEMENT CHARACTER}", shown)
