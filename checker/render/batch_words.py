"""The words of the overview of a batch, in Chinese and English."""

from __future__ import annotations

from typing import NamedTuple

from checker.render.words import Lang


class BatchWords(NamedTuple):
    """Fields in braces are filled by ``str.format``."""

    rank: str
    form: str
    severities: str
    groups: str
    by_level: str
    by_year: str
    mean_score: str
    mean_coverage: str
    reports: str
    skipped: str
    why: dict[str, str]
    files: str
    no_suffix: str
    same: str
    same_one: str
    and_more: str
    filtered: str
    left_out: str
    warned: str


_ZH = BatchWords(
    rank="名次",
    form="应有\n内容",
    severities="疑点\n重/中/轻",
    groups="分组",
    by_level="层级",
    by_year="年度",
    mean_score="平均得分",
    mean_coverage="平均覆盖率",
    reports="份数",
    skipped="未取",
    why={
        "hidden": "隐藏文件",
        "lock": "临时文件",
        "kind": "其他格式",
        "nested": "压缩包内的压缩包",
        "denied": "没有权限的文件夹",
        "excluded": "按 --exclude 排除",
        "not-included": "不符合 --include",
    },
    files="{} {} 个",
    no_suffix="无后缀",
    same="同一单位同一年度不止一份，请核对：{}",
    same_one="{} {}有 {} 份",
    and_more="等 {} 组",
    filtered="按 --level、--only-year 未列 {} 份",
    left_out="屏幕较窄，未列{}；加宽屏幕（或 --width），或用 --format json、--xlsx 查看",
    warned="{} 有提示 {} 份，结果请先核对：",
)

_EN = BatchWords(
    rank="Rank",
    form="form",
    severities="findings\nh/m/l",
    groups="Groups",
    by_level="Level",
    by_year="Year",
    mean_score="mean score",
    mean_coverage="mean coverage",
    reports="reports",
    skipped="Not taken",
    why={
        "hidden": "hidden",
        "lock": "lock files",
        "kind": "other kinds",
        "nested": "archives in archives",
        "denied": "folders without permission",
        "excluded": "by --exclude",
        "not-included": "not in --include",
    },
    files="{}: {}",
    no_suffix="no suffix",
    same="More than one report of a unit and year, please check: {}",
    same_one="{} {} has {}",
    and_more="{} such groups in all",
    filtered="Not listed because of --level, --only-year: {}",
    left_out="No room for: {}; use a wider terminal (or --width), --format json or --xlsx",
    warned="{} with warnings: {}; look at these first",
)


def batch_words(lang: Lang) -> BatchWords:
    """The words of a language, ``zh`` or ``en``."""
    return _EN if lang == "en" else _ZH
