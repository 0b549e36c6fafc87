"""How Word writes the numbers of its lists: 一、壹、甲、①, A, iv, 01.

The names are those of ST_NumberFormat (ISO/IEC 29500-1, 17.18.59). Any other format, such as
Hebrew letters, is written in digits.
"""

from __future__ import annotations

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_HIGHEST = 9999
_LETTERS_MOST = 100  # letters that one number may repeat (aaa...)


def numbered(value: int, number_format: str) -> str:
    """A list number as text.

    Args:
        value: the number; beyond 1-9999 it is written in digits.
        number_format: ``w:numFmt``; ``none`` and ``bullet`` give an empty text.
    """
    if number_format in ("none", "bullet"):
        return ""
    writer = _WRITERS.get(number_format)
    if writer is None or not 0 < value <= _HIGHEST:
        return str(value)
    return writer(value)


def _counting(value: int, digits: str = "零一二三四五六七八九", units: str = "十百千") -> str:
    """一, 十, 十一, 二十, 一百零一: as one counts in Chinese."""
    text = ""
    zero = False
    for power in (3, 2, 1, 0):
        digit = value // 10**power % 10
        if digit:
            text += (digits[0] if zero and text else "") + digits[digit]
            text += units[power - 1] if power else ""
            zero = False
        elif text:
            zero = True
    leading = digits[1] + units[0]
    return text[1:] if text.startswith(leading) and digits[1] == "一" else text


def _legal(value: int) -> str:
    return _counting(value, _LEGAL, "拾佰仟")


def _by_digit(value: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(value))


def _roman(value: int) -> str:
    text = ""
    for worth, letters in _ROMAN:
        count, value = divmod(value, worth)
        text += letters * count
    return text


def _letter(value: int) -> str:
    """a ... z, aa, bb: Word repeats the letter."""
    times, letter = divmod(value - 1, 26)
    return chr(ord("a") + letter) * min(times + 1, _LETTERS_MOST)


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda value: signs[(value - 1) % len(signs)]


def _from(first: str, count: int) -> Callable[[int], str]:
    """Consecutive characters such as ① to ⑳; beyond them digits."""
    return lambda value: chr(ord(first) + value - 1) if value <= count else str(value)


def _circled(value: int) -> str:
    if value <= 20:
        return chr(ord("①") + value - 1)
    return chr(ord("㉑") + value - 21) if value <= 35 else str(value)


def _full_width(value: int) -> str:
    return "".join(chr(ord("０") + int(digit)) for digit in str(value))


_WRITERS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02d}",
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": _from("⑴", 20),
    "decimalEnclosedFullstop": _from("⒈", 20),
    "numberInDash": lambda value: f"- {value} -",
    "chineseCounting": _counting,
    "chineseCountingThousand": _counting,
    "japaneseCounting": _counting,
    "japaneseDigitalTenThousand": _by_digit,
    "taiwaneseCounting": _counting,
    "taiwaneseCountingThousand": _counting,
    "taiwaneseDigital": _by_digit,
    "ideographDigital": _by_digit,
    "chineseLegalSimplified": _legal,
    "ideographLegalTraditional": _legal,
    "japaneseLegal": _legal,
    "ideographTraditional": _cycle("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _cycle("子丑寅卯辰巳午未申酉戌亥"),
    "ideographEnclosedCircle": _from("㊀", 10),
    "upperRoman": lambda value: _roman(value).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda value: _letter(value).upper(),
    "lowerLetter": _letter,
}
