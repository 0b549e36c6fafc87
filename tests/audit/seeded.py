"""Seeded errors: the real reports and our clean ones with one thing changed at an exact place.

Deterministic: the same errors every time. ``start`` and ``end`` bound what was changed in the new
text; the right finding overlaps them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from checker.model import Report
from tests.audit.clean_reports import clean_reports
from tests.audit.helpers import report_of

SEEDS = Path(__file__).parents[2] / "seeds"
PAIRS = {"“": "”", "(": ")", "（": "）", "《": "》"}
CN = "一二三四五六七八九十"


class Seeded(NamedTuple):
    name: str
    rule: str
    text: str
    start: int
    end: int


def texts() -> dict[str, str]:
    """The real reports, and ten clean ones for errors that any text can have."""
    real = {path.stem: path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))}
    return real | {clean.name: clean.text for clean in clean_reports()[:10]}


def all_errors() -> Iterator[Seeded]:
    yield from relations()
    yield from figures_of_real_reports()
    for name, text in texts().items():
        report = report_of(text)
        yield from lost_marks(name, text, report)
        yield from wrong_headings(name, text, report)
        yield from wrong_points(name, text, report)
        yield from copied_passages(name, text, report)
        yield from copied_plans(name, text, report)
        yield from broken_numbers(name, text)
        yield from misquoted(name, text)
        yield from wrong_dates(name, text)


def relations() -> Iterator[Seeded]:
    for clean in clean_reports():
        for relation in clean.relations:
            if relation.text not in clean.text:
                continue  # written in full width there
            for number, wrong in enumerate(relation.wrong):
                at = clean.text.index(relation.text)
                text = clean.text.replace(relation.text, wrong, 1)
                yield Seeded(f"{clean.name}-{number}", relation.rule, text, at, at + len(wrong))


_REAL = (
    ("jinghai-2019", "figures.sum", "共512项,行政许可事项218项", "共522项,行政许可事项218项"),
    ("jinghai-2019", "figures.sum", "公共服务等其他事项294项", "公共服务等其他事项249项"),
    ("jinghai-2019", "figures.sum", "区级135件", "区级153件"),
    ("jinghai-2019", "figures.sum", "其中市级18件", "其中市级8件"),
    ("jinghai-2019", "figures.chain", "调解成功1879件", "调解成功1897件"),
    ("jinghai-2019", "figures.rate", "调解成功率99.4%", "调解成功率94.9%"),
    ("jinghai-2019", "figures.rate", "共调解案件1891件", "共调解案件2891件"),
    ("jinghai-2019", "figures.chain", "复议申请48件", "复议申请28件"),
    ("jinghai-2019", "figures.chain", "审结26件", "审结62件"),
    ("jinghai-2019", "figures.listed", "营商环境3大板块", "营商环境4大板块"),
    ("jinghai-2019", "figures.listed", "热线、网络三大平台", "热线、网络四大平台"),
    ("jinghai-2019", "figures.listed", "区、镇、村三级联动", "区、镇、村四级联动"),
    ("hainan-2021", "figures.sum", "法定行政机关25个", "法定行政机关26个"),
    ("hainan-2021", "figures.sum", "行政执法主体34个", "行政执法主体43个"),
    ("hainan-2021", "figures.sum", "行政应诉案件共17件", "行政应诉案件共19件"),
    ("hainan-2021", "figures.listed", "人力资源和社会保障6大领域", "人力资源和社会保障8大领域"),
    ("hainan-2021", "figures.chain", "成功调处1089件", "成功调处1189件"),
    ("hainan-2021", "figures.rate", "调处成功率98.8%", "调处成功率88.8%"),
    ("hainan-2021", "figures.rate", "矛盾纠纷1102件", "矛盾纠纷1202件"),
    ("tangxia-2019", "figures.chain", "成功调解案件3899宗", "成功调解案件3989宗"),
    ("tangxia-2019", "figures.rate", "调解成功率99.23%", "调解成功率92.93%"),
    ("beibei-2020", "figures.chain", "行政复议案件32件,办结25件", "行政复议案件22件,办结25件"),
    ("beibei-2020", "figures.chain", "办结101件", "办结110件"),
    ("beibei-2020", "figures.listed", "行政检查五类行政执法行为", "行政检查六类行政执法行为"),
    ("beibei-2020", "figures.chain", "调解成功2348件", "调解成功2438件"),
    ("beibei-2020", "figures.chain", "调解成功148件", "调解成功248件"),
    ("beibei-2020", "figures.subset", "其中依申请办理类事项1427项", "其中依申请办理类事项14270项"),
    ("beibei-2020", "figures.subset", "出庭应诉率达100%", "出庭应诉率达1000%"),
    ("chanhe-2018", "figures.listed", "公布程序3道关", "公布程序5道关"),
    ("chanhe-2018", "figures.listed", "建设执法网络平台四个方面", "建设执法网络平台六个方面"),
)


def figures_of_real_reports() -> Iterator[Seeded]:
    real = texts()
    for number, (name, rule, right, wrong) in enumerate(_REAL):
        at = real[name].index(right)
        text = real[name].replace(right, wrong, 1)
        yield Seeded(f"{name}-figure-{number}", rule, text, at, at + len(wrong))


def lost_marks(name: str, text: str, report: Report) -> Iterator[Seeded]:
    """One quotation mark, bracket or title mark deleted, in lines that were whole."""
    rng = Random(f"marks-{name}")  # noqa: S311 - reproducible, not secret
    found = []
    for line in re.finditer(r"[^\n]+", text):
        if not _in_body(report, line.start(), line.end()):
            continue
        for opening, closing in PAIRS.items():
            inner = rf"\{opening}[^{re.escape(opening)}{re.escape(closing)}。]{{1,30}}\{closing}"
            if line[0].count(opening) == line[0].count(closing) == len(re.findall(inner, line[0])):
                found += [
                    m.span()
                    for m in re.finditer(inner, text[line.start() : line.end()])
                    for m in [_shifted(m, line.start())]
                ]
    for start, end in rng.sample(found, min(8, len(found))):
        cut = rng.choice((start, end - 1))
        rule = "citation.title" if text[start] == "《" else "text.broken"
        left = max(text.rfind(c, 0, start) for c in "，。,;；:：、\n") + 1
        yield Seeded(f"{name}-mark-{cut}", rule, text[:cut] + text[cut + 1 :], left, end)


class _shifted:  # noqa: N801 - a match moved to document positions
    def __init__(self, match: re.Match[str], by: int) -> None:
        self._span = (match.start() + by, match.end() + by)

    def span(self) -> tuple[int, int]:
        return self._span


def _in_body(report: Report, start: int, end: int) -> bool:
    chrome = any(a < end and start < b for a, b in report.chrome)
    title = report.facts.title
    return not chrome and not (
        title and title.span and title.span.start < end and start < title.span.end
    )


def wrong_headings(name: str, text: str, report: Report) -> Iterator[Seeded]:
    """A heading's number raised by two, or taken from the heading before it."""
    rng = Random(f"headings-{name}")  # noqa: S311 - reproducible, not secret
    marks = [
        m
        for m in re.finditer(r"^[ \u3000]*[(（]?([二三四五六七八])(?:[)）]|、)", text, re.MULTILINE)
        if _in_body(report, m.start(), m.end())
    ]
    for mark in rng.sample(marks, min(5, len(marks))):
        number = CN.index(mark[1]) + 1
        wrong = CN[rng.choice((number + 1, number - 2))]
        text_now = text[: mark.start(1)] + wrong + text[mark.end(1) :]
        yield Seeded(
            f"{name}-heading-{mark.start()}",
            "text.numbering",
            text_now,
            mark.start(),
            _line_end(text, mark.end()),
        )


