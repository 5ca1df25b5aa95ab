from benchmarks.predictors import predict_from_quotes


def told(text: str) -> list[tuple[list[str], list[str], list[str]]]:
    return [
        (
            [span.words(text) for span in found.source],
            [span.words(text) for span in found.cue],
            [span.words(text) for span in found.content],
        )
        for found in predict_from_quotes(text)
    ]


def test_a_quotation_takes_the_nearest_verb_and_that_the_nearest_name() -> None:
    text = "“We won,” Mayor Okafor said. Lund left."
    assert told(text) == [(["Mayor Okafor"], ["said"], ["“We won,”"])]


def test_quotations_that_share_a_verb_are_one_attribution() -> None:
    text = "'No,' said Lund, 'and it isn't over.'"
    assert told(text) == [(["Lund"], ["said"], ["'No,'", "'and it isn't over.'"])]


def test_nothing_is_joined_across_a_line() -> None:
    assert told("“The Salt Road”\nLund said so.") == []


def test_a_name_inside_quotation_marks_is_no_source() -> None:
    assert told('"Ask Praed," wrote nobody') == [([], ["wrote"], ['"Ask Praed,"'])]
