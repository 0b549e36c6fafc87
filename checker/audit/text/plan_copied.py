"""The same sentence as achievement and as plan."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from checker.audit.context import Context
from checker.audit.records import Hit, Rule
from checker.audit.text.passages import Twin, own_length, twins
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
    for twin in twins(context, lambda clause: _counts(context, clause)):
        if context.role_at(twin.second) is not Role.PLAN:
            continue
        if context.role_at(twin.first) is Role.PLAN:
            continue
        if own_length(context.text[twin.second : twin.second + twin.length].strip(",。;")) >= LEAST:
            hit_at.append(range(twin.second, twin.second + twin.length))
            yield _hit(context, twin, twin.length)
    for twin, length in _near_pairs(context):
        if not any(twin.second < r.stop and r.start < twin.second + length for r in hit_at):
            yield _hit(context, twin, length)


def _counts(context: Context, clause: Clause) -> bool:
    if context.report.sentences[clause.sentence].heading:
        return False
    return clause.role in (Role.ACHIEVEMENT, Role.PLAN)


def _near_pairs(context: Context) -> Iterator[tuple[Twin, int]]:
    """Two clauses in a row of the plan that differ little from two in a row of the achievements."""
    clauses, text = context.report.clauses, context.text
    edges: dict[str, list[int]] = {}
    for clause in clauses:
        if clause.role is Role.ACHIEVEMENT and clause.end - clause.start > _SHORTEST:
            words = text[clause.start : clause.end].rstrip(",。;:")
            edges.setdefault("^" + words[:_EDGE], []).append(clause.index)
            edges.setdefault(words[-_EDGE:] + "$", []).append(clause.index)
    last: tuple[int, int] | None = None
    for clause in clauses:
        if clause.role is not Role.PLAN or clause.end - clause.start <= _SHORTEST:
            continue
        twin = _alike(text, clauses, clause, edges)
        if twin is not None and last == (clause.index - 1, twin - 1):
            start, end = clauses[clause.index - 1].start, clause.end
            if own_length(text[start:end]) >= _PAIR:
                yield Twin(clauses[twin - 1].start, start, clauses[twin].end - clauses[twin - 1].start), end - start
        last = (clause.index, twin) if twin is not None else None


def _alike(
    text: str, clauses: tuple[Clause, ...], clause: Clause, edges: dict[str, list[int]]
) -> int | None:
    words = text[clause.start : clause.end].rstrip(",。;:")
    for index in (*edges.get("^" + words[:_EDGE], ()), *edges.get(words[-_EDGE:] + "$", ())):
        other = text[clauses[index].start : clauses[index].end].rstrip(",。;:")
        if fuzz.ratio(words, other) >= _ALIKE or (len(other) >= _SHORTEST and words.endswith(other)):
            return index
    return None


def _hit(context: Context, twin: Twin, length: int) -> Hit:
    return Hit(
        (
            context.span(twin.second, twin.second + length),
            context.span(twin.first, twin.first + twin.length),
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
    looks_for_en="The same sentence of 18 characters or more both as achievement and as plan; headings do not count.",
    ask="这项工作究竟已经完成，还是尚待开展？下一年有何新举措？",
    ask_en="Is this done or still to do, and what is new next year?",
    source="《法治政府建设与责任落实督察工作规定》：年度报告分别报告成效和下一年度安排。",
    check=check,
)
