"""Later steps of a process that outnumber the earlier ones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.audit.context import Context
from checker.audit.figures.naming import named, place_of
from checker.audit.figures.quantities import Quantity, same_unit
from checker.audit.lazy import Lazy, lazy
from checker.audit.records import Hit, Rule
from checker.model import Severity


class Step(NamedTuple):
    """Two steps of a process: the second cannot count more than the first."""

    first: Lazy
    second: Lazy
    words: tuple[str, ...]
    severity: Severity
    name: str
    name_en: str


def _step(first: str, second: str, words: str, severity: Severity, name: str, name_en: str) -> Step:
    return Step(lazy(first), lazy(second), tuple(words.split()), severity, name, name_en)


_H, _M = Severity.HIGH, Severity.MEDIUM
_RECEIVED = r"收到|接收|接到|新收|收案"
_DOCUMENTS = r"(?:审核|审查|制定|印发|出台|发布).{0,12}规范性文件"
_STEPS = (
    _step(_RECEIVED, r"(?<!未)(?<!不予)受理(?!率)", "受理", _H, "收到—受理", "received - accepted"),
    _step(
        _RECEIVED + "|受理",
        r"审结|办结|结案",
        "审结 办结 结案",
        _M,
        "受理—办结",
        "accepted - concluded",
    ),
    _step(
        r"调解|调处|排查|化解",
        r"调解成功|成功调解|成功调处|调处成功|成功化解|化解成功|达成协议",
        "成功 达成",
        _H,
        "调解—调解成功",
        "mediated - settled",
    ),
    _step(r"排查", r"化解(?!率)", "化解", _M, "排查—化解", "found - settled"),
    _step(
        r"发现|排查出|查出|反馈",
        r"(?:完成|已)整改|整改(?:完成|到位|完毕)",
        "整改",
        _M,
        "发现—整改",
        "found - mended",
    ),
    _step(r"参加|参考", r"(?<!不)合格(?!率)", "合格", _H, "参加—合格", "took part - passed"),
    _step(r"提出", r"(?<!未)采纳", "采纳", _M, "提出—采纳", "proposed - adopted"),
    _step(
        r"应诉案件|诉讼案件|开庭|应当?出庭",
        r"(?<!应)(?<!应当)出庭应诉|负责人出庭|(?:实际|已)出庭",
        "出庭",
        _M,
        "应诉—出庭",
        "sued - appeared",
    ),
    _step(
        _DOCUMENTS,
        r"(?:报送|上报|报请|向.{2,8}|报)备案|报备",
        "备案 报备",
        _M,
        "规范性文件审核—备案",
        "normative documents reviewed - filed",
    ),
)
_WORDS = tuple(dict.fromkeys(word for step in _STEPS for word in step.words))
_CARRIED = lazy(r"结转|上年|往年|去年|历年|积案|存量|累计|旧存|(?<!年)以来|年来|含")
_FUNCTION = lazy(
    r"[,、;:。()]|全年|今年|本年度?|年度|共计?|累计|依法|其中|已经?|全[区市县镇省]|各级|成功|案件|申请|事项|纠纷|矛盾|各类"
    r"|收到|接收|接到|新收|收案|受理|审结|办结|结案|调解|调处|排查|化解|达成协议|发现|查出|反馈|完成|整改|到位|完毕"
    r"|参加|参考|合格|提出|采纳|应诉|诉讼|开庭|出庭|审核|审查|制定|印发|出台|发布|报送|上报|报请|向.{2,8}?(?=备案)|备案|报备"
    r"|均|全部|组织|按期|按时|及时|限期|法定期限内|经|负责人|行政机关|行政|并|予以|的|了|为|有|件|经考核|考核|问题|隐患|实际|应当?(?=出庭)"
)
_WHOSE = lazy(r"[省市县区]政府|部门|乡镇|党内|党委")
_BREAKS = lazy(r"另|此外|同时|上半年|下半年|20\d\d年")


def check(context: Context) -> Iterator[Hit]:
    """Hits of the rule in one report."""
    for row in context.quantities:
        later = [n for n in range(1, len(row)) if any(w in row[n].label for w in _WORDS)]
        if not later or _carried(context, row[0].sentence):
            continue
        for number in later:
            for step in _STEPS:
                earlier = _earlier(row[:number], row[number], step)
                if earlier is not None and row[number].low > earlier.high:
                    yield _hit(context, earlier, row[number], step)
                    break


def _carried(context: Context, index: int) -> bool:
    """Whether the sentence says that cases of earlier years are in the count."""
    sentence = context.report.sentences[index]
    return _CARRIED.search(context.text, sentence.start, sentence.end) is not None


def _earlier(before: tuple[Quantity, ...], later: Quantity, step: Step) -> Quantity | None:
    """The nearest earlier step of the same matter, if both figures are exact."""
    if later.rate or not any(word in later.label for word in step.words):
        return None
    if not step.second.search(later.label) or _BREAKS.search(later.label):
        return None
    for quantity in reversed(before):
        label = quantity.label + quantity.tail
        if quantity.rate or not same_unit(quantity, later):
            continue
        if step.first.search(label) and not step.second.search(quantity.label):
            usable = quantity.exact and later.exact and _same_matter(label, later)
            return quantity if usable else None
    return None


def _same_matter(label: str, later: Quantity) -> bool:
    """Whether the later label names nothing, or what the earlier one names too."""
    rest = _FUNCTION.sub("", later.label)
    other = _FUNCTION.sub("", label)
    if not rest or rest in other:
        return True
    whose, others = set(_WHOSE.findall(rest)), set(_WHOSE.findall(other))
    if whose and others and not whose & others:
        return False
    return any(rest[i : i + 2] in other for i in range(len(rest) - 1))


def _hit(context: Context, earlier: Quantity, later: Quantity, step: Step) -> Hit:
    first, second = context.quote(earlier.start, earlier.end), context.quote(later.start, later.end)
    return Hit(
        (place_of(context, earlier, later),),
        f"{step.name}：后一环节（{named(context, later)}）"
        f"多于前一环节（{named(context, earlier)}）。",
        f"{step.name_en}: {second} after only {first}.",
        (("earlier", first), ("later", second), ("steps", step.name)),
        step.severity,
    )


RULE = Rule(
    id="figures.chain",
    severity=Severity.HIGH,
    title="办理环节数字倒挂",
    title_en="Later steps outnumber earlier ones",
    looks_for=(
        "同一事项的后一环节多于前一环节：受理多于收到、办结多于受理、调解成功多于调解、"
        "备案多于审核等，且未说明上年结转。"
    ),
    looks_for_en=(
        "More accepted than received, concluded than accepted, settled than mediated, filed than "
        "reviewed, no carry-over named."
    ),
    ask="请说明后一环节为何多于前一环节：是否含上年结转，统计口径是否一致。",
    ask_en=(
        "Why are there more at the later step: is last year's carry-over included, is the count "
        "the same?"
    ),
    source="办理流程的先后次序。",
    check=check,
)
