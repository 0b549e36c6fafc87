"""Something reported as fully achieved, and elsewhere as missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.audit.content.aspects import ASPECTS, Aspect
from checker.audit.context import Context
from checker.audit.lazy import Lazy, lazy
from checker.audit.phrase import quoted
from checker.audit.records import Hit, Rule
from checker.model import Role, Severity

_CLAIMING = (Role.ACHIEVEMENT, Role.PREAMBLE)
_QUALIFIER = lazy(r"(?:^|[,。;:、\n])(?:[一二三四五六七八九十]是)?(?P<own>[^,。;:、\n]{0,12})$")
"""Words such as 个别部门 before what is lacking, back to the last mark."""
_REST = lazy(r"[^,。;:、\n]{0,15}(?=[,。;:、\n]|$)")
_NOT_YET = lazy(
    r"(?P<thing>[\u4e00-\u9fff]{4,12}?)(?:还|仍)?(?:尚未|还未|仍未|没有)(?:完全|全面)?(?P<verb>建立|成立|出台|制定|设立|配备|建成|公布)(?:起来)?(?=[,。;、]|$)"
)


def check(context: Context) -> Iterator[Hit]:
    """Hits of the rule in one report."""
    problems, plans = _passages(context, Role.PROBLEM), _passages(context, Role.PLAN)
    if not problems and not plans:
        return
    said = "".join(context.text[start:end] for start, end in (*problems, *plans))
    for aspect in ASPECTS:
        if not any(word in said for word in aspect.words):
            continue
        lack = _first(context, aspect.admission, problems)
        planned = None
        if lack is None and aspect.plan is not None:
            planned = _first(context, aspect.plan, plans)
        claim = _claim(context, aspect.claim) if lack or planned else None
        if lack is not None and claim is not None:
            yield _hit(context, aspect, claim, lack)
        elif planned is not None and claim is not None:
            yield _still_planned(context, aspect, claim, planned)
    if "未" in said or "没有" in said:
        yield from _not_yet(context, problems)


def _passages(context: Context, role: Role) -> list[tuple[int, int]]:
    """Ranges of neighbouring clauses of one role."""
    ranges: list[tuple[int, int]] = []
    for clause in context.report.clauses:
        if clause.role is not role:
            continue
        if ranges and ranges[-1][1] == clause.start:
            ranges[-1] = (ranges[-1][0], clause.end)
        else:
            ranges.append((clause.start, clause.end))
    return ranges


def _first(
    context: Context, pattern: Lazy, passages: list[tuple[int, int]]
) -> tuple[int, int] | None:
    for start, end in passages:
        match = pattern.search(context.text, start, end)
        if match is not None:
            return _whole_clause(context.text, match.span(), (start, end))
    return None


def _whole_clause(text: str, found: tuple[int, int], within: tuple[int, int]) -> tuple[int, int]:
    """The range widened to its clause, if little is lacking: 个别部门规范性文件备案不及时."""
    qualifier = _QUALIFIER.search(text[max(within[0], found[0] - 16) : found[0]])
    rest = _REST.match(text, found[1], within[1])
    start = found[0] - len(qualifier["own"]) if qualifier else found[0]
    return start, rest.end() if rest else found[1]


def _claim(context: Context, pattern: Lazy) -> tuple[int, int] | None:
    for match in pattern.finditer(context.text):
        if context.role_at(match.start()) in _CLAIMING:
            return match.span()
    return None


def _not_yet(context: Context, problems: list[tuple[int, int]]) -> Iterator[Hit]:
    """X尚未建立 among the shortcomings, 建立了X among the achievements."""
    for start, end in problems:
        for match in _NOT_YET.finditer(context.text, start, end):
            done = rf"{match['verb']}[^,。;]{{0,8}}{re.escape(match['thing'][-6:])}"
            claim = _claim(context, lazy(done))
            if claim is not None:
                name = match["thing"]
                aspect = ASPECTS[0]._replace(name=name, name_en=name, severity=Severity.HIGH)
                yield _hit(context, aspect, claim, match.span())


def _hit(context: Context, aspect: Aspect, claim: tuple[int, int], lack: tuple[int, int]) -> Hit:
    done, missing = context.quote(*claim), context.quote(*lack)
    return Hit(
        (context.place(*lack), context.place(*claim)),
        f"{aspect.name}前后矛盾：成效称{quoted(done)}，又称{quoted(missing)}。",
        f"Contradiction on {aspect.name_en}: achieved ({done}), yet lacking ({missing}).",
        (("claim", done), ("lack", missing)),
        aspect.severity,
    )


def _still_planned(
    context: Context, aspect: Aspect, claim: tuple[int, int], plan: tuple[int, int]
) -> Hit:
    """A plan to set up what is claimed to be in force: one of the two is not so."""
    done, planned = context.quote(*claim), context.quote(*plan)
    return Hit(
        (context.place(*plan), context.place(*claim)),
        f"{aspect.name}：成效称{quoted(done)}，而下一年计划仍写{quoted(planned)}，"
        "是否已经建立不明确。",
        f"{aspect.name_en}: achieved ({done}), yet the plan says: {planned}. Is it in place?",
        (("claim", done), ("plan", planned)),
        aspect.severity,
    )


RULE = Rule(
    id="content.contradiction",
    severity=Severity.MEDIUM,
    title="成效与不足矛盾",
    title_en="Achievement and shortcoming contradict each other",
    looks_for=(
        "同一事项在成效部分称已全面落实、充分发挥、已建立，在问题部分又称尚未建立、"
        "作用不明显等，或者计划中仍写要建立。"
    ),
    looks_for_en=(
        "The same matter as fully achieved in one part and as missing in the shortcomings; as "
        "still to be set up in the plan."
    ),
    ask="请说明实际情况，统一前后表述。",
    ask_en="Which of the two statements is true?",
    source="同一报告前后应一致。",
    check=check,
)
