from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from checker.assess.rubric_lint import check_file
from checker.rubric import open_library
from checker.rubric.draft import read_draft
from checker.rubric.files import contributed_files
from tests.cli.conftest import Run, cli, report  # noqa: F401 - fixtures

GROUPS = [
    "组织领导",
    "政府职能依法全面履行",
    "健全依法行政制度",
    "科学民主依法决策",
    "严格规范公正文明执法",
    "行政权力制约和监督",
    "法治政府对法治社会的带动",
    "数字法治政府建设",
]


def shenzhen() -> Path:
    (path,) = [path for path in contributed_files() if path.stem == "shenzhen-guide"]
    return path


def test_contributed_rubrics_have_no_problem_at_all() -> None:
    for path in contributed_files():
        assert check_file(path) == ()


def test_the_eight_groups_of_the_guide_each_have_items() -> None:
    draft = read_draft(shenzhen())
    titles = {group.id: group.title for group in draft.header.groups}
    assert list(titles.values()) == GROUPS
    counts = Counter(titles[entry.group] for entry in draft.entries)
    assert len(draft.entries) >= 24
    assert all(counts[title] >= 2 for title in GROUPS)
    for entry in draft.entries:
        (basis,) = entry.body.basis
        assert (basis.document, basis.provision) == ("shenzhen-guide", titles[entry.group])
        assert len(entry.body.examples.match) >= 2
        assert len(entry.body.examples.not_) >= 2


def test_it_is_not_loaded_unless_named() -> None:
    assert "shenzhen-guide" not in [rubric.id for rubric in open_library().rubrics]


def test_it_is_selected_by_name_or_path(cli: Run, report: Path) -> None:  # noqa: F811
    by_name = cli("score", report, "--rubric", "shenzhen-guide", "--format", "json")
    assert cli("score", report, "--rubric", shenzhen(), "--format", "json").out == by_name.out
    made = json.loads(by_name.out)
    found = {item["id"]: item["status"] for item in made["items"]}
    assert found["sz.decision-counsel"] == "quantified"
    assert "shenzhen-guide" in [rubric["id"] for rubric in made["rubrics"]]


def test_a_rubric_that_counts_nothing_changes_no_score(cli: Run, report: Path) -> None:  # noqa: F811
    without = json.loads(cli("score", report, "--format", "json").out)["summary"]
    made = cli("score", report, "--rubric", "shenzhen-guide", "--format", "json").out
    assert json.loads(made)["summary"]["score"] == without["score"]


def test_its_items_are_explained_and_shown(cli: Run) -> None:  # noqa: F811
    text = cli("explain", "sz.openness", "--rubric", "shenzhen-guide").out
    assert "深圳市法治政府建设年度报告事项指引" in text
    assert "依申请公开320宗" in text
    assert "sz.openness" in cli("rubric", "show", "shenzhen-guide").out