def wrong_points(name: str, text: str, report: Report) -> Iterator[Seeded]:
    """二是 after 一是 becomes 三是, or loses the stop before it."""
    rng = Random(f"points-{name}")  # noqa: S311 - reproducible, not secret
    marks = [
        m
        for m in re.finditer(r"(?<=[。;；])([二三四五])是", text)
        if _in_body(report, m.start(), m.end())
    ]
    for mark in rng.sample(marks, min(4, len(marks))):
        number = CN.index(mark[1]) + 1
        wrong = text[: mark.start()] + CN[number + 1] + text[mark.end(1) :]
        yield Seeded(
            f"{name}-point-{mark.start()}", "text.numbering", wrong, mark.start(), mark.end()
        )
        cut = text[: mark.start() - 1] + text[mark.start() :]
        yield Seeded(
            f"{name}-stop-{mark.start()}", "text.broken", cut, mark.start() - 2, mark.end()
        )


def copied_passages(name: str, text: str, report: Report) -> Iterator[Seeded]:
    """A passage of 40 characters or more copied to the end of a later paragraph."""
    rng = Random(f"copies-{name}")  # noqa: S311 - reproducible, not secret
    done = text.find("存在")
    sentences = [
        m
        for m in re.finditer(r"[^。\n《》]{45,120}。", text[: done if done > 0 else len(text)])
        if _in_body(report, m.start(), m.end()) and not re.search("习近平|全会|大精神|党中央", m[0])
    ]
    for passage in rng.sample(sentences, min(4, len(sentences))):
        ends = [m.end() for m in re.finditer(r"。(?=\n)", text) if passage.end() < m.end() < done]
        if not ends:
            continue
        at = rng.choice(ends)
        new = text[:at] + passage[0] + text[at:]
        yield Seeded(
            f"{name}-copy-{passage.start()}", "text.repeated", new, at, at + len(passage[0])
        )


