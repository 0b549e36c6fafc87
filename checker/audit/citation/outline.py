"""The national Outline quoted with wrong years, issuer or name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.audit.context import Context
from checker.audit.lazy import lazy
from checker.audit.records import Hit, Rule
from checker.model import Severity

_TITLE = lazy(r"《(?P<name>法[治制]政府[\u4e00-\u9fff]{0,6}纲要?)(?P<rest>[^《》\n]{0,24})》")
_YEARS = lazy(r"(?P<from>\d{4}|\d{2})?年?(?P<dash>[-~至到]+)?(?P<to>\d{4})?年?(?P<more>\d*)")
_LOCAL = lazy(
    r"(?:[省市县区旗州盟镇乡]|自治区|街道|[省市县区旗州]委|政府|我[省市县区局]|本[省市县区])[、和及]?(?:印发|制定|出台)?(?:的)?(?:省|市|县|区)?$"
)
_RIGHT_NAME = "法治政府建设实施纲要"
_RIGHT_YEARS = (("2015", "2020"), ("2021", "2025"))
_STATE_ONLY = lazy(r"(?<![央、])国务院(?:印发的?|发布的?|关于|制定的?)?$")
_RUN_ON = lazy(r"中共中央国务院(?:印发的?|发布的?)?$")
_BEFORE = 24


def check(context: Context) -> Iterator[Hit]:
    """Hits of the rule in one report."""
    text = context.text
    for match in _TITLE.finditer(text):
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        if _LOCAL.search(before) and not re.search(r"(?:国务院|中共中央)$", before):
            continue
        yield from _name(context, match)
        yield from _years(context, match)
        yield from _issuer(context, match, before)


def _name(context: Context, match: re.Match[str]) -> Iterator[Hit]:
    name = match["name"]
    if name == _RIGHT_NAME or not _reads_like(name):
        return
    yield Hit(
        (context.span(match.start(), match.end()),),
        f"纲要名称写作“{name}”，应为“{_RIGHT_NAME}”。",
        f"The Outline is called {name}; its name is {_RIGHT_NAME}.",
        (("quoted", name), ("right", _RIGHT_NAME)),
    )


def _reads_like(name: str) -> bool:
    """Whether a title can only mean the Outline: few characters differ."""
    common = sum(1 for char in set(_RIGHT_NAME) if char in name)
    return common >= 7 and abs(len(name) - len(_RIGHT_NAME)) <= 3


def _years(context: Context, match: re.Match[str]) -> Iterator[Hit]:
    inner = match["rest"].strip("()")
    years = _YEARS.fullmatch(inner)
    if not inner or years is None:
        return
    pair = (years["from"] or "", years["to"] or "")
    if pair in _RIGHT_YEARS and years["dash"]:
        return
    digits = re.sub(r"\D", "", inner)
    if digits in ("20152020", "20212025"):
        message = f"纲要年限写作“{inner}”，起止年之间缺连接号。"
        english, severity = f"The Outline's years are run together: {inner}.", Severity.LOW
    else:
        message = f"纲要年限写作“{inner}”，应为2015-2020年或2021-2025年。"
        english = f"The Outline's years are given as {inner}; they are 2015-2020 or 2021-2025."
        severity = Severity.MEDIUM
    yield Hit(
        (context.span(match.start(), match.end()),),
        message,
        english,
        (("quoted", inner), ("right", "2015-2020年；2021-2025年")),
        severity,
    )


def _issuer(context: Context, match: re.Match[str], before: str) -> Iterator[Hit]:
    if match["name"] != _RIGHT_NAME:
        return
    state, run_on = _STATE_ONLY.search(before), _RUN_ON.search(before)
    if run_on is not None:
        span = context.span(match.start() - len(run_on[0]), match.start())
        quoted = context.report.document.text[span.start : span.end]
        if "中央国务院" not in quoted:
            return
        message, english = (
            "“中共中央”与“国务院”之间缺顿号。",
            "中共中央 and 国务院 are run together.",
        )
        prefix = run_on[0]
    elif state is not None and not re.search(r"中共中央|党中央", before):
        message = "纲要由中共中央、国务院印发，文中只写国务院。"
        english = "The Outline was issued by 中共中央 and 国务院; only 国务院 is named."
        prefix = state[0]
    else:
        return
    start = match.start() - len(prefix)
    yield Hit(
        (context.span(start, match.end()),),
        message,
        english,
        (("right", "中共中央、国务院"),),
        Severity.LOW,
    )


RULE = Rule(
    id="citation.outline",
    severity=Severity.MEDIUM,
    title="《法治政府建设实施纲要》引用有误",
    title_en="The Outline is misquoted",
    looks_for=(
        "引用国家《法治政府建设实施纲要》时名称、年限或制发机关有误；地方自己的纲要、方案不在此列。"
    ),
    looks_for_en=(
        "The national Outline quoted with a wrong name, wrong years or an incomplete issuer."
    ),
    ask="请按正式名称、年限和制发机关更正。",
    ask_en="Please correct name, years and issuer.",
    source=(
        "《法治政府建设实施纲要(2015-2020年)》《法治政府建设实施纲要(2021-2025年)》，中共中央、"
        "国务院。"
    ),
    check=check,
)
