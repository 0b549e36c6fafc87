"""What a figure counts, in the report's own words."""

from __future__ import annotations

from checker.audit.context import Context
from checker.audit.figures.quantities import Quantity
from checker.audit.lazy import lazy
from checker.audit.phrase import phrase
from checker.model import Span

_OWN = lazy(r"[^,、;:。!?()\n]*$")
_LEAD = lazy(r"(?:其中|分别(?:为|是)?|以及|和|及|与|而|且|并|目前|现有|全年|共有?(?=..))+")
_RATE = lazy(r"([\u4e00-\u9fff]*率)(?:均|全部|都)?(?:为|达到|达|是|在|约为|保持在|稳定在)?了?$")
_LONGEST = 16


def place_of(context: Context, quantity: Quantity, last: Quantity | None = None) -> Span:
    """Document span of the figure with the words before it that name what it counts.

    Args:
        context: the report.
        quantity: the figure; where its name is long or missing, it is shown alone.
        last: the figure with which the place ends, if another.
    """
    own = _OWN.search(quantity.label)
    name = own[0] if own else ""
    lead = _LEAD.match(name)
    if lead and lead.end() < len(name):
        name = name[lead.end() :]
    length = len(name) if len(name) <= _LONGEST else 0
    return context.place(quantity.start - length, (last or quantity).end)


def named(context: Context, quantity: Quantity) -> str:
    """The same as words for a Chinese message."""
    start, end = place_of(context, quantity)
    return phrase(context.report.document.text[start:end])


def rate_name(rate: Quantity, otherwise: str) -> str:
    """What a rate is called (调解成功率), for a message; ``otherwise`` if long or nameless."""
    match = _RATE.search(rate.label)
    return match[1] if match and 1 < len(match[1]) <= _LONGEST else otherwise
