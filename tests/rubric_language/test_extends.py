from __future__ import annotations

from pathlib import Path

import pytest

from checker.assess.rubric_lint import check_file
from checker.assess.selftest import run_examples
from checker.errors import RubricError
from checker.model import Status
from checker.rubric import examples_of, open_library
from checker.rubric.compile import Compiler
from checker.rubric.files import bases_of, data_folder
from checker.rubric.problems import RubricProblemsError
from checker.rubric.records import Item, Rubric
from checker.score import Options, score_document
from tests.rubric_language.files import GOOD, write
from tests.support import document

COUNTY = """\
id: county-core
title: 青山县核心要素
version: 2
extends: core
drop: [core.three-systems.results]
change:
  - id: core.legal-counsel.coverage
    title: 法律顾问村镇全覆盖
    weight: 5
    advice: 请写明覆盖率。
    add_signals: [{literal: [顾问网格], shows: measure}]
    add_examples:
      match: [{text: 建成政府法律顾问网格。}]
  - id: core.legal-counsel
    add_facets:
      - id: county.counsel-hours
        title: 法律顾问坐班
        signals: [{near: [[法律顾问], [坐班]]}]
        examples:
          match: [{text: 法律顾问每周到县政府坐班2天。}]
elements:
  - id: county.hearing
    title: 行政处罚听证
    group: core-three-systems
    signals: [{literal: [听证会]}]
    examples:
      match: [{text: 组织听证会3次。}]
"""


def compiled(path: Path) -> Rubric:
    return Compiler(data_folder()).rubric(path)


def items(rubric: Rubric) -> dict[str, Item]:
    return {item.id: item for item in rubric.items}


@pytest.fixture(scope="module")
def core() -> Rubric:
    return compiled(data_folder() / "core.yaml")


def test_items_are_dropped_changed_and_added(tmp_path: Path, core: Rubric) -> None:
    made = compiled(write(tmp_path, COUNTY))
    old, new = items(core), items(made)
    assert set(old) - set(new) == {"core.three-systems.results"}
    assert set(new) - set(old) == {"county.counsel-hours", "county.hearing"}
    coverage = new["core.legal-counsel.coverage"]
    assert (coverage.title, coverage.weight, coverage.advice) == (
        "法律顾问村镇全覆盖",
        5,
        "请写明覆盖率。",
    )
    assert coverage.signals[:-1] == old["core.legal-counsel.coverage"].signals
    assert coverage.basis == old["core.legal-counsel.coverage"].basis
    assert all(item.rubric == "county-core" for item in made.items)


def test_the_header_says_what_it_says_and_the_rest_is_inherited(
    tmp_path: Path, core: Rubric
) -> None:
    made = compiled(write(tmp_path, COUNTY))
    assert (made.id, made.title, made.version) == ("county-core", "青山县核心要素", "2")
    assert (made.kind, made.share, made.groups) == (core.kind, core.share, core.groups)
    other = compiled(write(tmp_path, COUNTY.replace("version: 2", "version: 2\nshare: 10")))
    assert other.share == 10


def test_a_facet_added_belongs_to_its_element(tmp_path: Path, core: Rubric) -> None:
    facet = items(compiled(write(tmp_path, COUNTY)))["county.counsel-hours"]
    assert (facet.parent, facet.group) == ("core.legal-counsel", "core-legal-counsel")
    assert facet.basis == items(core)["core.legal-counsel"].basis


def test_signals_and_examples_can_be_replaced(tmp_path: Path) -> None:
    text = """\
    id: form
    title: 必备内容
    version: 1
    extends: form
    change:
      - id: form.causes
        signals: [{literal: [症结], shows: measure}]
        examples:
          match: [{text: 症结在于人手不足。}]
          not: [{text: 召开会议2次。, why: 不是原因}]
    """
    path = write(tmp_path, text)
    assert len(items(compiled(path))["form.causes"].signals) == 1
    assert len(run_examples(path, "form.causes")) == 2
    assert not [one for one in check_file(path) if one.severity != "warning"]


def test_an_element_goes_with_its_facets_and_with_the_last_of_them(
    tmp_path: Path, core: Rubric
) -> None:
    head = "id: county\ntitle: 青山县标准\nversion: 1\nextends: core\n"
    made = compiled(write(tmp_path, head + "drop: [core.legal-counsel]\n"))
    assert not [item for item in made.items if item.id.startswith("core.legal-counsel")]
    facets = [item.id for item in core.items if item.parent == "core.legal-counsel"]
    made = compiled(write(tmp_path, head + f"drop: [{', '.join(facets)}]\n"))
    assert "core.legal-counsel" not in items(made)


def test_it_takes_the_place_of_what_it_extends(tmp_path: Path) -> None:
    library = open_library((write(tmp_path, COUNTY),))
    assert [rubric.id for rubric in library.rubrics].count("county-core") == 1
    assert "core" not in [rubric.id for rubric in library.rubrics]


