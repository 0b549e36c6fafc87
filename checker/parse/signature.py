"""Where the signature begins: closing formula, unit and date below the text."""

from __future__ import annotations

import re

from checker.parse.structure import Skeleton

_FORMULA = re.compile(r"^(特此报告|特此汇报|以上报告|此报告|专此报告)")
_DATE = re.compile(r"^\(?(20\d\d|[二〇○零一三四五六七八九]{4})年.{1,3}月.{1,3}日\)?$")
_UNIT = re.compile(r"^[\u4e00-\u9fff·]{4,30}(政府|委员会|局|厅|办公室|办事处|镇|乡|街道|管委会)$")
_LAST = 6


def signature_start(text: str, skeleton: Skeleton) -> int:
    """Reading position at which the signature begins; the text's length if there is none."""
    start = len(text)
    for sentence in reversed(skeleton.sentences[-_LAST:]):
        part = text[sentence.start : sentence.end]
        if sentence.start == 0 or not (
            _FORMULA.match(part) or _DATE.match(part) or _UNIT.match(part)
        ):
            break
        start = sentence.start
    return start
