"""How figures are worded: words that tell whether figures may be added or compared."""

from __future__ import annotations

from checker.audit.lazy import Lazy, lazy

OVERLAPS = lazy(
    r"党员|女|高级|博士|硕士|本科|研究生|持证|具有|取得|涉企|涉及|涉农|涉民生|未成年|老年|残疾|农民工|重点|重大|疑难|首次"
    r"|线上|网上|马上|就近|一次|最多跑|即办|全程|承诺|新增|面积|座位|出动|发放|覆盖|惠及|参与|参加|获评|荣获|以上"
)
"""Words of attributes that may overlap: parts so named need not add up."""

PROCESS = lazy(
    r"办结|审结|结案|整改|成功|满意|立案|移送|回访|履行|采纳|化解|受理|完成|发现|罚款|查处|责令|培训|参训|合格|通过"
    r"|出庭|解决|提出|整治|答复|开展|召开|举办|同比|增长|上升|下降|较|比上|去年|上年|累计|平均"
)
"""Words of steps in one process: figures so named are stages, not parts."""

OUTCOME = lazy(
    r"维持|撤销|撤回|驳回|终止|变更|确认违法|责令履行|责令重|调解结案|和解|不予受理|准予|胜诉|败诉|正在|未结|未办结|尚未|在办|已办结|已审结"
)
"""Outcomes of which a case has one."""

FINAL = lazy(
    r"维持|撤销|撤回|驳回|终止|变更|确认违法|责令履行|责令重|调解结案|和解|准予|(?<!未)胜诉|败诉"
)
"""Outcomes that only a concluded case has."""

CONCLUDED = lazy(r"审结|办结|结案|(?:作出|下达)[^,。;]{0,8}决定")
REST = lazy(r"其他|其它|其余|另外的")
"""Words that make a list of parts complete."""

_COMPLEMENTS = (
    (r"市级|省级|国家级|中央|自治区级", r"区级|县级|旗县级|本级|镇级|乡级"),
    (r"已?(?:办结|审结|结案)", r"正在(?:审理|办理|审查)|未(?:办结|审结|结)|尚未|在办|未结"),
    (r"专职", r"兼职"),
    (r"新收|新受理|本年(?:度)?(?:收|受理)", r"结转|旧存|存案"),
    (r"男", r"女"),
    (r"线上", r"线下"),
    (r"刑事", r"民事"),
    (r"城市|城镇", r"农村|乡村"),
)
COMPLEMENTS = tuple((lazy(a), lazy(b)) for a, b in _COMPLEMENTS)
"""Pairs of parts that together leave nothing over."""


def parallel(labels: list[str]) -> bool:
    """Whether figures with these labels are parts side by side, which may be added."""
    for label in labels:
        if OVERLAPS.search(label):
            return False
        if PROCESS.search(label) and not OUTCOME.search(label):
            return False
    return True


def complete(labels: list[str]) -> bool:
    """Whether parts with these labels leave nothing over."""
    if REST.search(labels[-1]):
        return True
    return any(_covers(labels, a, b) for a, b in COMPLEMENTS)


def _covers(labels: list[str], one: Lazy, other: Lazy) -> bool:
    """Every label is of one side or the other, and both sides are there."""
    first = [bool(one.search(label)) for label in labels]
    second = [bool(other.search(label)) for label in labels]
    return any(first) and any(second) and all(a or b for a, b in zip(first, second, strict=True))


def shown(value: float) -> str:
    """A value as a reader writes it: no needless decimals."""
    return f"{value:.4f}".rstrip("0").rstrip(".")
