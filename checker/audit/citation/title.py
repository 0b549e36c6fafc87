"""Titles in 《》 that are empty, garbled or unbalanced, or near misses of known documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.audit.apart import edits
from checker.audit.context import Context
from checker.audit.known import known_titles
from checker.audit.lazy import lazy
from checker.audit.phrase import phrase
from checker.audit.records import Hit, Rule
from checker.model import Severity, Span

_MARKS = lazy(r"[《》]")
_OPEN, _CLOSE = "《", "》"
_EDGE = lazy(r"[，。；、：！？,;:!?\n]")
_NEXT = lazy(r"[，。；：！？,;:!?\n《]")
_HOLLOW = lazy(
    r"^关于(?:进一步|认真|全面|深入|切实|做好|加强)*(?:贯彻|落实|印发|转发|执行|实施|学习|宣传|开展|推进|加强|做好)+(?:的)?(?:通知|意见|办法|方案|函|报告)$"
)
_TITLE = lazy(r"《([^《》\n]{0,80})》")
_SAME_END = 2
_MOST_EDITS = 4
_PLACE = lazy(r"[省市县区旗州镇乡局委厅]|自治区|街道|我|本")
_FORMAL = lazy(r"^(?:中共中央办公厅|国务院办公厅|国务院|中共中央|中华人民共和国|、|关于印发)+")


def check(context: Context) -> Iterator[Hit]:
    """Hits of the rule in one report."""
    text = context.report.document.text
    for start, end in context.paragraphs:
        yield from _unbalanced(text, start, end)
    for match in _TITLE.finditer(context.text):
        yield from _garbled(context, match)
        yield from _near_miss(context, match)


def _unbalanced(text: str, start: int, end: int) -> Iterator[Hit]:
    depth: list[int] = []
    for match in _MARKS.finditer(text, start, end):
        at = match.start()
        if match[0] == _OPEN:
            depth.append(at)
        elif depth:
            depth.pop()
        else:
            left = max((m.start() + 1 for m in _EDGE.finditer(text, start, at)), default=start)
            yield _hit(Span(left, at + 1), text, "书名号缺左半《", "opening 《 missing")
    for at in depth:
        edge = _NEXT.search(text, at + 1, end)
        right = min(edge.start() if edge else end, at + 60)
        yield _hit(Span(at, right), text, "书名号缺右半》", "closing 》 missing")


def _garbled(context: Context, match: re.Match[str]) -> Iterator[Hit]:
    inner, span = match[1], context.span(match.start(), match.end())
    quoted = context.report.document.text
    if not inner.strip("·.…-xX×"):
        yield _hit(span, quoted, "书名号内为空", "nothing inside 《》")
    elif _HOLLOW.match(inner):
        yield _hit(
            span, quoted, "文件名不完整，所贯彻、印发的对象缺失", "the title lacks its object"
        )


def _near_miss(context: Context, match: re.Match[str]) -> Iterator[Hit]:
    """A title a few characters off a confirmed one, and not a local document of its own."""
    inner = _FORMAL.sub("", match[1])
    if not 8 <= len(inner) <= 60:
        return
    for known, right, levelled in _known():
        if inner[-_SAME_END:] != right[-_SAME_END:] or abs(len(inner) - len(right)) > _MOST_EDITS:
            continue
        own = _levels(inner)
        if own == levelled or right.endswith(inner) or inner.endswith(right):
            continue
        limit = min(_MOST_EDITS, len(right) // 5)
        if edits(own, levelled) > limit or _is_own(inner, right):
            continue
        yield Hit(
            (context.span(match.start(), match.end()),),
            f"文件名写作《{match[1]}》，疑为《{known}》之误。",
            f"Title 《{match[1]}》: probably 《{known}》.",
            (("quoted", match[1]), ("right", known)),
            Severity.LOW,
        )


@lru_cache(maxsize=1)
def _known() -> tuple[tuple[str, str, str], ...]:
    """Confirmed titles: in full, without the issuer, and without marks."""
    names = [(known.title, _FORMAL.sub("", known.title)) for known in known_titles()]
    return tuple((full, right, _levels(right)) for full, right in names)


def _levels(title: str) -> str:
    """A title without marks that nobody minds."""
    return re.sub(r"[、,()\-~年试行暂]", "", title)


def _is_own(inner: str, right: str) -> bool:
    """Whether what was added names a place: then it is that place's own document."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - slow to load, rarely needed

    added = [
        inner[op.src_start : op.src_end] for op in Indel.opcodes(inner, right) if op.tag == "delete"
    ]
    return any(_PLACE.search(part) for part in added) or inner.startswith(("我", "全"))


def _hit(span: Span, text: str, what: str, english: str) -> Hit:
    quoted = text[span.start : span.end]
    return Hit(
        (span,),
        f"{what}：{phrase(quoted)}。",
        f"{quoted}: {english}.",
        (("quoted", quoted), ("fault", what)),
    )


RULE = Rule(
    id="citation.title",
    severity=Severity.MEDIUM,
    title="文件名有误",
    title_en="Faulty document title",
    looks_for=(
        "书名号不成对、内容为空或缺对象（《关于贯彻落实的通知》）；与国家文件的正式名称只差几个字。"
    ),
    looks_for_en=(
        "Unbalanced or empty 《》, a title without its object, a near miss of a known national "
        "document."
    ),
    ask="请按正式名称更正所引文件。",
    ask_en="What is the document's exact title?",
    source="rubric/registry/known-documents.txt 中已核实的名称。",
    check=check,
)
