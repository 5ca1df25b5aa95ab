"""Rules are data: published ones with their publishers, and a newsroom's own."""

from pathlib import Path

import pytest

from sayso.auditing import CHECKS, load_rules, published_rules
from sayso.errors import UsageError


def test_published_rules_say_whose_they_are_and_where() -> None:
    rules = published_rules()
    assert len({rule.id for rule in rules}) == len(rules)
    for rule in rules:
        assert rule.publisher
        assert "." in rule.address
        assert rule.seen
        assert rule.unchecked
        assert rule.check in CHECKS


def test_a_newsroom_adds_its_own_and_changes_what_is_published(tmp_path: Path) -> None:
    path = tmp_path / "house.toml"
    path.write_text(
        """
        [[rule]]
        id = "HOUSE-1"
        wording = "We do not say passed away."
        publisher = "The Courier"
        address = "desk book, page 4"
        check = "words"
        severity = "note"
        words = ["passed away"]

        [[rule]]
        id = "AP-ANON-REASON"
        on = false
        """
    )
    rules = {rule.id: rule for rule in load_rules(path)}
    assert rules["HOUSE-1"].words == ("passed away",)
    assert not rules["AP-ANON-REASON"].on
    assert rules["AP-ANON-REASON"].publisher == "Associated Press"


@pytest.mark.parametrize(
    ("page", "why"),
    [
        ("rule = 3", "[[rule]] tables"),
        ("[[rule]]\nid = 'X'", "missing required field"),
        ("[[rule]]\nid = 'AP-ANON-REASON'\nseverity = 'grave'", "severity"),
        ("[[rule]]\nid = 'AP-ANON-REASON'\ncolour = 'red'", "no term 'colour'"),
        ("[[rule]]\nid = 'AP-ANON-REASON'\ncheck = 'truth'", "no check 'truth'"),
        ("[[rule]]\nid = 'AP-ANON-REASON'\nwords = ['x']", "takes no words"),
        ("[[rule]]\nid = 'RTRS-TERROR'\nwords = []", "needs words"),
        ("[[rule", "no rules can be read"),
    ],
)
def test_a_rule_that_makes_no_sense_is_named(tmp_path: Path, page: str, why: str) -> None:
    path = tmp_path / "house.toml"
    path.write_text(page)
    with pytest.raises(UsageError, match=r"house\.toml") as caught:
        load_rules(path)
    assert why in str(caught.value)
    assert "\n" not in str(caught.value)
