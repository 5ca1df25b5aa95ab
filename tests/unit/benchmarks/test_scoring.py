"""The scoring, on worked examples; on PolNeAR it is compared with the shared scorer."""

from benchmarks.scoring import Counts, Gold, score, total
from benchmarks.units import is_direct, segments, words
from sayso.model import Attribution, Span

TEXT = "“We won,” the mayor of X said. He added that taxes fell. “Good,” she said, “very good.”"


def at(part: str, after: int = 0) -> Span:
    start = TEXT.index(part, after)
    return Span(start, start + len(part))


def marked(source: str | None, cue: str, *content: str, after: int = 0) -> Attribution:
    return Attribution(
        id=cue + content[0] if content else cue,
        source=(at(source, after),) if source else (),
        cue=(at(cue, after),),
        content=tuple(at(part, after) for part in content),
        confidence=1.0,
    )


MAYOR = marked("the mayor of X", "said", "“We won,”")
HE = marked("He", "added", "that taxes fell")
SHE = marked("she", "said", "“Good,”", "“very good.”", after=57)
GOLD = Gold("doc", TEXT, (MAYOR, HE, SHE))


def linked(*predicted: Attribution, gold: Gold = GOLD) -> Counts:
    return score(gold, predicted).counts["linked.all"]


def test_gold_against_itself_is_perfect() -> None:
    result = score(GOLD, GOLD.attributions)
    assert all(counts.f1 == 100 for counts in result.counts.values())
    assert result.matched == (True, True, True)
    assert result.counts["linked.direct"].gold == 2
    assert result.counts["linked.indirect"].gold == 1
    assert result.counts["exact.content"].gold == 4


def test_quotation_marks_and_final_commas_do_not_matter() -> None:
    counts = score(GOLD, [marked("the mayor of X", "said", "We won"), HE, SHE]).counts
    assert counts["exact.content"].f1 == 100
    assert counts["linked.direct"].f1 == 100


def test_a_wrong_source_breaks_the_link_but_not_the_content() -> None:
    counts = score(GOLD, [marked("He", "said", "“We won,”"), HE, SHE]).counts
    assert counts["linked.all"] == Counts(2, 3, 2, 3)
    assert counts["exact.content"].f1 == 100


def test_a_missing_source_matches_only_a_missing_source() -> None:
    nobody = marked(None, "added", "that taxes fell")
    assert linked(nobody).found == 0
    assert linked(nobody, gold=Gold("doc", TEXT, (nobody,))).f1 == 100


def test_half_of_the_predicted_words_must_be_gold() -> None:
    assert linked(marked("mayor of", "said", "“We won,”")).found == 1
    assert linked(marked("the mayor of X said. He added", "said", "“We won,”")).found == 1
    assert linked(marked("mayor of X said. He added that taxes", "said", "“We won,”")).found == 0


def test_a_content_needs_half_of_the_words_of_both() -> None:
    assert linked(marked("He", "added", "that taxes")).found == 1
    assert linked(marked("He", "added", "taxes")).found == 0


def test_one_gold_attribution_answers_one_prediction() -> None:
    assert linked(HE, HE) == Counts(1, 3, 1, 2)
    assert score(GOLD, [HE, HE]).matched == (True, False)


def test_attributions_without_content_are_left_out_of_linked() -> None:
    assert linked(marked("He", "added")) == Counts(0, 3, 0, 0)
    assert score(GOLD, [marked("He", "added")]).counts["exact.cue"].right == 1


def test_nothing_predicted_is_nothing_found() -> None:
    counts = score(GOLD, []).counts
    assert {row.f1 for row in counts.values()} == {0.0}


def test_a_word_counts_when_it_is_touched() -> None:
    assert words("alpha beta", [Span(2, 4)]) == {0}
    assert words("alpha beta", [Span(5, 6), Span(7, 7)]) == frozenset()


def test_segments_join_over_marks_but_not_over_words() -> None:
    assert segments("a b, c d", [Span(0, 3), Span(5, 8)]) == {Span(0, 8)}
    assert len(segments("a x b", [Span(0, 1), Span(4, 5)])) == 2


def test_direct_speech_holds_or_stands_between_double_quotation_marks() -> None:
    assert is_direct(TEXT, [at("We won")])
    assert not is_direct(TEXT, [at("taxes fell")])
    assert is_direct("``Never,'' he said.", [Span(2, 7)])
    assert not is_direct("‘Never,’ he said.", [Span(0, 8)])


def test_counts_of_documents_add_up() -> None:
    assert total([Counts(1, 2, 3, 4), Counts(1, 1, 1, 1)]) == Counts(2, 3, 4, 5)
    assert total([]) == Counts()
