"""The sentences of the letter to the office (反馈函).

The letter is an official Chinese document in either language of the program. It says what the
report shows, never that the office has not done something.
"""

from __future__ import annotations

from checker.model import Status

# the title stands in two lines, broken by meaning
TITLE = ("关于{}年度法治政府建设情况报告的", "评查反馈函")
TITLE_WITHOUT_YEAR = ("关于法治政府建设年度报告的", "评查反馈函")
NO_UNIT = "有关单位"
REPORT = "《{}》"
REPORT_OF_YEAR = "{}年度法治政府建设情况报告"
REPORT_UNKNOWN = "法治政府建设年度报告"

OPENING = (
    "你单位{}收悉。经对照法治政府建设年度报告有关要求逐项评查，现将情况反馈如下。"
    "本次评查以报告文本为准，“未见”等表述仅指报告没有写明，不表示有关工作没有开展。"
)
OVERALL = (
    "本次评查适用项目共{applicable}项。其中，报告写明具体举措或者附有数据、能够佐证的{done}项，"
    "覆盖率为{coverage}；综合得分{score}分，等次为“{grade}”。"
    "需要补正的事项{gaps}项，需要核实的疑点{doubts}处。"
)
CHAPTERS = "分要素看，{}。"
CHAPTER = "“{title}”{applicable}项中有佐证的{done}项"
STRENGTH_FIGURES = "附有数据的有：{}。"
STRENGTH_MEASURES = "写明具体举措的有：{}。"

NO_STRENGTHS = "报告中暂未见有具体举措或者数据佐证的事项。"
NO_GAPS = "本次评查没有需要补正的事项。"
NO_DOUBTS = "本次评查未发现需要核实的疑点。"

KIND = {
    Status.MENTIONED: "有提及但无具体举措",
    Status.PLANNED: "仅列入下步计划",
    Status.PROBLEM: "报告自述存在不足",
    Status.ABSENT: "未见相关内容",
}
PRESENT = "现有表述为“{text}”（{place}）{why}。"
NEAREST = "最接近的表述为“{text}”（{place}），{why}，尚不足以佐证。"
WHY = "，{}"

CLOSING = (
    "请对照上述事项逐项核实：属于报告漏写的，请补充完善；暂无相应举措或者数据的，请如实说明情况"
    "和下步安排；对评查意见有不同看法的，请说明理由并附佐证材料。"
)

PARTS = (
    "一、总体情况",
    "二、佐证充分的方面",
    "三、需要补正的事项",
    "四、需要核实的疑点",
)
ADVICE, BASIS = "补正建议：", "依据："
READ = "报告原文："
QUOTE = "“{text}”（{place}）"
DEADLINE = "请于　　年　月　日前将回执及有关材料反馈我单位。"
FAREWELL = "特此函达，请予函复。"
ENCLOSURE = "附件：评查事项回执"
SENDER, DATE = "（发函单位名称）", "　　年　月　日"
CONTACT = "（联系人：　　　　；联系电话：　　　　　　）"
SLIP = "评查事项回执"
SLIP_HEADS = ("序号", "评查事项", "评查意见", "核实及补正情况", "佐证材料")
SLIP_DOUBT = "疑点{}"
SLIP_DOUBT_KIND = "请核实"
SLIP_FOOT = "填报单位（盖章）：　　　　　　填报人：　　　　联系电话：　　　　　"

_DIGITS = "〇一二三四五六七八九"


def ordinal(number: int) -> str:
    """A number of 1-99 in Chinese, as in （十二）."""
    tens, ones = divmod(number, 10)
    left = "" if tens == 0 else ("十" if tens == 1 else f"{_DIGITS[tens]}十")
    return left + (_DIGITS[ones] if ones else "")
