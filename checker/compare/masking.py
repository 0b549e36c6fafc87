"""What changes when a passage is copied, taken out: places, units, persons, dates, figures.

A masked text holds words only: every name, date or figure is one symbol, punctuation and space
are gone, so that 静海区受理48件 and 云岭县受理5件 read the same. Each position has its way back.
Masking may take a word too much (保定 in 保定标准); as it does so on both sides, no copy is lost.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from checker.parse.facts.places import MUNICIPALITIES, PREFECTURES, PROVINCES

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

PLACE, UNIT, PERSON, DATE, FIGURE = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
SYMBOLS = PLACE + UNIT + PERSON + DATE + FIGURE
_SHORTEST_NAME = 2
_LEVELS = "省市州盟县区旗镇乡村街"
_ADMINISTRATION = re.compile(
    r"(?:人民政府|行政公署|政府办公室|政府|街道办事处|办事处|党工委|管理委员会|管委会|办公室)+$"
)
_SUFFIX = r"自治[区州县旗]|地区|开发区|新区|街道|社区|[省市州盟县区旗镇乡村]"
_TAIL = re.compile(rf"(?:{_SUFFIX})$")
_CUT_NAME = re.compile(rf"(?<=[\u4e00-\u9fff]{{2}})(?:{_SUFFIX})(?=[\u4e00-\u9fff]{{2}})")
_NOT_IN_NAMES = (
    "推进落实加强开展组织制发印立健全完善各本我该每按照根据经向对由为与及和的了是将把被使从以到在有无"
    "并等级直所其这那个召报请督促指导协调配合会同深入严格积极认真坚持切设建议我务辖社乡城农园小项目"
)
_SURNAMES = (
    "王李张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏"
    "薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
_NUMERALS = "一二两三四五六七八九十百千万亿零〇"
_YEAR = r"(?:(?:19|20)\d\d|[二〇○零一三四五六七八九]{4})年(?:度|底|初)?"
_MONTH = r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})月"
_DAY = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})日"
# each pattern begins with few characters, so that the search runs over the rest in native code
_COUNTED = re.compile(
    rf"(?=[0-9二〇○零一三四五六七八九十两百千万亿])(?:"
    rf"(?P<date>{_YEAR}(?:{_MONTH}(?:份|底|初|[上中下]旬|{_DAY})?)?"
    rf"|{_MONTH}(?:份|底|初|[上中下]旬|{_DAY})?)"
    rf"|\d[\d,.]*%?[余多]?[{_NUMERALS}]*[余多]?|[{_NUMERALS}]+[余多]?)"
)
_SELF = re.compile(r"[我本](?:局|委|厅|办|所|院|处|会|中心|单位|部门|街道)")
_LISTED = re.compile(
    r"(?<=[、,。;:()\n在对向由和与及以于])"
    rf"[^\W\da-zA-Z{_NOT_IN_NAMES}{_LEVELS}]{{2,3}}"
    rf"(?:{_SUFFIX})(?![场民政域容内外长情规集])"
)
_TITLED = re.compile(
    r"((?:书记|[省市州县区旗镇乡局厅院校队部]长|主任|律师|教授|同志))"
    rf"([{_SURNAMES}][\u4e00-\u9fff]{{1,2}})(?=[、,。;:()\n及和与等为任同主出])"
)
_WORDS = re.compile(f"{PLACE}+|{UNIT}+|{PERSON}+|{DATE}+|{FIGURE}+|[\u4e00-\u9fffA-Za-z]+")
_FOREIGN = re.compile(f"[{SYMBOLS}]")


class Masked(NamedTuple):
    """A masked text and the way back; positions of the text it was made from are *source*.

    Piece ``i`` of the masked text begins at ``starts[i]`` and stands for the source range
    ``[sources[i], ends[i])``: words one to one, or a single symbol for a whole name or figure.
    """

    text: str
    starts: array[int]
    sources: array[int]
    ends: array[int]

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Source range of the masked range ``[start, end)``, which must not be empty."""
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end - 1) - 1
        behind = self.starts[last + 1] if last + 1 < len(self.starts) else len(self.text)
        return self.sources[first] + start - self.starts[first], self.ends[last] - (behind - end)

    def masked(self, position: int) -> int:
        """Masked position of the first word or symbol that ends behind a source position."""
        piece = bisect_right(self.ends, position)
        if piece == len(self.starts):
            return len(self.text)
        behind = self.starts[piece + 1] if piece + 1 < len(self.starts) else len(self.text)
        inside = max(0, position - self.sources[piece])
        return self.starts[piece] + min(inside, behind - self.starts[piece] - 1)


def mask(text: str, names: Iterable[str] = ()) -> Masked:
    """Mask a text, in time linear in its length.

    Args:
        text: best in reading form (half width, no space inside words).
        names: names to hide besides what is found by form, such as ``own_names`` gives.
    """
    flat = _FOREIGN.sub(" ", text)
    for name in sorted(set(names), key=len, reverse=True):
        flat = flat.replace(name, UNIT * len(name))
    flat = _TITLED.sub(_without_person, _known_hidden(flat))
    flat = _LISTED.sub(lambda found: PLACE * len(found[0]), flat)
    flat = _COUNTED.sub(_without_count, flat)
    flat = _SELF.sub(lambda found: UNIT * len(found[0]), flat)
    flat = flat.replace("街道", PLACE * 2)
    for level in _LEVELS:  # eleven native passes cost a tenth of one str.translate
        flat = flat.replace(level, PLACE)
    return _squeezed(flat)


def own_names(unit: str | None) -> tuple[str, ...]:
    """The names by which a report calls its own unit: whole, short, and place by place.

    Args:
        unit: as the report's facts give it, e.g. 天津市静海区 gives 天津市静海区, 天津, 静海 ...
    """
    if not unit:
        return ()
    bare = _ADMINISTRATION.sub("", unit) or unit
    parts = [bare, *_CUT_NAME.sub("\n", bare).split("\n")]
    short = [_TAIL.sub("", part) for part in parts]
    found = dict.fromkeys((unit, *parts, *short))
    return tuple(name for name in found if len(name) >= _SHORTEST_NAME)


def _without_person(found: re.Match[str]) -> str:
    return found[1] + PERSON * len(found[2])


def _without_count(found: re.Match[str]) -> str:
    return (DATE if found["date"] else FIGURE) * len(found[0])


def _known_hidden(text: str) -> str:
    """The text with provinces and prefectures hidden, of the same length."""
    pieces = []
    done = 0
    for _, start, end in _known_places().find_matches_as_indexes(text):
        pieces += [text[done:start], PLACE * (end - start)]
        done = end
    return "".join([*pieces, text[done:]]) if pieces else text


@lru_cache(maxsize=1)
def _known_places() -> AhoCorasick:
    from ahocorasick_rs import AhoCorasick, MatchKind  # noqa: PLC0415 - native code, on demand

    names = sorted(PREFECTURES | PROVINCES | MUNICIPALITIES)
    return AhoCorasick(names, matchkind=MatchKind.LeftmostLongest)


def _squeezed(flat: str) -> Masked:
    """Words and one symbol for each run of symbols; everything else dropped."""
    spans = [found.span() for found in _WORDS.finditer(flat)]
    pieces = [flat[a] if flat[a] in SYMBOLS else flat[a:b] for a, b in spans]
    starts = array("i", accumulate(map(len, pieces), initial=0))
    starts.pop()
    sources = array("i", [a for a, _ in spans])
    return Masked("".join(pieces), starts, sources, array("i", [b for _, b in spans]))
