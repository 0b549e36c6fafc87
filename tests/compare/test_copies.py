"""Copies between offices: planted ones are found, commonplaces are not, order does not matter."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.compare.commonplaces import own_words, set_phrases
from checker.compare.copies import Copies, Unread, find_copies, gathered, told
from checker.compare.copies.sheet import understood
from checker.compare.masking import mask
from checker.errors import UnreadableError
from checker.model import Document, Severity
from checker.parse import parse
from tests.compare.measure_copies import copies_of, document, judged_alike, measured
from tests.compare.planting import Text, corpus, plant

STORY = (
    "县司法局牵头建立行政执法案卷月评季晒机制，抽取案卷126卷逐卷打分，对得分靠后的3个执法单位"
    "由分管副县长张明当面约谈，责令限期整改并在政务网站公开整改结果，整改情况纳入年终考核。"
)
TAKEN = (
    "市司法局牵头健全行政执法案卷月评季晒机制，抽取案卷88卷逐卷打分，对得分靠后的5个执法部门"
    "由分管副市长李强当面约谈，责令限期整改并在政务网站公开整改结果，整改情况纳入年度考核。"
)


def made(unit: str, year: int, words: str, own: str) -> Text:
    text = (
        f"{unit}人民政府{year}年度法治政府建设情况报告\n发布日期：{year + 1}-02-20\n"
        f"一、主要举措和成效\n{own}\n{words}\n{own[::-1]}\n二、存在的不足\n{own[5:]}。\n"
    )
    return Text(f"{unit}-{year}.txt", text)


FIRST = made("云岭县", 2020, STORY, "坚持便民利民，窗口延时服务覆盖周末时段。")
LATER = made("青山市", 2021, TAKEN, "河道巡查无人机编队投入使用，水质断面稳定。")
OTHER = made(
    "白沙镇", 2021, "组织志愿者入户宣讲燃气安全常识，更换老旧软管。", "集市摊位实行积分管理。"
)


@cache
def originals() -> Copies:
    return copies_of(corpus())


def test_a_copy_with_other_names_and_figures_is_found_and_dated() -> None:
    copies = copies_of([LATER, OTHER, FIRST])
    (cluster,) = copies.clusters
    assert [copies.sheets[place.report].name for place in cluster.places] == [
        FIRST.name,
        LATER.name,
    ]
    assert cluster.source is not None
    assert copies.sheets[cluster.source].name == FIRST.name
    first, later = (
        text.text[place.span.start : place.span.end]
        for text, place in zip((FIRST, LATER), cluster.places, strict=True)
    )
    assert first in STORY
    assert later in TAKEN
    assert len(later) > 0.8 * len(TAKEN)


def test_the_later_report_has_the_finding() -> None:
    by_name = {text.name: text for text in (FIRST, LATER)}
    found = told(copies_of([FIRST, LATER]), lambda name: document(by_name[name]))
    ((report, (finding,)),) = found.findings.items()
    assert found.copies.sheets[report].name == LATER.name
    assert finding.rule == "copies.passage"
    assert finding.severity is Severity.HIGH, "more than three tenths of the report"
    assert "云岭县2020" in finding.message
    assert "在先" in finding.message
    place = finding.places[0]
    assert LATER.text[place.span.start : place.span.end] == place.text
    assert LATER.text.split("\n")[place.line - 1].startswith(place.text[:10])


def test_without_dates_nobody_was_first() -> None:
    one, other = (
        Text(
            text.name,
            text.text.replace("发布日期：", "").replace("2021-02-20", "").replace("2022-02-20", ""),
        )
        for text in (FIRST, made("青山市", 2020, TAKEN, "河道巡查无人机编队投入使用。"))
    )
    (cluster,) = copies_of([one, other]).clusters
    assert cluster.source is None


def test_reports_of_one_unit_are_left_to_the_comparison_of_years() -> None:
    same = made("岭东市云岭县", 2021, TAKEN, "河道巡查无人机编队投入使用。")
    assert copies_of([FIRST, same]).clusters == ()


def test_the_order_of_the_files_does_not_matter() -> None:
    collection = plant(corpus()[:14], 10, 5).texts
    assert copies_of(collection) == copies_of(tuple(reversed(collection)))
    assert copies_of(collection) == copies_of(collection)


def test_a_copy_in_many_reports_is_one_cluster() -> None:
    names = ("红石", "白沙", "青山", "黑水", "紫云", "绿洲", "金河", "银滩", "蓝田", "黄坡")
    own = "{}集市摊位实行积分管理，{}渡口恢复夜航，{}老茶厂改作展厅。"
    texts = [
        made(f"{name}镇", 2021, TAKEN, own.format(name * 2, name[::-1], name)) for name in names
    ]
    found = [c for c in copies_of(texts).clusters if len(c.places) == len(names)]
    assert found, "more than a twentieth of all units, and yet a copy: it is long"


def test_the_five_real_reports_share_nothing_above_low() -> None:
    copies = copies_of(corpus()[:5])
    assert all(share.severity in (None, Severity.LOW) for share in copies.shares)
    assert copies.clusters == ()


def test_what_reports_share_before_planting_is_what_reading_judged_alike() -> None:
    pairs = {
        frozenset((originals().sheets[p.first].name, originals().sheets[p.second].name))
        for p in originals().pairs
    }
    assert pairs == judged_alike()


@pytest.mark.parametrize("seed", [101, 102])
def test_planted_copies_are_found_and_nothing_else(seed: int) -> None:
    found = measured(plant(corpus(), 60, seed))
    assert found.recall >= 0.98
    assert found.false_share <= 0.01


def test_light_reading_agrees_with_full_reading() -> None:
    for text in corpus()[:12]:
        report = parse(document(text))
        facts, reading = understood(document(text))
        assert facts == report.facts
        assert reading == report.reading


def test_titles_and_set_phrases_are_no_own_words() -> None:
    text = "坚持以习近平法治思想为指导,印发《云岭县行政执法案卷评查办法》,抽取案卷逐卷打分"
    masked = mask(text)
    own = own_words(text, masked)
    kept = "".join(char for char, counts in zip(masked.text, own, strict=True) if counts)
    assert kept.endswith("抽取案卷逐卷打分")
    assert "习近平" not in kept
    assert "评查办法" not in kept


def test_every_set_phrase_has_words_left() -> None:
    assert len(set_phrases()) > 150
    assert all(len(phrase) >= 4 for phrase in set_phrases())


def test_a_file_that_cannot_be_read_is_told_by_its_name(tmp_path: Path) -> None:
    def read(text: Text) -> Document:
        if text is OTHER:
            raise UnreadableError("坏了。", str(tmp_path), what_en="broken.")
        if text is LATER:
            raise ValueError(str(text.name))
        return document(text)

    found = list(gathered([FIRST, LATER, OTHER], read))
    assert not isinstance(found[0], Unread)
    assert found[1] == Unread(
        LATER.name,
        f"{LATER.name}：内部错误 ValueError: {LATER.name}",
        f"{LATER.name}: internal error ValueError: {LATER.name}",
    )
    assert found[2] == Unread(OTHER.name, f"{OTHER.name}：坏了。", f"{OTHER.name}: broken.")


@pytest.mark.parametrize("texts", [[], [FIRST]])
def test_nothing_to_compare_gives_nothing(texts: list[Text]) -> None:
    copies = copies_of(texts)
    assert (copies.clusters, copies.pairs) == ((), ())


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text("执法监督公开年，。0\n", max_size=80), max_size=5))
def test_spans_lie_inside_any_text(bodies: list[str]) -> None:
    texts = [Text(f"{at}.txt", body) for at, body in enumerate(bodies)]
    copies = copies_of(texts)
    for cluster in copies.clusters:
        for place in cluster.places:
            assert 0 <= place.span.start < place.span.end <= len(texts[place.report].text)
    assert find_copies(copies.sheets) == copies
