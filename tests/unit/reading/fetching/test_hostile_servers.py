"""Servers that drip, never end, or answer with anything: each is left in time, with a reason."""

from __future__ import annotations

from threading import Event

import pytest
from msgspec.structs import replace

from sayso.errors import InputError
from sayso.reading.fetching.requests import Fetcher
from tests.unit.reading.fetching.hostile import SCRIPTS, damaged_script, serving
from tests.unit.reading.fetching.sites import QUICK

HASTY = replace(QUICK, patience_s=0.4, tries=1)


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_hostile_page_is_refused(name: str) -> None:
    with serving(SCRIPTS[name]) as url, pytest.raises(InputError) as caught:
        Fetcher(HASTY, Event()).fetch(url)
    assert caught.value.stage == "fetching"
    assert "\n" not in caught.value.reason


@pytest.mark.parametrize("name", ["silence", "headers drip", "body drips", "body never ends"])
def test_a_hostile_robots_txt_costs_no_more(name: str) -> None:
    with serving(SCRIPTS["nothing"], SCRIPTS[name]) as url, pytest.raises(InputError) as caught:
        Fetcher(HASTY, Event()).fetch(url)
    assert caught.value.stage == "fetching"


@pytest.mark.parametrize("seed", range(10))
def test_damaged_answers_are_pages_or_refused(seed: int) -> None:
    with serving(damaged_script(seed)) as url:
        try:
            assert Fetcher(HASTY, Event()).fetch(url).url == url
        except InputError as error:
            assert error.stage == "fetching"
            assert "report" not in error.reason
