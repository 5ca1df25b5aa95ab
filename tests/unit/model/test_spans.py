"""Spans: half-open, in code points, arrays in JSON."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Span, hull

spans = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda ends: Span(*sorted(ends)))


def test_offsets_count_code_points() -> None:
    assert Span(3, 6).words("🔥é “ja”") == "“ja"


def test_a_span_is_an_array_in_json() -> None:
    assert msgspec.json.encode(Span(2, 7)) == b"[2,7]"


def test_nothing_has_no_hull() -> None:
    with pytest.raises(ValueError, match="nothing"):
        hull([])


@given(st.lists(spans, min_size=1))
def test_a_hull_covers_its_spans_and_no_more(some: list[Span]) -> None:
    covering = hull(some)
    assert all(covering.covers(span) for span in some)
    assert covering.start in {span.start for span in some}
    assert covering.end in {span.end for span in some}


@given(spans, spans)
def test_overlapping_is_sharing_a_code_point(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) == bool(shared) or one.start == one.end or other.start == other.end
