"""What a heading says its part does: achievements, shortcomings, plans, or two at once."""

from __future__ import annotations

import re

from checker.model import Role

_PROBLEM = re.compile(
    r"存在.{0,8}(困难|短板|不足|问题|差距|薄弱)|(主要|突出)(的)?(问题|不足|困难|短板)"
    r"|(问题|不足|短板|困难|差距|薄弱环节|挑战)(之处|方面)?(和|与|及|以及|、)(其|主要|产生)?(的)?(原因|不足|问题|短板|困难|差距|薄弱环节|挑战)"
    r"|(不足|短板|差距|薄弱环节|问题|困难)(之处|方面)?$|^(工作)?(不足|短板|问题|困难)|(不足|问题)(及|和|与|、)"
    r"|面临.{0,6}(困难|问题|挑战|形势)|问题(及|和|与)?原因|原因分析"
)
_NOT_PROBLEM = re.compile(
    r"(解决|化解|整改|整治|治理|破解|补齐|补足|针对|聚焦|查找|查摆|紧盯|围绕|直面|纠正|消除|攻克|坚持|信访|历史遗留|热点|难点|民生).{0,10}(问题|短板|不足|困难)"
)
_PLAN = re.compile(
    r"下一?步|下一?(阶段|年度?)|(明|来)年|今后|新的一年|(工作)?(打算|计划|思路|设想|展望)|工作谋划|努力方向|(主要|重点|工作)(的)?安排|工作部署"
    r"|改进(措施|方向|意见)|整改(措施|方向)|(重点|主要)(工作)?任务|工作(重点|目标)"
)
_NOT_PLAN = re.compile(
    r"(落实|贯彻|执行|制定|完成|推进|实施|强化|统筹|部署).{0,12}(计划|部署|安排|任务|重点)|安排部署"
)
_STRONG_PLAN = re.compile(
    r"下一?步|下一?(阶段|年度?)|(明|来)年|今后|(工作)?打算|努力方向|工作思路|新的一年"
)
_ACHIEVEMENT = re.compile(
    r"成效|成绩|举措|做法|开展(的)?情况|工作情况|落实情况|履(行|职).{0,14}情况|进展|完成情况|亮点|特色|回顾|总结|主要工作$|经验|建设情况"
)


def roles_of_title(
    title: str, year: int | None, top: bool, *, first: bool = False
) -> tuple[Role, ...]:
    """Roles that a heading announces.

    Args:
        title: the heading without its number, in reading form.
        year: the year reported on, to recognise a plan for the next one.
        top: whether it is a heading of the uppermost kind; vaguer words count only there.
        first: whether more such headings follow and none precedes; a report does not open with its
            plan, so vaguer words of plans (学习与谋划, 重点任务) do not count there.

    Returns:
        No, one or two roles; two for combined parts such as 存在问题及下步打算.
    """
    problem = bool(_PROBLEM.search(title)) and not _NOT_PROBLEM.search(title)
    plan = _is_plan(title, year, top and not first)
    if problem and not top and not _sure_problem(title):
        problem = False
    if problem and plan:
        return (Role.PROBLEM, Role.PLAN)
    if problem:
        return (Role.PROBLEM,)
    if plan:
        return (Role.PLAN,)
    return (Role.ACHIEVEMENT,) if _ACHIEVEMENT.search(title) else ()


def _sure_problem(title: str) -> bool:
    return bool(re.search(r"存在.{0,8}(问题|不足|短板|困难|差距)|(不足|问题|短板)(之处)?$", title))


def _is_plan(title: str, year: int | None, top: bool) -> bool:
    if _STRONG_PLAN.search(title):
        return True
    if year is not None and str(year + 1) in title and str(year) not in title:
        return True
    return top and bool(_PLAN.search(title)) and not _NOT_PLAN.search(title)
