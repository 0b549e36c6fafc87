"""Page furniture: navigation, counters, share buttons, related news. It never counts."""

from __future__ import annotations

import re

from checker.parse.lines import Line

_ANYWHERE = re.compile(
    r"今天是[:：]?|农历[正一二三四五六七八九十冬腊]|您?(现在|当前)?(所在的?|的)?位置[::是]|浏览(次数|量)|阅读(次数|量|数)|点击(次数|量|数|率)"
    r"|访问(次数|量)|扫一扫|扫码(关注|阅读|分享|查看|打开)|二维码|分享(到|至|[:：])|打印(本页|本文|此页|页面)|关闭(本页|窗口|页面)|收藏本页|相关(新闻|链接|文章|阅读|附件|稿件|信息)"
    r"|上一(篇|条)|下一(篇|条)|(网站|返回)首页|返回顶部|无障碍(阅读|浏览)?|适老(化|模式)|长者(模式|版)|责任编辑|版权所有|ICP备|网站标识码|公网安备"
    r"|主办单位[:：]|承办单位[:：]|技术支持[:：]|网站地图|联系我们|字(体|号)[:：]?[\[【(大中小]|\[?[大中小]\s[大中小]\s[大中小]|我要(纠错|打印|收藏)"
    r"|^(文章)?(信息)?来源[:：]|^(发布|更新|发文|成文|生成|公开|录入|添加)(时间|日期)[:：]|^(时间|日期|作者|编辑|审核|校对|责编|信息名称|索引号|文号|主题分类|发布机构|发文机构|公开方式|有效性|体裁分类)[:：]"
    r"|^首页\s*[>＞»/]|^当前位置|简体\s*\|?\s*繁体|手机(版|打开)|微信公众号$|登录\s*\|?\s*注册|搜索$|^-*\s*(end|END)\s*-*$"
)
_SENTENCE_END = re.compile(r"[。；！？;!?:：]$")
_STOPS = "。；！？;!?:："
_DATE_LINE = re.compile(
    r"^[（(]?\s*(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日?|[二〇○零一三四五六七八九十]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)\s*[）)]?$"
)
_AFTER_END = re.compile(
    r"^[-\s*·]*(相关(新闻|链接|文章|阅读|附件|稿件|信息)|上一(篇|条)|下一(篇|条)|扫一扫|分享(到|至|[:：])|打印(本页|本文|此页)|【?打印|【?关闭|\[?关闭|版权所有|责任编辑|推荐阅读|热门|最新信息|网站地图|主办单位|友情链接)"
)
_NUMBERED = re.compile(
    r"^(第?[一二三四五六七八九十]+(部分|[、.．])|[（(][一二三四五六七八九十]+[)）]|\d{1,2}[.、．])"
)
_NUMBERED_PART = re.compile(r"[二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]")
_ADDRESSEE = re.compile(
    r"^[\u4e00-\u9fff、()（）]{0,30}(政府|委|委员会|办公室|人大(常委会)?|党委|局|厅|部|办|组|室|领导)[:：]$"
)
_BODY_LENGTH = 40
_SHORT = 60


def is_furniture(line: Line) -> bool:
    """Whether a line by itself is page furniture."""
    length = len(line.text)
    if length > 3 * _SHORT or (length > _SHORT and line.text[-1] in _STOPS):
        return False
    match = _ANYWHERE.search(line.text)
    if match is None:
        return False
    return match.start() == 0 or line.text[-1] not in _STOPS


def is_date_line(line: Line) -> bool:
    """Whether a line is nothing but a date (a signature's or a page's)."""
    return bool(_DATE_LINE.match(line.text))


def tail_start(lines: list[Line]) -> int:
    """Index of the first line of the furniture below the report; ``len(lines)`` if none.

    Below the last line of body text (a sentence, a numbered heading, a date), everything from a
    line that opens the furniture, or from a furniture line, is furniture.
    """
    last = _last_body(lines)
    for index in range(max(last, 0), len(lines)):
        if _AFTER_END.match(lines[index].text) or is_furniture(lines[index]):
            return index
    return len(lines)


def _last_body(lines: list[Line]) -> int:
    """Index after the last line that surely belongs to the report."""
    goes_on = max((i for i, line in enumerate(lines) if _NUMBERED_PART.match(line.text)), default=0)
    opened = next(
        (
            i
            for i, line in enumerate(lines)
            if i > max(len(lines) // 3, goes_on) and _opens_tail(line)
        ),
        len(lines),
    )
    for index in range(opened - 1, -1, -1):
        text = lines[index].text
        if _SENTENCE_END.search(text) or is_date_line(lines[index]) or len(text) > _BODY_LENGTH:
            return index + 1
    return 0


def _opens_tail(line: Line) -> bool:
    return bool(_AFTER_END.match(line.text)) and len(line.text) <= _SHORT


def head_end(lines: list[Line], title: int | None) -> int:
    """Index of the first line of the report's own text below title and page data.

    Args:
        lines: all lines.
        title: index of the (last) title line, if one was found.
    """
    if title is not None:
        index = title + 1
        while index < len(lines) and _page_data(lines[index], lines[title]):
            index += 1
        return index
    index = 0
    while index < len(lines) and is_furniture(lines[index]):
        index += 1
    return index


def _page_data(line: Line, title: Line) -> bool:
    return (
        is_furniture(line)
        or is_date_line(line)
        or line.text == title.text
        or (len(line.text) <= _SHORT and bool(re.search(r"\d{4}-\d{1,2}-\d{1,2}", line.text)))
    )


def is_addressee(line: Line) -> bool:
    """Whether a line is a salutation such as 市人民政府：."""
    return bool(_ADDRESSEE.match(line.text)) and not _NUMBERED.match(line.text)
