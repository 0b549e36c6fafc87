from __future__ import annotations

import builtins
import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.document import Document as DocumentObject
from docx.oxml.ns import qn
from docx.shared import Mm

from checker.errors import UsageError
from checker.model import Status
from checker.render import letter_words as own
from checker.render.escape import plain
from checker.render.json_v1 import to_json
from checker.render.letter_content import letter_of
from checker.render.letter_docx import default_template, letter
from checker.render.letter_fields import fields
from checker.render.letter_md import letter_md
from checker.render.letter_words import KIND, ordinal
from checker.render.names import Names
from tests.handmade import assessment, hostile
from tests.make_letter_template import template
from tests.support import ROOT, seed_assessment

Json = dict[str, Any]
NAMES = Names("zh")


def opened(data: bytes) -> DocumentObject:
    return Document(io.BytesIO(data))


def said(document: DocumentObject) -> str:
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def own_template(tmp_path: Path, *paragraphs: str) -> Path:
    """A template of an office with these paragraphs."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    path = tmp_path / "own.docx"
    document.save(str(path))
    return path


@pytest.fixture(scope="module")
def report() -> Json:
    return to_json(seed_assessment("jinghai-2019"))


@pytest.fixture(scope="module")
def made(report: Json) -> DocumentObject:
    return opened(letter(report, NAMES))


def test_title_addressee_and_the_four_parts_in_order(made: DocumentObject) -> None:
    texts = [paragraph.text for paragraph in made.paragraphs]
    parts = [
        "关于2019年度法治政府建设情况报告的",
        "评查反馈函",
        "天津市静海区：",
        *own.PARTS,
        own.DEADLINE,
        own.ENCLOSURE,
    ]
    places = [texts.index(part) for part in parts]
    assert places == sorted(places)
    assert "{" not in said(made)


def test_the_figures_are_those_of_the_assessment(made: DocumentObject, report: Json) -> None:
    summary, text = report["summary"], said(made)
    for shown in (
        f"适用项目共{summary['applicable']}项",
        f"能够佐证的{summary['done']}项，覆盖率为{summary['coverage']:.0%}",
        f"综合得分{summary['score']:.1f}分，等次为“{summary['grade']}”",
        f"需要补正的事项{len(report['gaps'])}项，需要核实的疑点{len(report['findings'])}处",
    ):
        assert shown in text


def test_every_gap_is_named_with_its_kind_basis_and_advice(
    made: DocumentObject, report: Json
) -> None:
    text = said(made)
    items = {item["id"]: item for item in report["items"]}
    for number, item in enumerate((items[gap] for gap in report["gaps"]), start=1):
        kind = KIND[Status(item["status"])]
        assert f"{number}. {item['title']}（{kind}）。" in text
        assert f"补正建议：{item['advice']}" in text
        assert all(basis["document"] in text for basis in item["basis"])


def test_only_the_printed_basis_is_cited(made: DocumentObject, report: Json) -> None:
    cited = set(re.findall(r"〔\d{4}〕\d+号", said(made)))
    printed = {basis["document"] for item in report["items"] for basis in item["basis"]}
    findings = {span["text"] for finding in report["findings"] for span in finding["spans"]}
    assert cited
    assert all(any(number in text for text in printed | findings) for number in cited)


def test_evidenced_items_are_named_in_the_second_part(made: DocumentObject, report: Json) -> None:
    text = said(made)
    praised = text[text.index(own.PARTS[1]) : text.index(own.PARTS[2])]
    for item in report["items"]:
        if item["leaf"] and item["status"] in ("quantified", "done"):
            assert item["title"] in praised


def test_every_finding_is_quoted(made: DocumentObject, report: Json) -> None:
    text = said(made)
    doubts = text[text.index(own.PARTS[3]) :]
    for number, finding in enumerate(report["findings"], start=1):
        assert f"{number}. {plain(finding['message'])}" in doubts
        for span in finding["spans"]:
            assert plain(span["text"])[:60] in doubts


def test_the_reply_slip_has_a_row_a_matter(made: DocumentObject, report: Json) -> None:
    (table,) = made.tables
    numbers = [row.cells[0].text for row in table.rows]
    gaps = [str(n + 1) for n in range(len(report["gaps"]))]
    doubts = [f"疑点{n + 1}" for n in range(len(report["findings"]))]
    assert numbers == ["序号", *gaps, *doubts]
    assert all(row.cells[3].text == "" for row in table.rows[1:])


def test_the_letter_never_says_that_the_office_did_nothing(report: Json) -> None:
    for name in ("beibei-2020", "chanhe-2018", "hainan-2021", "tangxia-2019"):
        content = letter_of(to_json(seed_assessment(name)))
        for gap in content.gaps:
            assert gap.present.startswith(("现有表述为“", "最接近的表述为“")) or not gap.present
            assert "没有写到" not in gap.present
    words = "".join((own.OPENING, own.CLOSING, *own.KIND.values()))
    assert not re.search("你单位(没有|未|不)", words)


def test_the_paper_is_that_of_official_letters(made: DocumentObject) -> None:
    section = made.sections[0]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(margin / Mm(1)) for margin in margins] == [37, 35, 28, 26]
    assert round(section.page_width / Mm(1)) == 210
    fonts = {
        run._r.rPr.rFonts.get(qn("w:eastAsia"))
        for paragraph in made.paragraphs
        for run in paragraph.runs
    }
    assert fonts == {"方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312"}


def test_a_report_without_year_unit_title_gaps_or_findings(report: Json) -> None:
    bare = {
        **report,
        "report": {**report["report"], "unit": None, "year": None, "title": None},
        "items": [],
        "gaps": [],
        "findings": [],
    }
    text = said(opened(letter(bare, NAMES)))
    for shown in ("有关单位：", "你单位法治政府建设年度报告收悉", own.NO_GAPS, own.NO_DOUBTS):
        assert shown in text
    assert own.NO_STRENGTHS in text
    assert "None" not in text


def test_the_same_assessment_gives_the_same_bytes(report: Json) -> None:
    assert letter(report, NAMES) == letter(report, NAMES)


def test_the_default_template_is_what_its_script_makes() -> None:
    with (
        zipfile.ZipFile(io.BytesIO(template())) as fresh,
        zipfile.ZipFile(io.BytesIO(default_template())) as kept,
    ):
        assert fresh.namelist() == kept.namelist(), "run `make letter-template`"
        for name in fresh.namelist():
            assert fresh.read(name) == kept.read(name), f"run `make letter-template`: {name}"


def test_the_placeholders_are_documented(report: Json) -> None:
    text = (ROOT / "docs" / "letter-template.md").read_text(encoding="utf-8")
    values = fields(letter_of(report))
    lists = [value[0] for value in values.values() if value and isinstance(value, list)]
    inner = [name for one in lists if isinstance(one, dict) for name in one]
    missing = [name for name in (*values, *inner) if f"`{name}`" not in text]
    assert not missing


def test_a_template_of_the_office_is_used(tmp_path: Path, report: Json) -> None:
    path = own_template(
        tmp_path,
        "致{{ 单位 }}：得分{{ 得分 }}",
        "{% for 项 in 补正事项 %}{{ 项.事项 }}；{% endfor %}",
    )
    text = said(opened(letter(report, NAMES, path)))
    assert text.startswith("致天津市静海区：得分70.4")
    assert text.count("；") == len(report["gaps"])


BAD = {
    "{{ 单位名称 }}": "没有“单位名称”这个占位符",
    "{% for 项 in 补正事项 %}{{ 项.标提 }}{% endfor %}": "没有“标提”这个占位符",
    "{{ 单位 ": "占位符写法有误",
    "{{ 单位|safe }}": "占位符写法有误",
    "{{ ''.__class__.__mro__ }}": "不允许",
    "{{ 补正事项.append(1) }}": "不允许",
    "{{ cycler.__init__.__globals__ }}": "不允许",
    "{{ 1 / 0 }}": "ZeroDivisionError",
    "{{ range(99999999) }}": "OverflowError",
}


@pytest.mark.parametrize("wrong", BAD)
def test_a_fault_of_the_template_is_told(tmp_path: Path, report: Json, wrong: str) -> None:
    with pytest.raises(UsageError) as caught:
        letter(report, NAMES, own_template(tmp_path, wrong))
    assert BAD[wrong] in caught.value.what
    assert caught.value.where.endswith("own.docx")
    assert "docs/letter-template.md" in caught.value.todo


@pytest.mark.parametrize("data", [b"", b"no zip", b"PK\x03\x04"])
def test_a_template_that_is_no_word_file_is_told(tmp_path: Path, report: Json, data: bytes) -> None:
    path = tmp_path / "own.docx"
    path.write_bytes(data)
    with pytest.raises(UsageError, match="反馈函模板无法使用"):
        letter(report, NAMES, path)


def test_a_template_that_is_not_there_is_told(tmp_path: Path, report: Json) -> None:
    with pytest.raises(UsageError, match="无法读取反馈函模板"):
        letter(report, NAMES, tmp_path / "none.docx")


def test_a_missing_library_is_told_with_what_to_install(
    report: Json, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "docxtpl":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(UsageError, match="DOCX") as caught:
        letter(report, NAMES)
    assert ".[docx]" in caught.value.todo


HOSTILE = (
    "</w:t></w:r><w:r><w:t>x",
    "<b>&amp;</b> & \" '",
    "{{ 7 * 7 }}{% for x in y %}",
    "=HYPERLINK(1)",
    "\x00\x1b[31m\u202e\ufffe\ud800文",
    "[red]*x*[/red]",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_report_text_stays_text(text: str) -> None:
    document = opened(letter(to_json(hostile(text)), NAMES))
    shown = plain(text).replace("\ufffe", "")
    everything = said(document) + "".join(
        cell.text for row in document.tables[0].rows for cell in row.cells
    )
    assert f"1. {shown}" in everything
    assert f"{shown}：" in everything
    assert not document.part.rels or all(
        not relation.is_external for relation in document.part.rels.values()
    )


@pytest.mark.parametrize("text", ["<script>*x*|y\n# z", "`a` [b](c)"])
def test_markdown_escapes_report_text(text: str) -> None:
    written = letter_md(to_json(hostile(text)))
    assert "<script" not in written
    assert "*x*" not in written.replace(r"\*x\*", "")
    assert "[b](c)" not in written
    rows = [line for line in written.splitlines() if line.startswith("|")]
    assert {row.replace(r"\|", "").count("|") for row in rows} == {6}


def test_markdown_says_what_the_letter_says(made: DocumentObject, report: Json) -> None:
    plain_text = re.sub(r"\\(.)", r"\1", letter_md(report)).replace("**", "")
    for paragraph in made.paragraphs:
        for part in re.split("：|。", paragraph.text):
            if len(part) > 20:
                assert part in plain_text


def test_numbers_in_chinese() -> None:
    assert [ordinal(n) for n in (1, 10, 11, 19, 20, 21)] == [
        *("一", "十", "十一", "十九", "二十", "二十一"),
    ]


def test_kinds_have_their_own_phrase() -> None:
    kinds = {gap.kind for gap in letter_of(to_json(assessment())).gaps}
    assert kinds == set(KIND.values())
