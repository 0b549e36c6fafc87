"""The two counts from which a stated growth must follow."""

from __future__ import annotations

from typing import NamedTuple

from checker.audit.figures import rate_words as words
from checker.audit.figures.quantities import Quantity, same_unit
from checker.audit.lazy import lazy

_YEAR = r"(?:(?:上一?|去)年|(?P<year>20\d\d)年)(?:度|底|末)?(?:同期)?"
_FROM = lazy(rf"(?:由|从|自){_YEAR}的?$|(?:由|从)(?:原来|之前)的?$")
_TO = lazy(
    rf",?(?:大幅|逐步)?(?:增加|增长|上升|提高|提升|扩大|增|升|下降|减少|降低|减|降)(?:到|至|为)了?"
    rf"(?:{_YEAR}|今年|本年度?)?的?"
)
_THAN = lazy(rf"[,、(]?(?:同比)?(?:较|比){_YEAR}的?")
_AFTER = lazy(rf"\({_YEAR}(?:为|是|共|仅)?")
_SUBJECT = lazy(r"^[,、(]?(?:案件|受理|收案|受案|办件)?(?:总?数|数量|总?量)?")
_SAME_SEASON = ("同比", "上年", "去年")


class Growth(NamedTuple):
    """Last year's count and this year's."""

    last: Quantity
    now: Quantity


def growth(row: tuple[Quantity, ...], place: int, year: int | None) -> Growth | None:
    """The counts that a stated growth compares; None where they are not surely known.

    Args:
        row: the sentence's figures.
        place: index of the growth.
        year: year reported on.
    """
    change = row[place]
    found = (
        _from_to(row[max(0, place - 2) : place], change)
        or (_from_to(row[place + 1 : place + 3], change) if _follows(row, place) else None)
        or _than(row, place, year)
        or _in_brackets(row, place, year)
        or (_last_year_named(row[:place]) if _own(change) else None)
    )
    return found if found is not None and found.last.value > 0 else None


def _counts(one: Quantity, other: Quantity) -> bool:
    """Whether both are exact counts of like things."""
    return not one.rate and not other.rate and one.exact and other.exact and same_unit(one, other)


def _own(change: Quantity) -> bool:
    """Whether the words before the growth name nothing else that grows."""
    return words.CHANGE.fullmatch(_SUBJECT.sub("", change.label)) is not None


def _follows(row: tuple[Quantity, ...], place: int) -> bool:
    """同比增长50%,由2022年的1000件增长到2023年的1500件: the counts behind the growth."""
    return place + 1 < len(row) and row[place + 1].label[:2] in (",由", ",从", "(由", "(从")


def _from_to(pair: tuple[Quantity, ...], change: Quantity) -> Growth | None:
    """由2022年的100件增加到2023年的150件,同比增长50%."""
    if len(pair) != 2 or not _counts(*pair) or "年均" in change.label:
        return None
    begun, ended = _FROM.search(pair[0].label), _TO.fullmatch(pair[1].label)
    if begun is None or ended is None or not (_own(change) or change.start < pair[0].start):
        return None
    years = begun["year"], ended["year"]
    apart = all(years) and int(years[1]) - int(years[0]) != 1
    if apart and any(word in change.label for word in _SAME_SEASON):
        return None
    return Growth(pair[0], pair[1])


def _than(row: tuple[Quantity, ...], place: int, year: int | None) -> Growth | None:
    """办理150件,比2022年的100件增长50%."""
    if place < 2 or not _counts(row[place - 2], row[place - 1]):
        return None
    named = _THAN.fullmatch(row[place - 1].label)
    return _last(named["year"], year, row[place - 1], row[place - 2]) if named else None


def _in_brackets(row: tuple[Quantity, ...], place: int, year: int | None) -> Growth | None:
    """受理150件,同比增长50%(2022年100件)."""
    if not 0 < place < len(row) - 1 or not _counts(row[place - 1], row[place + 1]):
        return None
    named = _AFTER.fullmatch(row[place + 1].label)
    if named is None or row[place + 1].tail or not _own(row[place]):
        return None
    return _last(named["year"], year, row[place + 1], row[place - 1])


def _last(stated: str | None, year: int | None, last: Quantity, now: Quantity) -> Growth | None:
    """The pair, if a stated year is the one before the year reported on."""
    known = stated is None or (year is not None and int(stated) == year - 1)
    return Growth(last, now) if known else None


def _last_year_named(before: tuple[Quantity, ...]) -> Growth | None:
    """今年66件,去年50件,同比增长32%: the only two counts, one of them last year's."""
    counts = [q for q in before if not q.rate and q.exact]
    if len(counts) != 2 or not same_unit(counts[0], counts[1]):
        return None
    old = [bool(words.LAST_YEAR.search(q.label)) for q in counts]
    if old.count(True) != 1 or "增" in counts[1].label or "减" in counts[1].label:
        return None
    return Growth(counts[0], counts[1]) if old[0] else Growth(counts[1], counts[0])
