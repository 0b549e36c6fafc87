"""Problems of rubric files as lines that editors understand, or as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checker.render.escape import plain
from checker.render.json_v1 import SCHEMA_VERSION
from checker.render.words import Lang
from checker.rubric.problems import Problem

SEVERITY = {
    "zh": {"error": "错误", "fault": "问题", "warning": "提醒"},
    "en": {"error": "error", "fault": "fault", "warning": "warning"},
}
MOST = 500
SUM = {
    "zh": "检查 {} 个文件：{} 处错误，{} 处问题，{} 处提醒。",
    "en": "{} file(s): {} error(s), {} fault(s), {} warning(s).",
}
MORE = {"zh": "另有 {} 处未列出。", "en": "{} more are not listed."}


def problem_lines(problems: Sequence[Problem], files: int, lang: Lang) -> str:
    """``file:line:column: severity [kind] what; expected``, one a line, and the sums.

    Args:
        problems: the problems.
        files: how many files were looked at.
        lang: language of the lines.
    """
    lines = [_line(problem, lang) for problem in problems[:MOST]]
    if len(problems) > MOST:
        lines.append(MORE[lang].format(len(problems) - MOST))
    counts = [sum(one.severity == name for one in problems) for name in SEVERITY[lang]]
    return "\n".join([*lines, SUM[lang].format(files, *counts)]) + "\n"


def problems_json(problems: Sequence[Problem]) -> dict[str, Any]:
    """The problems as JSON values."""
    return {"schema_version": SCHEMA_VERSION, "problems": [one._asdict() for one in problems]}


def _line(problem: Problem, lang: Lang) -> str:
    severity = SEVERITY[lang][problem.severity]
    return f"{plain(problem.where)}: {severity} [{problem.kind}] {plain(problem.said(lang))}"
