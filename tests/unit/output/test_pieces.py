"""Text is cut wherever a mark begins or ends."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Span
from sayso.output.pieces import Mark, cut
from tests.unit.output.strategies import spans


def test_nested_and_crossing_marks_cut_each_other() -> None:
    outer, inner = Mark(Span(2, 8), "content", 0), Mark(Span(4, 10), "source", 1)
    (pieces,) = cut([Span(0, 12)], [inner, outer])
    assert [(piece.span, piece.marks) for piece in pieces] == [
        (Span(0, 2), ()),
        (Span(2, 4), (outer,)),
        (Span(4, 8), (outer, inner)),
        (Span(8, 10), (inner,)),
        (Span(10, 12), ()),
    ]


def test_a_mark_runs_on_in_the_next_paragraph() -> None:
    mark = Mark(Span(1, 9), "content", 0)
    first, second = cut([Span(0, 4), Span(6, 10)], [mark])
    assert [piece.span for piece in first if piece.marks] == [Span(1, 4)]
    assert [piece.span for piece in second if piece.marks] == [Span(6, 9)]


@given(st.lists(spans(30), max_size=8), st.lists(st.integers(0, 30), max_size=6))
def test_pieces_cover_each_window_and_carry_exactly_their_marks(
    found: list[Span], edges: list[int]
) -> None:
    marks = [Mark(span, "content", index) for index, span in enumerate(found)]
    bounds = sorted(set(edges))
    windows = [Span(a, b) for a, b in zip(bounds[::2], bounds[1::2], strict=False)]
    for window, pieces in zip(windows, cut(windows, marks), strict=True):
        offsets = [at for piece in pieces for at in range(piece.span.start, piece.span.end)]
        assert offsets == list(range(window.start, window.end))
        for piece in pieces:
            for at in range(piece.span.start, piece.span.end):
                here = {mark for mark in marks if mark.span.start <= at < mark.span.end}
                assert set(piece.marks) == here
