"""How an audit is to be run."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from checker.audit.waivers import Waiver


class Options(NamedTuple):
    """Which rules run and what is waived.

    ``rules``: ids or groups (``figures``, ``figures.sum``) to run; empty for all. ``ignore``: ids
    or groups to leave out. ``today``: the day on which waivers are judged; without it none is
    taken as expired, so that the same input always gives the same output.
    """

    rules: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    today: date | None = None
