"""What people see, word for word; ``write_golden`` writes the files, a person reads the diff."""

import pytest

from tests.unit.output.write_golden import FILES, GOLDEN


@pytest.mark.parametrize("name", FILES)
def test_the_output_is_as_it_was_read_and_approved(name: str) -> None:
    assert FILES[name]() == (GOLDEN / name).read_text(encoding="utf-8")
