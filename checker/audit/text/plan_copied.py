"""The same sentence as achievement and as plan."""

from __future__ import annotations

from collections.abc import Iterator

from checker.audit.apart import likeness
from checker.audit.context import Context
from checker.audit.records import Hit, Rule
from checker.audit.text.passages import Twin, own_length
from checker.model import Clause, Role, Severity

LEAST = 18
_WHOLE = 40
_PAIR = 24
_EDGE = 7
_ALIKE = 80
_SHORTEST = 10


def check(context: Context) -> Iterator[Hit]:
    """Hits of the rule in one report."""
    hit_at: list[range] = []
    for twin in context.twins:
        if context.role_at(twin.second) is not Role.PLAN:
            continue
        if context.role_at(twin.first) is not Role.ACHIEVEMENT:
            continue
        if own_length(context.text[twin.second : twin.second + twin.length].strip(",。;")) >= LEAST:
            hit_at.append(range(twin.second, twin.second + twin.length))
            yield _hit(context, twin, twin.length)
    for twin, length in _near_pairs(context):
        if not any(twin.second < r.stop and r.start < twin.second + length for r in hit_at):
            yield _hit(context, twin, length)


def _near_pairs(context: Context) -> Iterator[tuple[Twin, int]]:
    """Two clauses in a row of the plan that differ little from two in a row of the achievements."""
    clauses, text = context.report.clauses, context.text
    plans = [c for c in clauses if c.role is Role.PLAN and c.end - c.start > _SHORTEST]
    heads, tails = _edges(context) if len(plans) > 1 else ({}, {})
    last: tuple[int, int] | None = None
    for clause in plans:
        end = clause.end - 1
        near = (
            heads.get(text[clause.start : clause.start + _EDGE]),
            tails.get(text[end - _EDGE : end]),
        )
        twin = _alike(text, clauses, clause, near) if near != (None, None) else None
        if twin is not None and last == (clause.index - 1, twin - 1):
            start, first = clauses[clause.index - 1].start, clauses[twin - 1].start
            if own_length(text[start : clause.end]) >= _PAIR:
                yield Twin(first, start, clauses[twin].end - first), clause.end - start
        last = (clause.index, twin) if twin is not None else None


def _edges(context: Context) -> tuple[dict[str, int], dict[str, int]]:
    """Clauses of the achievements by how they begin and by how they end."""
    text = context.text
    own = [
        c
        for c in context.report.clauses
        if c.role is Role.ACHIEVEMENT and c.end - c.start > _SHORTEST
    ]
    heads = {text[c.start : c.start + _EDGE]: c.index for c in own}
    return heads, {text[c.end - 1 - _EDGE : c.end - 1]: c.index for c in own}


def _alike(
    text: str, clauses: tuple[Clause, ...], clause: Clause, near: tuple[int | None, int | None]
) -> int | None:
    words = text[clause.start : clause.end].rstrip(",。;:")
    for index in near:
        if index is None:
            continue
        other = text[clauses[index].start : clauses[index].end].rstrip(",。;:")
        if likeness(words, other) >= _ALIKE or (len(other) >= _SHORTEST and words.endswith(other)):
            return index
    return None


def _hit(context: Context, twin: Twin, length: int) -> Hit:
    return Hit(
        (
            context.place(twin.second, twin.second + length),
            context.place(twin.first, twin.first + twin.length),
        ),
        "今后计划照抄了成效部分的语句，看不出新的安排。",
        "The plan repeats a sentence of the achievements; nothing new is planned.",
        (("characters", str(length)),),
        Severity.MEDIUM if length >= _WHOLE else Severity.LOW,
    )


RULE = Rule(
    id="text.plan-copied",
    severity=Severity.LOW,
    title="计划与成效雷同",
    title_en="Plan copied from achievements",
    looks_for="同一语句既作为成效又作为下一年计划（18字以上，标题不计）。",
    looks_for_en=(
        "The same sentence of 18 characters or more both as achievement and as plan; headings do "
        "not count."
    ),
    ask="这项工作究竟已经完成，还是尚待开展？下一年有何新举措？",
    ask_en="Is this done or still to do, and what is new next year?",
    source="《法治政府建设与责任落实督察工作规定》：年度报告分别报告成效和下一年度安排。",
    check=check,
)
