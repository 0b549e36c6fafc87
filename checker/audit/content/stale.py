"""Measures of earlier years offered as this year's."""

from __future__ import annotations

from collections.abc import Iterator

from checker.audit.context import Context
from checker.audit.lazy import lazy
from checker.audit.records import Hit, Rule
from checker.model import Role, Sentence, Severity

_YEAR = lazy(
    r"(?<![\d(-])(?P<year>20[0-3]\d)年(?!度|版|以来|起|来|修订|之前|以前|前|同期|计划|规划|工作报告|-)"
)
_MEASURE = lazy(
    r"印发|制定|出台|成立|下发|建立|聘请|聘任|修订|公布|发布|建成|实施|开展|组建|启动|下达|全面启动|转发|举办|召开"
)
_COMPARED = lazy(
    r"同比|相比|较20|比20|增长|下降|以来|自20|从20|截至|《[^》]*$|上年|历年|基础上|底前|到20|至20"
)
_TITLE = lazy(r"《[^》]{0,150}》|\([^()]*\)")
_CUT_OFF = lazy(
    r"(?:截至|截止|截止到|到|至)(?P<year>20\d\d)年(?P<month>\d{1,2})月(?:底|末|份|\d{1,2}日)?(?=[,，、]|已|共|全)"
)
"""A figure of the whole year: then one earlier date is that passage's own, not the report's."""
_SHARE = 0.3
_MANY = 3
_LATE_MONTH = 7


def check(context: Context) -> Iterator[Hit]:
    """Hits of the rule in one report."""
    if context.year is None:
        return
    yield from _measures(context, context.year)
    yield from _cut_offs(context, context.year)


def _measures(context: Context, year: int) -> Iterator[Hit]:
    stale: list[tuple[int, int]] = []
    dated = 0
    for sentence in context.report.sentences:
        if sentence.role is not Role.ACHIEVEMENT or sentence.heading:
            continue
        years = _years(context, sentence, year)
        dated += bool(years)
        stale += [place for own, place in years[:1] if own < year]
    if not stale:
        return
    share = round(100 * len(stale) / dated)
    grave = len(stale) >= _MANY and len(stale) >= _SHARE * dated
    yield Hit(
        tuple(context.place(*place) for place in stale),
        f"有{len(stale)}处以往年度的举措作为{year}年成效报告，占注明年份举措的{share}%。",
        f"{len(stale)} measure(s) of earlier years are reported for {year}, {share} % of the "
        "dated ones.",
        (("stale", str(len(stale))), ("dated", str(dated)), ("share", f"{share}%")),
        Severity.MEDIUM if grave else Severity.LOW,
    )


def _years(context: Context, sentence: Sentence, year: int) -> list[tuple[int, tuple[int, int]]]:
    """Years of the sentence that date a measure, with the words from the year to the verb."""
    raw = context.text[sentence.start : sentence.end]
    if "年" not in raw or "20" not in raw:
        return []
    words = _TITLE.sub(lambda m: "□" * len(m[0]), raw)
    found = []
    for match in _YEAR.finditer(words):
        own = int(match["year"])
        before = words[max(0, match.start() - 8) : match.start()]
        verb = _MEASURE.search(words, match.end(), match.end() + 60)
        if (
            words.startswith("新□", match.end())
            or "修订后" in words[match.end() : match.end() + 20]
        ):
            continue
        if own > year or verb is None or _COMPARED.search(before):
            continue
        if _COMPARED.search(words, match.end(), verb.start()):
            continue
        end = words.find(",", verb.end())
        stop = len(words) if end < 0 else end
        found.append((own, (sentence.start + match.start(), sentence.start + stop)))
    return found


def _cut_offs(context: Context, year: int) -> Iterator[Hit]:
    """到2019年4月,已完成全部答复: in the report of a whole year, a passage that ends in spring."""
    for match in _CUT_OFF.finditer(context.text):
        month = int(match["month"])
        if int(match["year"]) != year or not 1 <= month < _LATE_MONTH:
            continue
        if context.role_at(match.start()) is Role.ACHIEVEMENT:
            clause = context.report.clauses[context.report.clause_at[match.end()]]
            yield Hit(
                (context.place(match.start(), clause.end),),
                f"此处只写到{year}年{month}月，没有此后的情况，可能是旧稿或上一年度的内容。",
                f"This passage ends in month {month} of {year}: an older text?",
                (("cut-off", f"{year}-{month:02d}"),),
                Severity.MEDIUM,
            )


RULE = Rule(
    id="content.stale",
    severity=Severity.MEDIUM,
    title="以往年度举措充作当年成效",
    title_en="Old measures offered as this year's",
    looks_for="成效部分注明往年日期的举措及其占比；全年报告中只写到年中以前的情况。",
    looks_for_en=(
        "Measures in the achievements dated before the reporting year, and their share; figures "
        "that end in the first half of the year."
    ),
    ask="这些举措是哪一年开展的？本年度有何新的进展？",
    ask_en="What was done in the reporting year itself?",
    source="《法治政府建设与责任落实督察工作规定》：报告上一年度的工作。",
    check=check,
)
