"""Passages of 30 characters or more that stand twice."""

from __future__ import annotations

from collections.abc import Iterator

from checker.audit.context import Context
from checker.audit.records import Hit, Rule
from checker.audit.text.passages import Twin, own_length
from checker.model import Role, Severity

LEAST = 30
_WHOLE = 60
_GAP = 60


def check(context: Context) -> Iterator[Hit]:
    """Hits of the rule in one report."""
    found = [t for t in context.twins if not _copied_into_plan(context, t)]
    for twin in _joined(found):
        if own_length(context.text[twin.second : twin.second + twin.length]) >= LEAST:
            yield _hit(context, twin)


def _copied_into_plan(context: Context, twin: Twin) -> bool:
    """Achievements reused as plans are another rule's matter."""
    return (
        context.role_at(twin.second) is Role.PLAN and context.role_at(twin.first) is not Role.PLAN
    )


def _joined(found: list[Twin]) -> list[Twin]:
    """Twins that follow each other closely at both places become one passage."""
    joined: list[Twin] = []
    for twin in found:
        if joined:
            last = joined[-1]
            gap = twin.second - last.second - last.length
            other = twin.first - last.first - last.length
            if (
                0 <= gap <= _GAP
                and 0 <= other <= _GAP
                and abs(gap - other) <= 12
                and _near(last, twin, gap)
            ):
                joined[-1] = Twin(last.first, last.second, twin.second + twin.length - last.second)
                continue
        joined.append(twin)
    return joined


def _near(last: Twin, twin: Twin, gap: int) -> bool:
    """Whether what differs is little beside what agrees: nearly verbatim."""
    return gap * 3 <= last.length + twin.length


def _hit(context: Context, twin: Twin) -> Hit:
    start, end = twin.second, twin.second + twin.length
    length = own_length(context.text[start:end])
    zh, en = _where(context, context.span(twin.first, twin.first + 1).start)
    return Hit(
        (context.place(start, end), context.place(twin.first, twin.first + twin.length)),
        f"有{length}字与前文（{zh}）重复。",
        f"{length} characters stand already in {en}.",
        (("characters", str(length)),),
        Severity.MEDIUM if length >= _WHOLE else Severity.LOW,
    )


def _where(context: Context, position: int) -> tuple[str, str]:
    """The place as the user counts it: paragraphs where the file has them, else lines."""
    document = context.report.document
    mark = document.mark_at(position)
    if mark is not None and mark.paragraph is not None:
        return f"第{mark.paragraph}段", f"paragraph {mark.paragraph}"
    line = document.line_of(position)
    return f"第{line}行", f"line {line}"


RULE = Rule(
    id="text.repeated",
    severity=Severity.MEDIUM,
    title="文字重复",
    title_en="Repeated passage",
    looks_for="30字以上的语句在报告中几乎原样出现两次（文件名和固定政治表述不计）。",
    looks_for_en=(
        "30 characters or more that stand twice nearly verbatim; titles and set political "
        "phrases do not count."
    ),
    ask="请删去重复部分，或说明两处各指什么工作。",
    ask_en="Do the two passages report different work? If not, please strike one.",
    source="同一事项只报告一次。",
    check=check,
)