def copied_plans(name: str, text: str, report: Report) -> Iterator[Seeded]:
    """A sentence of the achievements put into the plan."""
    rng = Random(f"plans-{name}")  # noqa: S311 - reproducible, not secret
    plan = [s for s in report.sentences if s.role.value == "plan" and not s.heading]
    own = [
        s
        for s in report.sentences
        if s.role.value == "achievement"
        and not s.heading
        and 30 < s.end - s.start < 90
        and not re.search("习近平|全会|大精神|党中央|[是要]", report.reading.text[s.start : s.end])
    ]
    if not plan or not own:
        return
    at = report.reading.span(plan[-1].start, plan[-1].end).end
    for sentence in rng.sample(own, min(2, len(own))):
        copied = report.quote(sentence.start, sentence.end)
        yield Seeded(
            f"{name}-plan-{sentence.start}",
            "text.plan-copied",
            text[:at] + copied + text[at:],
            at,
            at + len(copied),
        )


def broken_numbers(name: str, text: str) -> Iterator[Seeded]:
    """A document number without bracket, code, year's digit or number."""
    for index, match in enumerate(re.finditer(r"(?<=[\u4e00-\u9fff])〔(\d{4})〕(\d{1,3})号", text)):
        year, number = match[1], match[2]
        forms = (
            f"〔{year}{number}号",
            f"{year}〕{number}号",
            f"〔{year}〕号",
            f"〔{year[1:]}〕{number}号",
            f"{year}{number}号",
        )
        form = forms[index % len(forms)]
        if (
            form.startswith(year)
            and "〕" not in form
            and text[match.start() - 1] not in "发办函字政"
        ):
            form = forms[0]
        new = text[: match.start()] + form + text[match.end() :]
        yield Seeded(
            f"{name}-number-{match.start()}",
            "citation.number",
            new,
            match.start() - 6,
            match.start() + len(form),
        )


_QUOTES = (
    ("citation.outline", "法治政府建设实施纲要(2015", "法治政府建设实施纲要(2016"),
    ("citation.outline", "法治政府建设实施纲要(2021-2025", "法治政府建设实施纲要(2021-2035"),
    ("citation.outline", "《法治政府建设实施纲要(", "《法制政府建设实施纲要("),
    ("citation.outline", "中共中央、国务院《法治", "国务院《法治"),
    ("citation.title", "落实督察工作规定》", "落实督查工作规定》"),
    ("citation.title", "履行推进法治建设第一责任人职责规定》", "履行法治建设第一责任人职责规定》"),
    ("citation.title", "《重大行政决策程序暂行条例》", "《重大行政决策程序暂行规例条》"),
    ("citation.title", "《重大行政决策程序暂行条例》", "《重大行政决策暂行条例》"),
)


def misquoted(name: str, text: str) -> Iterator[Seeded]:
    for index, (rule, right, wrong) in enumerate(_QUOTES):
        at = text.find(right)
        if at >= 0 and "规例条" not in wrong:
            yield Seeded(
                f"{name}-quote-{index}", rule, text.replace(right, wrong, 1), at, at + len(wrong)
            )


def wrong_dates(name: str, text: str) -> Iterator[Seeded]:
    match = re.search(r"(?:发布时间|日期|时间):20\d\d-(0[1-3])", text)
    if match:
        new = text[: match.start(1)] + "05" + text[match.end(1) :]
        yield Seeded(f"{name}-late", "form.late", new, match.start(), match.end())


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end
