"""Page furniture: navigation, counters, share buttons, related news. It never counts."""

from __future__ import annotations

import re

from checker.parse.furniture_words import AFTER_END, ANYWHERE, LABELS, WHOLE
from checker.parse.lines import Line

_SENTENCE_END = re.compile(r"[。；！？;!?:：]$")
_STOPS = "。；！？;!?:："
_DATE_LINE = re.compile(
    r"^[（(【\[]?\s*(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日?|[二〇○零一三四五六七八九十]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)\s*[）)】\]]?$"
)
_CONTROL = r"[大中小]号?|打印|关闭|收藏|分享|保存|复制|A[+-]?|微信|微博|返回|朗读|纠错"
_CONTROLS = re.compile(
    rf"(?=.*(?:{_CONTROL}))(?:{_CONTROL}|\d{{4}}[-年./]\d{{1,2}}[-月./]\d{{1,2}}日?|\d\d:\d\d(:\d\d)?"
    r"|[\[\]【】()（）|/·:])+"
)
"""Nothing but what one can click on: letter sizes, printing, sharing, with or without the date."""
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
    said = _bare(line.text)
    if said.startswith(LABELS) or said.strip("-") in WHOLE or _CONTROLS.fullmatch(said):
        return True
    found = next((word for word in ANYWHERE if word in said), None)
    if found is None:
        return False
    return said.startswith(found) or line.text[-1] not in _STOPS


def _bare(text: str) -> str:
    """The line without white space and with half-width colons."""
    return "".join(text.split()).replace("：", ":")


def _opens_furniture(line: Line) -> bool:
    return _bare(line.text).lstrip("-*·").startswith(AFTER_END)


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
        if _opens_furniture(lines[index]) or is_furniture(lines[index]):
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
    return len(line.text) <= _SHORT and _opens_furniture(line)


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
