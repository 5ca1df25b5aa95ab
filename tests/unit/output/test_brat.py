"""brat: read back by a small parser of its own, every span covers the words it names."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from hypothesis import given
from msgspec.structs import replace

from sayso.model import Record, Span
from sayso.output import brat
from tests.unit.output.examples import FULL, find
from tests.unit.output.strategies import on_any_record, records

T_LINE = re.compile(r"(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)")
E_LINE = re.compile(r"(E\d+)\t(\S+):(T\d+)((?: \w+:T\d+)*)")


@dataclass
class Standoff:
    """What a brat file says: spans by id, events as roles to the code points they cover."""

    spans: dict[str, tuple[str, list[Span]]] = field(default_factory=dict)
    events: dict[str, dict[str, set[int]]] = field(default_factory=dict)
    other: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


def parse(ann: str, text: str) -> Standoff:
    """An .ann file, checked against the text as brat checks it."""
    found = Standoff()
    for line in ann.split("\n")[:-1]:
        if match := T_LINE.fullmatch(line):
            name, kind, offsets, words = match.groups()
            parts = [Span(*map(int, pair.split())) for pair in offsets.split(";")]
            spoken = " ".join(part.words(text) for part in parts)
            assert re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", "\ufffd", spoken) == words
            found.spans[name] = kind, parts
        elif match := E_LINE.fullmatch(line):
            event, kind, trigger, arguments = match.groups()
            assert found.spans[trigger][0] == kind
            roles = dict(argument.split(":") for argument in arguments.split())
            found.events[event] = {role: covered(found.spans[t][1]) for role, t in roles.items()}
        else:
            assert re.match(r"[AR#]\d+\t", line), line
            found.other[line[0]].append(line.split("\t", 1)[1])
    return found


def covered(spans: list[Span] | tuple[Span, ...]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


def read() -> Standoff:
    return parse(brat.render(FULL), FULL.document.text)


def test_torn_contents_keep_their_parts() -> None:
    quote = find("“The gates were shut all night,”"), find("“and the records will show it.”")
    contents = [parts for kind, parts in read().spans.values() if kind == "Content"]
    assert list(quote) in contents


def test_who_has_no_source_says_so_as_polnear_does() -> None:
    kinds = [kind for kind, _ in read().spans.values()]
    assert kinds.count("Attribution-no-source") == 2
    assert kinds.count("Attribution") == len(FULL.attributions or ()) - 2


def test_sureness_nesting_and_sources_are_lines_of_their_own() -> None:
    other = read().other
    assert "Polarity E1 -" in other["A"]
    assert "Negated E10" in other["A"]
    assert other["R"] == ["Nested Arg1:E3 Arg2:E2", "Nested Arg1:E9 Arg2:E8"]
    assert "AnnotatorNotes E5\tnamed_person: Mira Toll" in other["#"]


def test_a_span_over_two_lines_is_cut_at_the_line_end() -> None:
    over = Span(find("purpose").start, find("“The gates were").end)
    said = replace((FULL.attributions or ())[0], content=(over,))
    text = FULL.document.text
    (kind, parts), *_ = parse(brat.render(replace(FULL, attributions=(said,))), text).spans.values()
    assert kind == "Content"
    assert len(parts) == 2
    assert all("\n" not in part.words(text) for part in parts)


@on_any_record
@given(records())
def test_any_record_comes_back_with_all_its_words(record: Record) -> None:
    text = record.document.text
    ends = {at for at, sign in enumerate(text) if sign == "\n"}
    expected = [
        {"Source": a.source, "Cue": a.cue, "Content": a.content, "Hedge": a.hedges or ()}
        for a in record.attributions or ()
    ]
    roles = [{role: covered(spans) - ends for role, spans in a.items()} for a in expected]
    kept = [
        {role: words for role, words in a.items() if words}
        for a in roles
        if a["Source"] | a["Cue"] | a["Content"]
    ]
    assert list(parse(brat.render(record), text).events.values()) == kept
