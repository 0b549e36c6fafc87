"""Signs of lost or doubled characters, as patterns over the reading text."""

from __future__ import annotations

from collections.abc import Iterator

from checker.audit.lazy import lazy
from checker.parse.figure_words import UNITS

_HOTLINES = (
    "12345",
    "12348",
    "12315",
    "12368",
    "12319",
    "12309",
    "110",
    "119",
    "120",
    "122",
    "96110",
)

_MEASURES = (
    "".join(sorted({unit[0] for unit in UNITS}))
    + "年月日号时点届度多余几%‰千百个后岁周季秒米克种人员"
)
_HANDLED = (
    "办结",
    "审结",
    "正在审理",
    "受理",
    "领证",
    "成功创建",
    "结案",
    "调解成功",
    "调处成功",
    "成功调解",
    "成功化解",
    "办结了",
    "审结了",
    "受理了",
    "成功创建了",
)
_COUNT = lazy(rf"(?<!\d)\d+(?=[,。;)](?!\d)|(?![{_MEASURES}])[\u4e00-\u9fff])")
_PLACES = ("全国", "国家级", "自治区级", "省级", "市级", "区级", "县级")
_LONGEST_COUNT = 5

LOST_SEPARATOR = lazy(r"%(?=\d)")
"""分别压减30%82.39%: two figures run together."""

LOST_VERB = lazy(
    r"进行政(?<![推促改先引跟前]进行政)(?=执法|许可|处罚|审批|复议|应诉)|,《(?<=(?:出台|印发|制定|下发|发布|修订),《)|,《(?<=(?:出台|印发|制定)了,《)"
)
"""是进行政执法…管理 (行 lost), 出台,《…》 (verb cut from its object)."""

TWICE = lazy(
    r"共(?<![公总一]共)(?:设|有|受理|办理|开展|组织|配备|聘请|建成)[^,。;:共]{2,20}(?<!公)共(?:计)?(?=\d)"
)
"""共设综合窗口共25个: the total announced twice."""


def lost_measures(text: str) -> list[tuple[int, int]]:
    """Ranges of counts whose measure word is gone, with their verb: 已办结16正在审理1."""
    found = []
    for match in _COUNT.finditer(text):
        start, end = match.span()
        if end - start > _LONGEST_COUNT or match[0] in _HOTLINES:
            continue
        verb = next((v for v in _HANDLED if text.startswith(v, start - len(v))), None)
        if verb is not None:
            found.append((start - len(verb), end))
        elif text[start - 1 : start] == ")" and text.startswith(_PLACES, end):
            found.append((start, end))
    return found


def lost_separators(text: str) -> list[tuple[int, int]]:
    """Ranges of two figures that run together behind a per cent sign."""
    found: list[tuple[int, int]] = []
    for match in LOST_SEPARATOR.finditer(text):
        start, end = match.start(), match.end()
        if found and start < found[-1][1]:
            continue
        while start > 0 and text[start - 1] in "0123456789.":
            start -= 1
        while end < len(text) and text[end] in "0123456789.%":
            end += 1
        found.append((start, end))
    return found


_CJK = lazy(r"[\u4e00-\u9fff]+")
_SHORTEST, _LONGEST = 3, 6
COMMON_DOUBLES = lazy(r"落实落实(?!落)|进行进行|准准建|开展开展(?!法)")
"""中介服务中介服务, 落实落实到位."""


def doubled_words(text: str) -> list[tuple[int, int]]:
    """Ranges in which 3 to 6 characters stand twice in a row: 中介服务中介服务.

    The text, as one long integer of 16 bits a character, is compared with itself shifted by the
    word's length; where both agree for that length, the difference is a run of zero bytes. This
    takes a fraction of the time of a pattern with a backward reference.
    """
    coded = text.encode("utf-16-le", "replace")
    if len(coded) != 2 * len(text):  # characters outside the basic plane: positions would shift
        return []
    number = int.from_bytes(coded, "little")
    found: dict[int, int] = {}
    for length in range(_SHORTEST, _LONGEST + 1):
        differs = (number ^ (number >> (16 * length))).to_bytes(len(coded), "little")
        for at in _runs_of_zero(differs, 2 * length):
            end = at + 2 * length
            if end <= len(text) and _CJK.fullmatch(text, at, end):
                found.setdefault(at, end)
    return sorted(found.items())


def _runs_of_zero(data: bytes, length: int) -> Iterator[int]:
    """Character positions at which ``length`` zero bytes begin; runs do not overlap."""
    zeros = bytes(length)
    at = data.find(zeros)
    while at >= 0:
        if at % 2 == 0:
            yield at // 2
            at = data.find(zeros, at + length)
        else:
            at = data.find(zeros, at + 1)


DOUBLED_MARKS = lazy(r"[，、；：,;][ \t]*[，、；。：,;:]|[。][ \t]*[，、；。：,;:]")
"""、, and other marks that cannot stand side by side, in document text."""


def lost_heading(text: str, start: int, end: int) -> int:
    """Position of what is left of a heading's number at the start of a paragraph, or -1.

    Args:
        text: the document's text.
        start: start of the paragraph.
        end: its end.
    """
    while start < end and text[start].isspace():
        start += 1
    is_rest = start + 1 < end and text[start] in ")）、" and "\u4e00" <= text[start + 1] <= "\u9fff"
    return start if is_rest else -1
