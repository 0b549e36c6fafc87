"""Parts stated against a whole that they do not add up to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.audit.context import Context
from checker.audit.figures.naming import named, place_of
from checker.audit.figures.quantities import Quantity, same_unit
from checker.audit.figures.wording import (
    CONCLUDED,
    FINAL,
    OUTCOME,
    OVERLAPS,
    complete,
    parallel,
    shown,
)
from checker.audit.lazy import lazy
from checker.audit.records import Hit, Rule
from checker.model import Severity

_BRACKET = lazy(r"[^,。;:、()\n\d]{0,14}\(([^()\n]{4,200})\)")
_OPEN = lazy(r"等|以上|不含|同比|较|增|减|\d-|约")
_TOTAL_BEHIND = lazy(r"[,、;]?(?:合计|共计|总计|共|总共|合计为|合计达|总数为|总数达)$")
_TOTAL = lazy(r"共|总|合计|全年|受理|审结|办结")


class Claim(NamedTuple):
    """Parts claimed to make a whole; ``whole_claim`` says that nothing is left over."""

    total: Quantity
    parts: tuple[Quantity, ...]
    whole_claim: bool
    candidates: tuple[Quantity, ...]


def check(context: Context) -> Iterator[Hit]:
    """Hits of the rule in one report."""
    for row in context.quantities:
        if len(row) < 3:
            continue
        taken: set[int] = set()
        for claim in (*_bracketed(context.text, row), *_behind(row), *_of_which(row), *_plain(row)):
            if claim.parts[0].start in taken:
                continue
            taken.add(claim.parts[0].start)
            verdict = _verdict(claim)
            if verdict is not None:
                yield _hit(context, claim, verdict)


def _bracketed(text: str, row: tuple[Quantity, ...]) -> Iterator[Claim]:
    """153件建议提案(其中市级18件、区级135件)."""
    for number, total in enumerate(row[:-2]):
        match = _BRACKET.match(text, total.end)
        if match is None or _OPEN.search(match[1]) or total.rate:
            continue
        inside = [q for q in row[number + 1 :] if q.end <= match.end()]
        parts = [q for q in inside if not q.rate]
        labels = [q.label for q in parts]
        if len(parts) < 2 or not all(same_unit(total, q) for q in parts) or not parallel(labels):
            continue
        whole = "其中" not in match[1] or complete(labels)
        yield Claim(total, tuple(parts), whole, (total,))


def _behind(row: tuple[Quantity, ...]) -> Iterator[Claim]:
    """行政处罚120件、行政许可80件,合计200件."""
    for number in range(2, len(row)):
        total = row[number]
        if total.rate or not _TOTAL_BEHIND.fullmatch(total.label):
            continue
        parts: list[Quantity] = []
        for part in reversed(row[:number]):
            if not same_unit(total, part) or "其中" in part.label:
                break
            parts.insert(0, part)
        if len(parts) >= 2 and parallel([p.label for p in parts[1:]]):
            yield Claim(total, tuple(parts), True, (total,))


def _of_which(row: tuple[Quantity, ...]) -> Iterator[Claim]:
    """审结90件,其中维持60件、驳回20件、撤销10件."""
    for number in range(1, len(row) - 1):
        first = row[number]
        before, found, after = first.label.partition("其中")
        if not found or first.rate or "(" in first.label:
            continue
        totals = tuple(q for q in row[:number] if same_unit(q, first))
        parts = _run(row[number:])
        labels = [after, *(p.label for p in parts[1:])]
        if not totals or len(parts) < 2 or not parallel(labels) or _elsewhere(before):
            continue
        whole = complete(labels) and "等" not in parts[-1].tail
        if whole or _one_list(labels):
            yield Claim(totals[-1], parts, whole, totals)


def _one_list(labels: list[str]) -> bool:
    """Whether the parts are surely one list: joined by 、 or all outcomes of cases.

    Behind a comma a new statement may begin (其中持证1200人,辅助人员420人).
    """
    joined = all(label.startswith(("、", "和", "及", "以及")) for label in labels[1:])
    return joined or all(OUTCOME.search(label) for label in labels)


def _elsewhere(before: str) -> bool:
    """Whether something else stands between the whole and 其中 that the parts may belong to."""
    return len(before) > 12


def _plain(row: tuple[Quantity, ...]) -> Iterator[Claim]:
    """共512项,行政许可事项218项,公共服务等其他事项294项: complete by its last word."""
    for number, total in enumerate(row[:-2]):
        if total.rate or not _TOTAL.search(total.label):
            continue
        parts = _run(row[number + 1 :])
        if len(parts) < 2 or not same_unit(total, parts[0]):
            continue
        labels = [p.label for p in parts]
        if "其中" in labels[0] or not complete(labels) or not parallel(labels):
            continue
        yield Claim(total, parts, True, tuple(q for q in row[: number + 1] if same_unit(q, total)))


def _run(row: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The longest run of like quantities from the first on, in one list."""
    parts = [row[0]]
    for quantity in row[1:]:
        if not same_unit(row[0], quantity) or quantity.rate or len(quantity.label) > 24:
            break
        lost = not parts[-1].unit  # with the measure word the comma may be gone as well
        if "其中" in quantity.label or "(" in quantity.label or _ends_list(quantity.label, lost):
            break
        parts.append(quantity)
    return tuple(parts)