def test_it_can_extend_a_file_that_extends(tmp_path: Path) -> None:
    write(tmp_path, COUNTY, "county.yaml")
    path = write(
        tmp_path,
        """\
        id: town-core
        title: 青山镇核心要素
        version: 1
        extends: county.yaml
        drop: [county.hearing]
        """,
        "town.yaml",
    )
    made = items(compiled(path))
    assert "county.counsel-hours" in made
    assert "county.hearing" not in made
    assert [base.name for base in bases_of(path)] == ["county.yaml", "core.yaml"]
    assert [rubric.id for rubric in open_library((path,)).rubrics].count("town-core") == 1


def test_a_change_of_the_file_extended_is_seen(tmp_path: Path) -> None:
    base = write(tmp_path, GOOD, "base.yaml")
    path = write(tmp_path, "id: more\ntitle: 更多\nversion: 1\nextends: base.yaml\n", "more.yaml")
    assert open_library((path,)).find("county.hearing").title == "行政处罚听证"  # type: ignore[union-attr]
    base.write_text(GOOD.replace("行政处罚听证\n", "听证制度\n"), encoding="utf-8")
    assert open_library((path,)).find("county.hearing").title == "听证制度"  # type: ignore[union-attr]


def test_a_circle_is_refused(tmp_path: Path) -> None:
    head = "title: 标准环\nversion: 1\n"
    one = write(tmp_path, f"id: one\n{head}extends: two.yaml\n", "one.yaml")
    write(tmp_path, f"id: two\n{head}extends: one.yaml\n", "two.yaml")
    own = write(tmp_path, f"id: own\n{head}extends: own.yaml\n", "own.yaml")
    for path in (one, own):
        (problem,) = check_file(path)
        assert problem.kind == "endless-extends"
        with pytest.raises(RubricError):
            open_library((path,))


def test_errors_of_changes_are_told_where_they_stand(tmp_path: Path) -> None:
    text = COUNTY.replace("id: core.legal-counsel.coverage", "id: core.legal-counsel.cover")
    (problem,) = check_file(write(tmp_path, text))
    assert (problem.kind, problem.where) == ("unknown-item", "county.yaml:7:5")


def test_a_leaf_takes_no_facets(tmp_path: Path) -> None:
    text = COUNTY.replace("  - id: core.legal-counsel\n", "  - id: core.legal-counsel.management\n")
    (problem,) = check_file(write(tmp_path, text))
    assert problem.kind == "no-signals"


def test_failing_examples_are_told_in_the_file_they_stand_in(tmp_path: Path) -> None:
    text = COUNTY.replace("建成政府法律顾问网格。", "召开座谈会。")
    found = [one for one in check_file(write(tmp_path, text)) if one.severity == "fault"]
    assert [(one.kind, one.where) for one in found if one.file == "county.yaml"] == [
        ("example-fails", "county.yaml:13:15")
    ]


def test_examples_of_changed_items_are_found(tmp_path: Path) -> None:
    path = write(tmp_path, COUNTY)
    texts = [one.text for one in examples_of("core.legal-counsel.coverage", (path,)).match]
    assert "建成政府法律顾问网格。" in texts
    assert len(texts) > 1


def test_two_rubrics_with_one_item_are_refused(tmp_path: Path) -> None:
    path = write(tmp_path, GOOD.replace("county.hearing", "o21.20"))
    with pytest.raises(RubricProblemsError, match="另一标准"):
        open_library((path,))


def test_own_terms_and_documents(tmp_path: Path) -> None:
    text = """\
    id: county
    title: 青山县标准
    version: 1
    documents:
      - {id: county-rule, title: 《青山县听证办法》, number: 青政发〔2024〕3号, confirmed: true}
    terms: {hearing: [听证会, 听证程序]}
    elements:
      - id: county.hearing
        title: 行政处罚听证
        basis: [{document: county-rule, provision: 听证的组织}]
        signals: [{literal: ['@hearing'], shows: measure}]
    """
    item = items(compiled(write(tmp_path, text)))["county.hearing"]
    assert item.signals[0].groups == (("听证会", "听证程序"),)
    assert item.basis[0].document == "《青山县听证办法》（青政发〔2024〕3号）"


def test_a_report_is_judged_by_the_changed_rubric(tmp_path: Path) -> None:
    library = open_library((write(tmp_path, COUNTY),))
    text = "2022年法治政府建设年度报告\n一、主要成效\n法律顾问每周到县政府坐班2天。\n"
    made = score_document(document(text), Options(library))
    found = {item.id: item.status for item in made.items}
    assert found["county.counsel-hours"] in (Status.DONE, Status.QUANTIFIED)
    assert "core.three-systems.results" not in found
    assert len(made.items) == len(found)
