"""A confidence rises with what speaks for a draft."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from sayso.extraction.tagger.confidences import confidence, features, on_line
from sayso.extraction.tagger.decoding import Draft, Signs
from sayso.extraction.tagger.models import installed_model
from sayso.extraction.tagger.settings import Calibration
from sayso.extraction.tagger.words import split_words

WORDS = split_words("The mayor said the bridge would open.\nNobody came")
SURE, UNSURE = 0.99, 0.3
NUMBERS = st.floats(-20, 20)


def draft(sure: float, source: tuple[int, ...] = (0, 1)) -> Draft:
    signs = Signs(sure if source else None, sure, sure, sure)
    return Draft([2], list(source), [3, 4, 5, 6], sure, sure, sure, signs)


def test_the_installed_calibration_has_a_weight_for_every_feature() -> None:
    calibration = installed_model().settings.calibration
    assert len(features(draft(SURE), WORDS)) == len(calibration.weights)


def test_a_draft_that_all_signs_speak_for_is_surer() -> None:
    calibration = installed_model().settings.calibration
    sure, unsure = (confidence(draft(each), WORDS, calibration) for each in (SURE, UNSURE))
    assert sure > unsure + 0.3


def test_a_content_that_ends_with_its_sentence_or_paragraph_is_told_apart() -> None:
    whole, cut = draft(SURE), draft(SURE)._replace(content=[3, 4])
    at_the_end = draft(SURE)._replace(content=[8, 9])
    ends = [features(one, WORDS)[9] for one in (whole, cut, at_the_end)]
    assert ends == [1.0, 0.0, 1.0]


def test_without_a_calibration_the_probabilities_are_multiplied() -> None:
    assert confidence(draft(0.5), WORDS, Calibration()) == 0.25


@example([(0.0, 0.0), (5e-324, 0.5)], 0.0, 1.0)  # whose product with anything is rounded
@given(st.lists(st.tuples(NUMBERS, NUMBERS), max_size=6), NUMBERS, NUMBERS)
def test_the_line_rises(points: list[tuple[float, float]], one: float, other: float) -> None:
    xs, ys = sorted({x for x, _ in points}), sorted({y for _, y in points})
    line = tuple(zip(xs, ys, strict=False))
    low, high = sorted((one, other))
    assert on_line(low, line) <= on_line(high, line) + 1e-9
    assert all(abs(on_line(x, line) - y) < 1e-9 for x, y in line)
