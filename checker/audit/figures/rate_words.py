"""What a rate is called, and how its numerator and denominator are named, as data."""

from __future__ import annotations

from typing import NamedTuple

from checker.audit.lazy import Lazy, lazy


class RateKind(NamedTuple):
    """A kind of rate: how its name ends, and patterns of numerator and denominator."""

    name: tuple[str, ...]
    numerator: Lazy
    denominator: Lazy


def _kind(name: str, numerator: str, denominator: str) -> RateKind:
    """A kind; 应出庭40件 is what 实际出庭38件 is measured by, whatever the verb."""
    done, due = rf"(?<!应)(?<!应当)(?:{numerator})", rf"应当?(?:{numerator})"
    return RateKind(tuple(name.split()), lazy(done), lazy(rf"{denominator}|{due}"))


KINDS: tuple[RateKind, ...] = (
    _kind("成功率", r"成功|达成协议", r"调解|调处|受理|排查|化解"),
    _kind("化解率", r"化解|调处|调解成功", r"排查|受理|纠纷|调解|接"),
    _kind(
        "办结率 结案率 审结率",
        r"办结|审结|结案|办理完毕",
        r"受理|收到|接|收|转办|交办|承办|办理|案件",
    ),
    _kind("答复率 办复率 回复率", r"答复|办复|回复|办结", r"收到|承办|受理|建议|提案|申请|接"),
    _kind("合格率 通过率", r"合格|通过", r"参加|参考|组织|考试|抽检|检验|监测|抽查|评查"),
    _kind("整改率", r"整改", r"发现|排查|查出|反馈|问题|隐患"),
    _kind("采纳率", r"采纳", r"提出|出具|意见|建议"),
    _kind("出庭率 出庭应诉率", r"出庭", r"应诉|开庭|诉讼"),
    _kind("报备率 备案率", r"备案|报备", r"制定|印发|出台|发布"),
    _kind("胜诉率", r"胜诉", r"审结|判决|诉讼|应诉|案件"),
    _kind("参考率 参训率 到会率", r"参加|参考|参训", r"应参|应到|共有"),
    _kind("满意率", r"满意", r"回访|评价|测评|答复"),
    _kind("纠错率", r"纠错", r"审结|办结"),
    _kind("网办率 可办率", r"网上|网办|可办", r"事项"),
)

NAME = lazy(
    r"([\u4e00-\u9fff]{1,12}?率)(?:均|全部|都)?(?:为|达到|达|是|在|约为|保持在|稳定在)?了?$"
)
"""A rate's name right before its figure."""

QUALIFIED = lazy(
    r"按期|按时|及时|限时|法定|期限|到期|初次|首次|一次性|当场|提前|现场|实质|自动|平均"
)
"""A rate so qualified has another denominator than the figures beside it."""

SHARE = lazy(r"占([^,。;%\d]{0,18}?)的?(?:比例|比重|比)?(?:为|达到|达|约)?$")
"""占受理案件总数的, right before a percentage."""

CHANGE = lazy(
    r"(?:同比|环比|(?:较|比|与)?(?:上年|去年|上一年|前年|20\d\d年)(?:度|同期)?(?:相比)?)?,?"
    r"(上升|增长|增加|提高|下降|减少|降低|增幅|降幅)(?:了|达|为|约)?$"
)
"""同比增长, right before a percentage."""

FALLS = lazy(r"下降|减少|降低|降幅")
LAST_YEAR = lazy(r"去年|上年|上一年|同期|前一年")
