"""Document numbers that lack the issuing code, a bracket, the year or the number."""

from __future__ import annotations

from collections.abc import Iterator

from checker.audit.context import Context
from checker.audit.lazy import lazy
from checker.audit.records import Hit, Rule
from checker.model import Severity, Span

_OPEN, _CLOSE = r"[〔﹝\[［【]", r"[〕﹞\]］】]"
_LOST_CLOSE = lazy(rf"[\u4e00-\u9fff]{{0,12}}{_OPEN}\s*(?:19|20)\d{{2}}\s*\d{{1,4}}\s*号")
_LOST_OPEN = lazy(rf"[\u4e00-\u9fff]{{2,12}}(?:19|20)\d{{2}}\s*{_CLOSE}\s*\d{{1,4}}\s*号")
_LOST_BOTH = lazy(
    r"[\u4e00-\u9fff]{0,10}(?:发|办|函|字|政|委|通|规|组|司)20[012]\d\d{1,3}号(?!楼|院|线|公告|令)"
)
_NO_NUMBER = lazy(
    rf"[\u4e00-\u9fff]{{1,12}}{_OPEN}\s*(?:19|20)\d{{2}}\s*{_CLOSE}\s*(?:号|(?=[)）]))"
)
_BAD_YEAR = lazy(
    rf"[\u4e00-\u9fff]{{1,12}}[〔﹝]\s*(?!(?:19|20)\d\d\s*{_CLOSE})\d{{1,8}}\s*{_CLOSE}\s*\d{{1,4}}\s*号"
)
_NO_CODE = lazy(
    r"(?<![\u4e00-\u9fffA-Za-z0-9])[〔﹝]\s*(?:19|20)\d{2}\s*[〕﹞]\s*(?:第)?\d{1,4}\s*号"
)

_KINDS = (
    (
        _LOST_CLOSE,
        "文号缺右括号或年份、序号相连",
        "closing bracket lost, year and number run together",
    ),
    (_LOST_OPEN, "文号缺左括号", "opening bracket lost"),
    (_LOST_BOTH, "文号缺年份括号", "brackets of the year lost"),
    (_NO_NUMBER, "文号缺序号", "running number lost"),
    (_BAD_YEAR, "文号年份有误", "impossible year"),
    (_NO_CODE, "文号缺发文机关代字", "issuing code missing"),
)


_ANCHOR = lazy(r"[〔﹝\[［【〕﹞\]］】]|20[012]\d{2,4}号")
_BEFORE, _AFTER = 16, 20


def check(context: Context) -> Iterator[Hit]:
    """Hits of the rule in one report."""
    text = context.report.document.text
    done = 0
    for anchor in _ANCHOR.finditer(text):
        if anchor.start() < done or not context.in_body(anchor.start()):
            continue
        start = max(done, anchor.start() - _BEFORE)
        for pattern, what, english in _KINDS:
            match = pattern.search(text, start, anchor.end() + _AFTER)
            if match is not None and match.start() <= anchor.start() < match.end():
                done = match.end()
                yield Hit(
                    (Span(*match.span()),),
                    f"{what}：{match[0]}。",
                    f"Document number {match[0]}: {english}.",
                    (("number", match[0]), ("fault", what)),
                )
                break


RULE = Rule(
    id="citation.number",
    severity=Severity.MEDIUM,
    title="文号残缺",
    title_en="Broken document number",
    looks_for="文号缺发文机关代字、年份括号、年份位数或序号（如〔202130号、《…》〔2016〕25号）。",
    looks_for_en="A document number without issuing code, bracket, full year or running number.",
    ask="请补全文号（机关代字、六角括号内的四位年份、序号）。",
    ask_en="What is the complete number?",
    source="党政机关公文格式：发文字号由发文机关代字、年份、发文顺序号组成。",
    check=check,
)
