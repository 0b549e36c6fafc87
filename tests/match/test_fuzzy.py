from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz

from checker.match import find_matches, index_of
from checker.match.fuzzy import most_edits, pieces_of, shares_enough, similar
from checker.parse.normal_form import reading_form
from checker.rubric.records import Signal
from tests.match.test_literal import found
from tests.support import SEEDS, built_in_items, fuzzy, item, literal, parsed, reject, rubric, seed

PHRASE = "成立行政复议委员会办理案件"


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        pytest.param("县政府成立行政复议委员会办理案件。", True, id="exact"),
        pytest.param("县政府成立行政复议委员会，办理案件。", True, id="one_comma_more"),
        pytest.param("县政府设立行政复议委员会办理案件。", True, id="one_character_else"),
        pytest.param("县政府成立了信访工作委员会。", False, id="another_matter"),
        pytest.param("办理案件。", False, id="much_shorter"),
    ],
)
def test_a_model_phrase_is_found_by_similarity(text: str, hit: bool) -> None:
    assert bool(found(text, fuzzy(PHRASE, 88))) is hit


def test_the_match_is_the_similar_passage() -> None:
    assert found("去年以来，县政府成立行政复议委员会办理案件30件。", fuzzy(PHRASE)) == [PHRASE]


def test_the_least_similarity_can_be_raised_but_not_lowered() -> None:
    text = "县政府设立行政复议委员会办理案件。"
    assert found(text, fuzzy(PHRASE, 88))
    assert not found(text, fuzzy(PHRASE, 88), min_similarity=99)
    assert not found(text, fuzzy(PHRASE, 99), min_similarity=10)


def test_a_similar_passage_that_touches_a_reject_word_is_dropped() -> None:
    text = "县政府成立行政复议委员会办理案件。"
    assert not found(text, fuzzy(PHRASE), reject("复议委员会"))


def test_other_kinds_of_signals_do_not_heed_the_least_similarity() -> None:
    assert found("县政府聘请法律顾问。", literal("法律顾问"), min_similarity=100) == ["法律顾问"]


def test_similarity_of_a_match_is_told() -> None:
    report = parsed("一、成效\n县政府设立行政复议委员会办理案件。")
    match = find_matches(report, index_of((rubric(item(fuzzy(PHRASE, 80))),))).matches[0][0]
    assert match.similarity == round(100 * (1 - 2 / 26), 1)


@pytest.mark.parametrize(
    ("length", "at_least", "edits"), [(10, 100, 0), (13, 88, 3), (10, 85, 3), (6, 70, 3)]
)
def test_most_edits(length: int, at_least: float, edits: int) -> None:
    assert most_edits(length, at_least) == edits


def test_pieces_make_up_the_phrase() -> None:
    pieces = pieces_of(PHRASE, 88)
    assert "".join(pieces) == PHRASE
    assert len(pieces) == most_edits(len(PHRASE), 88) + 1
    assert all(len(piece) >= 2 for piece in pieces)


def test_a_phrase_too_short_to_cut_is_compared_everywhere() -> None:
    assert pieces_of("依法行政建设", 70) == ()
    assert found("依法行政建设。", fuzzy("依法行政建设", 70)) == ["依法行政建设"]


_LETTERS = st.sampled_from("行政复议委员会办理案件县成立")
_SENTENCES = st.lists(st.text(_LETTERS, min_size=1, max_size=30), min_size=1, max_size=4)


def _naive(sentence: str, phrase: str, at_least: float) -> bool:
    """Rapidfuzz on the whole sentence, without any pruning."""
    if len(sentence) < len(phrase):
        return fuzz.ratio(phrase, sentence) >= at_least
    return fuzz.partial_ratio(phrase, sentence) >= at_least


def _naive_hits(text: str, phrase: str, at_least: float) -> list[int]:
    report = parsed(text)
    form = report.reading.text
    return [s.index for s in report.sentences if _naive(form[s.start : s.end], phrase, at_least)]


def _pruned_hits(text: str, phrase: str, at_least: int) -> list[int]:
    report = parsed(text)
    made = index_of((rubric(item(fuzzy(phrase, at_least))),))
    matches = find_matches(report, made).matches.get(0, [])
    return [report.clauses[report.clause_at[match.start]].sentence for match in matches]


@settings(max_examples=150)
@given(_SENTENCES, st.text(_LETTERS, min_size=6, max_size=16), st.integers(70, 100))
def test_pruning_loses_nothing(sentences: list[str], phrase: str, at_least: int) -> None:
    text = "一、成效\n" + "。".join(sentences) + "。"
    assert _pruned_hits(text, phrase, at_least) == _naive_hits(text, phrase, at_least)


def _fuzzy_signals() -> list[Signal]:
    return [s for one in built_in_items() for s in one.signals if s.kind == "fuzzy"]


@pytest.mark.parametrize("name", SEEDS)
def test_pruning_equals_brute_force_on_the_real_reports(name: str) -> None:
    text = seed(name).text
    phrases = {signal.phrase for signal in _fuzzy_signals()}
    phrases |= {
        "党政主要负责人切实履行第一责任人职责",
        "聘请法律顾问参与重大决策",
        "全面推行行政执法公示制度",
    }
    for phrase in sorted(phrases):
        for at_least in (75, 88):
            assert _pruned_hits(text, phrase, at_least) == _naive_hits(text, phrase, at_least), (
                phrase
            )


@given(st.text(_LETTERS, min_size=6, max_size=16), st.text(_LETTERS, min_size=1, max_size=30))
def test_the_window_is_the_similarity_it_claims(phrase: str, sentence: str) -> None:
    hit = similar(phrase, sentence, 70)
    if hit is None:
        assert not _naive(sentence, phrase, 70)
    else:
        score, start, end = hit
        assert 0 <= start < end <= len(sentence)
        assert fuzz.ratio(phrase, sentence[start:end]) == pytest.approx(score)


@given(st.text(_LETTERS, min_size=6, max_size=16), st.text(_LETTERS, min_size=1, max_size=30))
def test_sentences_ruled_out_by_their_letters_are_never_similar(phrase: str, sentence: str) -> None:
    if not shares_enough(phrase, sentence, 80):
        assert similar(phrase, sentence, 80) is None


def test_phrases_of_the_rubric_are_in_reading_form() -> None:
    for signal in _fuzzy_signals():
        assert reading_form(signal.phrase) == signal.phrase
        assert len(signal.phrase) >= 6
