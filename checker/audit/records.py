"""What a rule is and what it finds, before it becomes a ``Finding``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from checker.model import Severity, Span

if TYPE_CHECKING:
    from checker.audit.context import Context


class Hit(NamedTuple):
    """One thing a rule found.

    ``spans``: document positions, the primary place first. ``values``: what was compared, by
    name, as printed. ``severity``: where it differs from the rule's. ``about`` tells hits apart
    that share a place, such as several parts that are missing; it enters the fingerprint.
    """

    spans: tuple[Span, ...]
    message: str
    message_en: str
    values: tuple[tuple[str, str], ...] = ()
    severity: Severity | None = None
    about: str = ""


class Rule(NamedTuple):
    """One rule: what it looks for, and what a supervisor should ask when it fires.

    ``source``: where the rule or its formula comes from. ``check`` gives the hits in one report.
    """

    id: str
    severity: Severity
    title: str
    title_en: str
    looks_for: str
    looks_for_en: str
    ask: str
    ask_en: str
    source: str
    check: Callable[[Context], Iterable[Hit]]
