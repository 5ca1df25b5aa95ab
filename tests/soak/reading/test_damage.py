"""Ten thousand damaged inputs; run by ``make soak``."""

import pytest

from tests.unit.reading.damage.running import run_trials

pytestmark = pytest.mark.soak


@pytest.mark.parametrize("first", range(0, 10_000, 1000))
def test_damaged_inputs_are_read_or_refused(first: int) -> None:
    assert run_trials(first, 1000)["outcomes"]
