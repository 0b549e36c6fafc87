"""Whether a text is an annual report on law-based government at all."""

from __future__ import annotations

_WORDS = (
    "法治政府",
    "依法行政",
    "行政执法",
    "规范性文件",
    "行政复议",
    "行政审批",
    "政务公开",
    "重大行政决策",
    "法律顾问",
    "普法",
    "第一责任人",
    "行政应诉",
    "权责清单",
    "人民调解",
    "放管服",
    "法治建设",
    "依法决策",
    "信访",
    "案卷评查",
    "合法性审",
    "营商环境",
    "法治宣传",
    "出庭应诉",
    "政府信息公开",
)
_ENOUGH = 4
_SHORTEST = 400


def doubts(text: str, title: str | None) -> tuple[str, ...]:
    """Warnings that a text does not look like such a report; empty if it does.

    Args:
        text: the reading text.
        title: the title found, if any.
    """
    found = sum(1 for word in _WORDS if word in text)
    warnings = []
    if found < _ENOUGH:
        warnings.append(
            "内容不像法治政府建设年度报告（几乎没有出现法治政府建设的常用内容），请确认选对了文件。"
        )
    elif title is None and "法治政府" not in text[:1500] and "依法行政" not in text[:1500]:
        warnings.append("未找到“法治政府建设报告”一类的标题，请确认这是年度报告。")
    if len(text) < _SHORTEST:
        warnings.append(f"正文只有{len(text)}字，可能不完整。")
    return tuple(warnings)
