from __future__ import annotations

import pytest

from checker.parse.furniture import is_addressee, is_date_line, is_furniture, tail_start
from checker.parse.lines import Line, lines_of
from tests.support import parsed

HEAD = "青山县2021年法治政府建设年度报告"
BODY = """一、主要成效
县政府聘请6名法律顾问，全年审核合同120件。
二、存在的问题
执法力量有待加强。
三、下一步打算
将开展执法培训，提升依法行政能力。"""


def _line(text: str) -> Line:
    return Line(0, len(text), text)


@pytest.mark.parametrize(
    "text",
    [
        "今天是:2019年10月31日 星期三 农历十月初七",
        "您所在的位置:政务公开 > 公告公示",
        "您当前所在位置: 网站首页",
        "当前位置：首页",
        "首页 > 政务公开 > 法治政府建设",
        "日期:2019-01-21浏览次数:5911",
        "文章来源: 静海政务公众信息网 更新时间:2020/03/27 14:05:54",
        "来源:区政府办公室    时间:2022-01-07    阅读量:    [关闭本页]",
        "发布时间:2022-01-07",
        "字体：[大 中 小]",
        "[ 2018年02月06日 ]  【大】【中】【小】",
        "【大 中 小】",
        "打印 关闭",
        "A- A+",
        "分享到:微信 微博",
        "【打印本页】【关闭窗口】",
        "打印本页",
        "扫一扫在手机打开当前页",
        "上一篇：2018年工作报告",
        "下一条:关于印发方案的通知",
        "相关新闻",
        "- 相关新闻",
        "相关链接：中国政府网",
        "责任编辑：张某",
        "版权所有：青山县人民政府",
        "京ICP备05000000号",
        "网站标识码:5101000001",
        "京公网安备 11010502000001号",
        "无障碍阅读 进入适老模式 今天是:",
        "返回顶部",
        "网站地图 | 联系我们",
        "主办单位:青山县人民政府办公室",
        "索引号:11370000/2021-00012",
        "我要纠错 我要打印 我要收藏",
    ],
)
def test_furniture(text: str) -> None:
    assert is_furniture(_line(text))


@pytest.mark.parametrize(
    "text",
    [
        "一、主要举措和成效",
        "县政府聘请6名法律顾问，全年审核合同120件。",
        "在县政府网站首页开设专栏，公示行政处罚信息1234条。",
        "在政务服务大厅设置无障碍阅读设施，方便群众办事；",
        "推广“扫一扫”查看执法人员信息的做法，亮证执法。",
        "（三）推进政务公开。公开浏览次数最多的办事指南36项，浏览量达12万次。",
        "青山县人民政府",
        "2022年1月10日",
    ],
)
def test_text_of_the_report_is_no_furniture(text: str) -> None:
    assert not is_furniture(_line(text))


@pytest.mark.parametrize(
    "text",
    ["2022年1月10日", "二〇二二年一月十日", "（2022年1月10日）", "2022 年 1 月 10 日"],
)
def test_date_lines(text: str) -> None:
    assert is_date_line(_line(text))


@pytest.mark.parametrize("text", ["2022年", "2022年1月10日召开会议", "截至2022年1月10日"])
def test_lines_with_more_than_a_date(text: str) -> None:
    assert not is_date_line(_line(text))


@pytest.mark.parametrize(
    "text", ["市人民政府：", "县委、县政府:", "市委依法治市办：", "县人大常委会："]
)
def test_addressees(text: str) -> None:
    assert is_addressee(_line(text))


@pytest.mark.parametrize("text", ["一、县人民政府：", "现将有关情况报告如下：", "县人民政府"])
def test_no_addressees(text: str) -> None:
    assert not is_addressee(_line(text))


def test_everything_below_the_first_line_of_the_tail_is_furniture() -> None:
    text = f"{HEAD}\n{BODY}\n青山县人民政府\n2022年1月10日\n上一篇：无\n法律顾问名单\n县政府聘请30名法律顾问"
    lines = lines_of(text)
    assert lines[tail_start(lines)].text == "上一篇：无"
    report = parsed(text)
    assert "30名" not in report.reading.text
    assert "青山县人民政府" in report.reading.text


def test_a_report_without_a_tail_is_whole() -> None:
    lines = lines_of(f"{HEAD}\n{BODY}")
    assert tail_start(lines) == len(lines)


def test_chrome_is_told_line_by_line_and_never_read() -> None:
    text = f"首页 > 公开\n发布时间:2022-01-07\n{HEAD}\n{BODY}\n扫一扫在手机打开当前页\n"
    report = parsed(text)
    shown = [text[span.start : span.end] for span in report.chrome]
    assert shown == ["首页 > 公开", "发布时间:2022-01-07", "扫一扫在手机打开当前页"]
    for line in (*shown, HEAD):
        assert line not in report.reading.text


def test_related_news_early_in_the_text_does_not_swallow_the_report() -> None:
    text = f"相关新闻\n{HEAD}\n{BODY}"
    assert "县政府聘请6名法律顾问" in parsed(text).reading.text


def test_a_share_button_amid_the_text_is_left_out() -> None:
    text = f"{HEAD}\n{BODY}".replace("二、存在", "分享到：微信 微博\n二、存在")
    report = parsed(text)
    assert "微信" not in report.reading.text
    assert "执法力量有待加强" in report.reading.text
