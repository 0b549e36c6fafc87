"""A small assessment made by hand, so that tests of the outputs do not depend on any rubric."""

from __future__ import annotations

from array import array

from checker.model import (
    Assessment,
    Basis,
    Document,
    Evidence,
    Fact,
    Facts,
    FigureShown,
    Finding,
    FindingPlace,
    GroupSummary,
    ItemResult,
    NearMiss,
    ReadingText,
    Report,
    Role,
    RubricUsed,
    Severity,
    SignalShown,
    Span,
    Status,
    Summary,
)

TEXT = """青山县2021年法治政府建设年度报告

一、主要举措和成效
县政府聘请6名法律顾问，全年审核合同120件，出具法律意见书三十余份。
全面推行行政执法公示制度，在县政府网站公示行政处罚信息1,234条，公示行政许可信息5678条，公示率达到100%，群众满意度明显提升。
积极落实重大执法决定法制审核制度。
二、存在的不足
规范性文件备案有待加强。
三、下一步打算
力争配齐公职律师。
"""

_POINTS = {
    Status.QUANTIFIED: 100.0,
    Status.DONE: 90.0,
    Status.MENTIONED: 35.0,
    Status.PLANNED: 10.0,
    Status.PROBLEM: 10.0,
    Status.ABSENT: 0.0,
    Status.NOT_APPLICABLE: 0.0,
}
_BASIS = (Basis("《关于推行法律顾问制度和公职律师公司律师制度的意见》", "推行公职律师制度"),)


def evidence(
    quote: str, status: Status, figure: str = "", stale: bool = False, text: str = TEXT
) -> Evidence:
    start = text.index(quote)
    span = Span(start, start + len(quote))
    begin = text.rindex("\n", 0, start) + 1
    figures = ()
    if figure:
        at = text.index(figure, start)
        figures = (FigureShown(figure, 6.0, figure[-1], Span(at, at + len(figure))),)
    return Evidence(
        span=span,
        text=quote,
        line=text.count("\n", 0, start) + 1,
        section="主要举措和成效",
        role=Role.ACHIEVEMENT,
        status=status,
        stale=stale,
        sentence=Span(begin, text.index("\n", start)),
        figures=figures,
        signal=SignalShown("literal", quote[:4], 100.0),
        why="有具体做法",
    )


def item(
    item_id: str,
    title: str,
    status: Status,
    found: Evidence | None = None,
    *,
    rubric: str = "core",
    group: str = "core-legal-counsel",
    parent: str | None = None,
    leaf: bool = True,
    weight: float = 1.0,
    missed: NearMiss | None = None,
) -> ItemResult:
    return ItemResult(
        id=item_id,
        parent=parent,
        rubric=rubric,
        group=group,
        title=title,
        status=status,
        applicable=status is not Status.NOT_APPLICABLE,
        score=_POINTS[status],
        weight=weight,
        basis=_BASIS,
        evidence=(found,) if found else (),
        evidence_count=1 if found else 0,
        near_misses=(missed,) if missed else (),
        why="写明了具体做法" if found else "全文未见相关内容",
        advice=f"请补充{title}的具体做法和件数。",
        leaf=leaf,
        confidence=0.9,
        review=False,
    )


def near_miss(quote: str, why: str, text: str = TEXT) -> NearMiss:
    start = text.index(quote)
    line = text.count("\n", 0, start) + 1
    return NearMiss(Span(start, start + len(quote)), quote, line, why)


