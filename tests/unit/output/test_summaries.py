"""The sentence at the top says what is known, and nothing else."""

from hypothesis import given
from msgspec.structs import replace

from sayso.model import Record
from sayso.output.summaries import summarise, write_sentence
from tests.unit.output.examples import FULL, TAGGED
from tests.unit.output.strategies import on_any_record, records


def test_the_sentence_counts_the_article_and_sets_its_comments_apart() -> None:
    assert write_sentence(FULL) == (
        "14 attributions: 8 named, 2 anonymous (2 with a reason), 1 document, "
        "1 by people in general, 1 by the author, 1 without a source. "
        "6 hedged, 2 denials. 3 more in the comments."
    )


def test_before_the_sources_are_known_it_says_only_whether_there_is_one() -> None:
    assert write_sentence(TAGGED) == (
        "12 attributions: 10 with a source in the text, 2 without. 3 more in the comments."
    )


def test_nothing_found_and_nobody_looked_are_told_apart() -> None:
    assert write_sentence(replace(FULL, attributions=())) == "No attributions found."
    assert "has not run" in write_sentence(replace(FULL, attributions=None))


def test_one_is_not_many() -> None:
    first = replace(TAGGED, attributions=(TAGGED.attributions or ())[:1])
    assert write_sentence(first) == "1 attribution: 1 with a source in the text."


def test_every_number_counts_the_words_it_leads_to() -> None:
    counts = {count.key: count for count in summarise(FULL)}
    attributions = FULL.attributions or ()
    assert {attributions[i].certainty for i in counts["hedged"].members} == {"PR", "PS"}
    assert {attributions[i].polarity for i in counts["denials"].members} == {"-"}
    assert all(FULL.document.zones[attributions[i].zone or 0].kind == "comment"
               for i in counts["comments"].members)  # fmt: skip


@on_any_record
@given(records())
def test_the_parts_add_up_to_the_whole(record: Record) -> None:
    counts = {count.key: count.number for count in summarise(record)}
    if record.attributions:
        apart = ("reasoned", "hedged", "denials", "all", "comments")
        kinds = sum(number for key, number in counts.items() if key not in apart)
        assert kinds == counts["all"]
        assert counts["all"] + counts.get("comments", 0) == len(record.attributions)