def _ends_list(label: str, lost: bool) -> bool:
    return (not lost and bool(re.match(r"[^、,和及以与]", label))) or label.startswith(",共")


def _verdict(claim: Claim) -> Severity | None:
    """How grave it is that the parts do not make the whole; None if they may."""
    if _may_hold(claim):
        return None
    if claim.whole_claim:
        return Severity.HIGH
    if any(OVERLAPS.search(p.label) for p in claim.parts):
        return None
    low = sum(p.low for p in claim.parts)
    if low > max(q.high for q in claim.candidates):
        return Severity.HIGH
    return _over_the_nearest(claim) if low > claim.total.high else None


def _may_hold(claim: Claim) -> bool:
    """Whether the figures are vague, or the parts, all or the first ones, make some total."""
    if not claim.total.exact or not all(p.exact for p in claim.parts):
        return True
    low, high = sum(p.low for p in claim.parts), sum(p.high for p in claim.parts)
    return any(
        (q.low <= high + 1e-9 and low <= q.high + 1e-9) or _beginning_holds(q, claim.parts)
        for q in claim.candidates
    )


def _over_the_nearest(claim: Claim) -> Severity | None:
    """受理50件,审结48件,其中维持30件、撤销8件、终止11件: more outcomes than cases concluded.

    Only of final outcomes is it sure that they speak of the cases concluded; other parts may be
    some of an earlier, larger total.
    """
    if not all(FINAL.search(p.label) for p in claim.parts):
        return None
    return Severity.MEDIUM if CONCLUDED.search(claim.total.label) else Severity.LOW


def _beginning_holds(total: Quantity, parts: tuple[Quantity, ...]) -> bool:
    """Whether the first parts alone make the whole, and what follows is another matter.

    Outcomes of cases joined by 、 are one matter.
    """
    if all(FINAL.search(p.label) for p in parts) and all("、" in p.label for p in parts[1:]):
        return False
    summed = parts[0].value
    for part in parts[1:-1]:
        summed += part.value
        if abs(summed - total.value) < 1e-9:
            return True
    return False


def _hit(context: Context, claim: Claim, severity: Severity) -> Hit:
    total, parts = claim.total, claim.parts
    summed = shown(round(sum(p.value for p in parts), 6))
    printed = [context.quote(p.start, p.end) for p in parts]
    stated = context.quote(total.start, total.end)
    stands = sorted((total, *parts))
    names = "、".join(named(context, p) for p in parts)
    whole = named(context, total)
    if severity is Severity.HIGH:
        why, why_en = f"与总数（{whole}）不符", f"not to {stated}"
    else:
        why = f"多于最近的总数（{whole}）而少于更前的总数，请核对“其中”是对哪个总数而言"
        why_en = f"more than the nearest total, {stated}, and less than an earlier one"
    return Hit(
        (place_of(context, stands[0], stands[-1]),),
        f"各分项（{names}）相加为{summed}，{why}。",
        f"The parts {', '.join(printed)} add up to {summed}, {why_en}.",
        (("total", stated), ("parts", "+".join(printed)), ("sum", summed)),
        severity,
    )


RULE = Rule(
    id="figures.sum",
    severity=Severity.HIGH,
    title="分项之和与总数不符",
    title_en="Parts do not add up to the whole",
    looks_for="括号、“其中”、“合计”或带“其他”的列举给出了总数和分项，而分项相加不等于总数。",
    looks_for_en=(
        "A whole and its parts (in brackets, after 其中, before 合计, or closed by 其他) that do "
        "not add up."
    ),
    ask="请核对总数和各分项，说明哪一个数字有误，或分项之间是否有交叉、是否还有未列的分项。",
    ask_en="Which figure is wrong, or do the parts overlap or leave something out?",
    source="加法恒等式；只在文字确有此意时适用。",
    check=check,
)
