"""``--waivers``: the example of ``docs/waivers.md`` works, and mistakes are told in one line."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Run

PAGE = (ROOT / "docs" / "waivers.md").read_text("utf-8")


def _block(kind: str) -> str:
    found = re.search(rf"```{kind}\n(.*?)```", PAGE, re.DOTALL)
    assert found
    return found[1]


@pytest.fixture
def example(tmp_path: Path) -> Path:
    path = tmp_path / "example.txt"
    path.write_text(_block("text"), encoding="utf-8")
    return path


@pytest.fixture
def waivers(tmp_path: Path) -> Path:
    path = tmp_path / "waivers.yaml"
    path.write_text(_block("yaml"), encoding="utf-8")
    return path


def test_the_example_of_the_page_works(cli: Run, example: Path, waivers: Path) -> None:
    before = json.loads(cli("score", example, "--format", "json").out)
    assert {one["rule"] for one in before["findings"]} >= {"figures.sum", "form.undated"}
    after = json.loads(cli("score", example, "--format", "json", "--waivers", waivers).out)
    assert after["findings_waived"] == 2
    assert not {one["rule"] for one in after["findings"]} & {"figures.sum", "form.undated"}
    assert after["summary"] == before["summary"]
    assert "另有 2 处疑点已豁免" in cli("score", example, "--waivers", waivers).out


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, "路径不存在"),
        ("a: [", "第 1 行附近不合 YAML 写法"),
        (b"\xff\xfe\xff", "不是 UTF-8 编码的 YAML"),
        ("waivers: 3", "waivers 列表"),
        ("waivers: [{rule: figures.sum}]", "第1条豁免有误"),
        ("waivers: [{reason: 甲, rule: figures.sum}]", "fingerprint"),
        ("waivers: [{reason: 甲, fingerprint: a, until: 明年}]", "until 应为日期"),
    ],
)
def test_what_is_wrong_is_told_with_the_page_that_describes_it(
    cli: Run, example: Path, tmp_path: Path, text: str | bytes | None, words: str
) -> None:
    file = tmp_path / "wrong.yaml"
    if text is not None:
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    result = cli("score", example, "--waivers", file)
    assert result.code == 2
    assert result.err.count("\n") == 1
    assert words in result.err
    assert "docs/waivers.md" in result.err
    assert "expected" not in result.err
    english = cli("score", example, "--waivers", file, "--lang", "en").err
    assert "docs/waivers.md" in english
