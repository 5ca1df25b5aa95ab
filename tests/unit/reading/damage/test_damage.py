"""A thousand damaged inputs: each is read or refused with a reason, within its bounds.

``make soak`` tries ten thousand.
"""

from tests.unit.reading.damage.running import run_trials


def test_a_thousand_damaged_inputs_are_read_or_refused() -> None:
    outcomes = run_trials(0, 1000)["outcomes"]
    assert outcomes["read"] > 300
    assert outcomes["refused"] > 300
