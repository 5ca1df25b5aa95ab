"""Families: which attribution stands inside which."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Attribution


@dataclass(frozen=True, slots=True)
class Family:
    """The attributions of a record by id, to find the parents of nested ones."""

    by_id: dict[str, Attribution]

    def ancestors(self, attribution: Attribution) -> tuple[Attribution, ...]:
        """Inside whose content an attribution stands, the outermost first; safe from cycles."""
        line: list[Attribution] = []
        seen = {attribution.id}
        step = self.by_id.get(attribution.parent or "")
        while step is not None and step.id not in seen:
            seen.add(step.id)
            line.append(step)
            step = self.by_id.get(step.parent or "")
        return tuple(reversed(line))