def items() -> tuple[ItemResult, ...]:
    counsel = "core.legal-counsel"
    systems = "core.three-systems"
    shown = (
        "在县政府网站公示行政处罚信息1,234条，公示行政许可信息5678条，"
        "公示率达到100%，群众满意度明显提升"
    )
    return (
        item(systems, "行政执法三项制度", Status.QUANTIFIED, leaf=False, weight=3),
        item(
            f"{systems}.disclosure",
            "行政执法公示制度",
            Status.QUANTIFIED,
            evidence(shown, Status.QUANTIFIED, "1,234条"),
            parent=systems,
        ),
        item(
            f"{systems}.review",
            "重大执法决定法制审核制度",
            Status.MENTIONED,
            evidence("积极落实重大执法决定法制审核制度", Status.MENTIONED),
            parent=systems,
            weight=2,
        ),
        item(f"{systems}.recording", "执法全过程记录制度", Status.ABSENT, parent=systems),
        item(counsel, "法律顾问和公职律师", Status.QUANTIFIED, leaf=False, weight=3),
        item(
            f"{counsel}.government",
            "党政机关聘请法律顾问",
            Status.QUANTIFIED,
            evidence("县政府聘请6名法律顾问", Status.QUANTIFIED, "6名", stale=True),
            parent=counsel,
        ),
        item(
            f"{counsel}.public-lawyers",
            "公职律师配备和履职",
            Status.PLANNED,
            evidence("力争配齐公职律师", Status.PLANNED),
            parent=counsel,
            weight=3,
        ),
        item(
            "form.causes",
            "不足的原因",
            Status.ABSENT,
            rubric="form",
            group="form",
            missed=near_miss("规范性文件备案有待加强", "没有写到原因"),
        ),
        item(
            "o21.09",
            "加强行政规范性文件制定监督管理",
            Status.PROBLEM,
            evidence("规范性文件备案有待加强", Status.PROBLEM),
            rubric="outline-2021",
            group="o21-3",
        ),
        item(
            "o21.07",
            "加强重要领域立法",
            Status.NOT_APPLICABLE,
            rubric="outline-2021",
            group="o21-3",
        ),
        item(
            "o21.10",
            "强化依法决策意识",
            Status.DONE,
            evidence("审核合同120件", Status.DONE),
            rubric="outline-2021",
            group="o21-4",
        ),
    )


def report(text: str = TEXT, path: str = "reports/qingshan.txt") -> Report:
    start = text.index("青山县2021") if "青山县2021" in text else 0
    title = text[start : text.index("\n", start)]

    def fact(value: str) -> Fact:
        return Fact(value, Span(start, start + len(title)), "title")

    return Report(
        document=Document(path, text, "0" * 64, "text", "utf-8"),
        reading=ReadingText(text, array("l", range(len(text)))),
        facts=Facts(fact(title), fact("青山县"), fact("county"), fact("2021"), None, None),
        sections=(),
        points=(),
        sentences=(),
        clauses=(),
        figures=(),
        chrome=(),
        clause_at=array("l"),
        warnings=("正文只有200字，可能不完整。",),
    )


def finding(message: str = "各分项之和与总数不符") -> Finding:
    start = TEXT.index("审核合同120件")
    place = FindingPlace(Span(start, start + 8), TEXT[start : start + 8], 4)
    return Finding(
        "figures.sum",
        Severity.HIGH,
        message,
        "the parts do not add up",
        (place,),
        (("sum", "12"), ("total", "15")),
        "f00d",
    )


def assessment(**changes: object) -> Assessment:
    made = items()
    leaves = [one for one in made if one.leaf and one.applicable]
    done = sum(one.status.evidenced for one in leaves)
    groups = (
        GroupSummary("core-legal-counsel", "法律顾问", "core", 5, 2, 0.4, 50.0),
        GroupSummary("form", "年度报告必备内容", "form", 1, 0, 0.0, 0.0),
        GroupSummary("o21-3", "三、健全依法行政制度体系", "outline-2021", 1, 0, 0.0, 10.0),
        GroupSummary("o21-4", "四、健全行政决策制度体系", "outline-2021", 1, 1, 1.0, 90.0),
    )
    whole = Assessment(
        report=report(),
        rubrics=(
            RubricUsed("core", "四项核心要素", "1.0", "a" * 64),
            RubricUsed("form", "年度报告必备内容", "1.0", "b" * 64),
            RubricUsed("outline-2021", "《纲要(2021-2025年)》", "1.0", "c" * 64),
        ),
        items=made,
        summary=Summary(
            done / len(leaves), 42.25, "较差", len(leaves), done, len(leaves) - done, groups
        ),
        findings=(finding(),),
        warnings=(),
    )
    return whole._replace(**changes)  # type: ignore[arg-type]


def hostile(text: str) -> Assessment:
    """The assessment of a report whose title, unit and quotations are ``text``."""
    body = f"{text}\n"
    made = report(body)
    fact = Fact(text, Span(0, len(text)), "title")
    facts = made.facts._replace(title=fact, unit=fact)
    quote = replace_evidence(text, body)
    first = items()[1]._replace(evidence=(quote,), title=text, advice=text, why=text)
    return assessment(
        report=made._replace(facts=facts, warnings=(text,)),
        items=(items()[0], first, *items()[2:]),
        findings=(finding(text),),
    )


def replace_evidence(text: str, body: str) -> Evidence:
    span = Span(0, len(text))
    signal = SignalShown("literal", text[:4], 100.0)
    return Evidence(
        span, body[:-1], 1, text, Role.ACHIEVEMENT, Status.DONE, False, span, (), signal, text
    )
