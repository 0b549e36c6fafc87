"""Signs of lost or doubled characters, as patterns over the reading text."""

from __future__ import annotations

import re

from checker.parse.figure_words import UNITS

_HOTLINES = ("12345", "12348", "12315", "12368", "12319", "12309", "110", "119", "120", "122", "96110")

_MEASURES = "".join(sorted({unit[0] for unit in UNITS})) + "年月日号时点届度多余几%‰千百个后岁周季秒米克种人员"
_HANDLED = r"(?:办结|审结|正在审理|受理|领证|成功创建|结案|调解成功|调处成功|成功调解|成功化解)"

LOST_MEASURE = re.compile(
    rf"{_HANDLED}了?(?!(?:{'|'.join(_HOTLINES)})(?!\d))\d{{1,5}}(?=[,。;)]|(?![{_MEASURES}])[\u4e00-\u9fff])"
    r"|(?<=\))\d{1,3}(?=全国|国家级|自治区级|省级|市级|区级|县级)"
)
"""已办结16正在审理1: a count whose measure word is gone."""

LOST_SEPARATOR = re.compile(r"\d+(?:\.\d+)?%(?=\d)\d+(?:\.\d+)?%?")
"""分别压减30%82.39%: two figures run together."""

LOST_VERB = re.compile(r"(?<![推促改先引跟前])进行政(?=执法|许可|处罚|审批|复议|应诉)|(?:出台|印发|制定|下发|发布|修订)了?,《")
"""是进行政执法…管理 (行 lost), 出台,《…》 (verb cut from its object)."""

DOUBLED_WORDS = re.compile(r"([\u4e00-\u9fff]{4,8})\1|([\u4e00-\u9fff]{3})\2|落实落实(?!落)|进行进行|准准建|开展开展(?!法)")
"""中介服务中介服务, 落实落实到位."""

DOUBLED_MARKS = re.compile(r"[，、；：,;][ \t]*[，、；。：,;:]|[。][ \t]*[，、；。：,;:]")
"""、, and other marks that cannot stand side by side, in document text."""

LOST_HEADING = re.compile(r"[ \t\u3000\xa0]*[)）、](?=[\u4e00-\u9fff])")
"""A paragraph that opens with what is left of its number."""
