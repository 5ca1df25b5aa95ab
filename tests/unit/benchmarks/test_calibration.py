import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.calibration import (
    Outcome,
    calibration_error,
    constant_area,
    precision_at_coverage,
    risk_coverage_area,
    sure_coverage,
    sure_mean,
    sure_precision,
)

OUTCOMES = st.lists(st.builds(Outcome, st.floats(0, 1), st.booleans()), min_size=1)


def test_calibration_error_is_the_weighted_gap_of_the_bins() -> None:
    sure = [Outcome(0.95, True)] * 3 + [Outcome(0.95, False)]
    unsure = [Outcome(0.25, False)] * 4
    assert calibration_error(sure + unsure) == pytest.approx(0.5 * 0.2 + 0.5 * 0.25)


def test_a_confidence_that_keeps_its_word_has_no_calibration_error() -> None:
    outcomes = [Outcome(0.75, True)] * 3 + [Outcome(0.75, False)]
    assert calibration_error(outcomes) == pytest.approx(0)


def test_area_of_a_worked_example() -> None:
    outcomes = [Outcome(0.2, False), Outcome(0.9, True), Outcome(0.6, False), Outcome(0.8, True)]
    assert risk_coverage_area(outcomes) == pytest.approx((0 + 0 + 1 / 3 + 2 / 4) / 4)


@given(OUTCOMES)
def test_area_of_a_constant_confidence_is_the_share_of_wrong_ones(outcomes: list[Outcome]) -> None:
    wrong = sum(not outcome.right for outcome in outcomes) / len(outcomes)
    assert constant_area(outcomes) == pytest.approx(wrong)


@given(OUTCOMES)
def test_area_does_not_depend_on_the_order(outcomes: list[Outcome]) -> None:
    assert risk_coverage_area(outcomes[::-1]) == pytest.approx(risk_coverage_area(outcomes))


@given(OUTCOMES)
def test_errors_and_areas_stay_between_0_and_1(outcomes: list[Outcome]) -> None:
    assert 0 <= calibration_error(outcomes) <= 1 + 1e-9
    assert 0 <= risk_coverage_area(outcomes) <= 1 + 1e-9


def test_sure_ones() -> None:
    outcomes = [Outcome(0.9, True), Outcome(0.99, False), Outcome(0.89, True)]
    assert sure_precision(outcomes, 0.9) == 50
    assert sure_mean(outcomes, 0.9) == pytest.approx(94.5)
    assert sure_coverage(outcomes, 0.9, gold=4) == 25


def test_the_surest_that_cover_a_share_of_gold() -> None:
    outcomes = [Outcome(0.7, True), Outcome(0.9, True), Outcome(0.8, False), Outcome(0.2, True)]
    assert precision_at_coverage(outcomes, 0.25, gold=4) == 100
    assert precision_at_coverage(outcomes, 0.5, gold=4) == pytest.approx(200 / 3)
    assert precision_at_coverage(outcomes, 1.0, gold=4) == 0


def test_of_nothing() -> None:
    assert calibration_error([]) == risk_coverage_area([]) == sure_precision([], 0.9) == 0
    assert sure_coverage([], 0.9, gold=0) == sure_mean([], 0.9) == 0
