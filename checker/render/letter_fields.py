"""The placeholders that a letter template may use, in Chinese, for those who write templates.

``docs/letter-template.md`` lists them; a test holds the two together.
"""

from __future__ import annotations

from typing import Any

from checker.render.letter_content import Doubt, Gap, Letter, Strength


def fields(letter: Letter) -> dict[str, Any]:
    """Placeholder to value: texts, and lists of records of texts."""
    figures = letter.figures
    return {
        "标题": "".join(letter.title),
        "标题首行": letter.title[0],
        "标题次行": letter.title[1],
        "单位": letter.unit,
        "年度": letter.year,
        "报告名称": letter.report,
        "开头": letter.opening,
        "总体情况": list(letter.overall),
        "适用项数": figures["applicable"],
        "佐证项数": figures["done"],
        "覆盖率": figures["coverage"],
        "得分": figures["score"],
        "等次": figures["grade"],
        "补正项数": figures["gaps"],
        "疑点数": figures["doubts"],
        "佐证方面": [_strength(one) for one in letter.strengths],
        "补正事项": [_gap(one) for one in letter.gaps],
        "疑点": [_doubt(one) for one in letter.doubts],
        "结尾": letter.closing,
    }


def _strength(one: Strength) -> dict[str, Any]:
    return {
        "序号": one.number,
        "名称": one.title,
        "有数据": list(one.quantified),
        "有举措": list(one.done),
        "说明": one.text,
    }


def _gap(one: Gap) -> dict[str, str]:
    return {
        "序号": str(one.number),
        "事项": one.title,
        "认定": one.kind,
        "情况": one.present,
        "建议": one.advice,
        "依据": one.basis,
        "原文": one.passage,
        "位置": one.place,
    }


def _doubt(one: Doubt) -> dict[str, Any]:
    return {
        "序号": str(one.number),
        "程度": one.severity,
        "内容": one.text,
        "原文": list(one.quotes),
    }
