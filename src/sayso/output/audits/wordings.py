"""The words in which an audit is told: shares, intervals, its one sentence, its footer."""

from __future__ import annotations

from collections import Counter

from sayso.model import Audit, Severity, Share
from sayso.output.amounts import say_amount

SEVERITIES: dict[Severity, str] = {
    "strong": "the text itself shows it",
    "look": "a person should read it",
    "note": "for information",
}
NO_GRADE = (
    "A finding says where the text differs from a rule that somebody published, never that it is "
    "wrong. Nobody is graded."
)


def say_share(share: float) -> str:
    """A share as a percentage; one decimal where it is small."""
    percent = 100 * share
    return f"{percent:.1f}%" if 0 < percent < 10 else f"{percent:.0f}%"


def say_interval(share: Share) -> str:
    """The corrected share's interval, empty where the errors were not measured."""
    if share.low is None or share.high is None:
        return ""
    return f"{say_share(share.low)} to {say_share(share.high)}"


def say_corrected(share: Share) -> str:
    """The corrected share, empty where the errors were not measured."""
    return "" if share.corrected is None else say_share(share.corrected)


def count_severities(audit: Audit) -> dict[Severity, int]:
    """How many findings there are of each severity, the strongest first."""
    counts = Counter(finding.severity for finding in audit.findings)
    return {severity: counts[severity] for severity in SEVERITIES}


def write_sentence(audit: Audit) -> str:
    """What the stories rest on, in one sentence."""
    stories = say_amount(audit.documents, "story", "stories")
    if not audit.figures or not audit.attributions:
        return f"{stories}, no attributions found."
    shares = {share.key: share for share in audit.figures[0].shares}
    parts = [
        say_amount(shares[key].number, one, many)
        for key, one, many in (
            ("named", "named", "named"),
            ("anonymous", "anonymous", "anonymous"),
            ("document", "document", "documents"),
            ("outlet", "other outlet", "other outlets"),
            ("unnamed", "by people in general", "by people in general"),
            ("unsourced", "without a source found", "without a source found"),
        )
        if key in shares and shares[key].number
    ]
    counts = count_severities(audit)
    total = sum(counts.values())
    strong = f" ({counts['strong']} shown by the text itself)" if counts["strong"] else ""
    attributions = say_amount(audit.attributions, "attribution", "attributions")
    return (
        f"{stories}, {attributions}: {', '.join(parts)}. "
        f"{say_amount(total, 'finding', 'findings')}{strong}."
    )


def write_notes(audit: Audit) -> tuple[str, ...]:
    """The lines under an audit: what the intervals are, where errors were measured, what is not."""
    notes = [NO_GRADE]
    if audit.measured:
        notes.append(
            "Corrected shares and their 95% intervals allow for what the finding misses and "
            f"mistakes, as measured on {audit.measured.date}"
            + (f" with {audit.measured.model}" if audit.measured.model else "")
            + f". Measured on: {audit.measured.basis}. Other papers may differ from these."
        )
    notes.append(
        "Counted are the outlet's own attributions in title and body; what a source attributes in "
        "turn is not. A share without an interval has no measured errors."
    )
    if audit.unread:
        notes.append(
            f"{say_amount(audit.unread, 'document', 'documents')} left out: nobody has looked for "
            "their sources yet (`sayso reread`)."
        )
    return tuple(notes)
