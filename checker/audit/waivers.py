"""Known findings that were looked at and accepted: silenced, but counted."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from checker.errors import UsageError
from checker.model import Finding
from checker.parse.normal_form import reading_form

_KEYS = {"fingerprint", "rule", "quotation", "reason", "until"}


class Waiver(NamedTuple):
    """One accepted finding, by fingerprint, or by rule and quotation.

    ``until``: last day on which it holds; None for ever.
    """

    reason: str
    fingerprint: str = ""
    rule: str = ""
    quotation: str = ""
    until: date | None = None

    def covers(self, finding: Finding) -> bool:
        """Whether this waiver speaks of the finding."""
        if self.fingerprint:
            return self.fingerprint == finding.fingerprint
        quoted = reading_form(self.quotation)
        return self.rule == finding.rule and any(
            quoted in reading_form(place.text.replace("\n", "")) for place in finding.places
        )


def apply_waivers(
    findings: tuple[Finding, ...], waivers: tuple[Waiver, ...], today: date | None
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Findings that stand, and findings that a waiver silences.

    Args:
        findings: all findings.
        waivers: the waivers; one whose ``until`` lies before ``today`` does not count.
        today: the day of the audit; None takes no waiver as expired.
    """
    live = [w for w in waivers if today is None or w.until is None or w.until >= today]
    silenced = tuple(f for f in findings if _silenced(f, live))
    return tuple(f for f in findings if f not in silenced), silenced


def _silenced(finding: Finding, live: list[Waiver]) -> bool:
    """Whether waivers cover a finding; one that gathers several places, all of them."""
    if any(w.fingerprint and w.covers(finding) for w in live):
        return True
    quoting = [w for w in live if not w.fingerprint]
    if "places" not in dict(finding.values):
        return any(w.covers(finding) for w in quoting)
    single = (finding._replace(places=(place,)) for place in finding.places)
    return all(any(w.covers(one) for w in quoting) for one in single)


def load_waivers(path: Path) -> tuple[Waiver, ...]:
    """Read a waiver file: a YAML list under ``waivers``.

    Each entry has ``reason`` and either ``fingerprint`` or ``rule`` with ``quotation``, and may
    have ``until`` (YYYY-MM-DD).

    Raises:
        UsageError: the file cannot be read, or an entry lacks or misspells something.
    """
    import yaml  # noqa: PLC0415 - slow to load, needed only with a waiver file

    try:
        data = yaml.safe_load(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise _wrong(
            path, f"读不出豁免文件：{error}", f"cannot read the waivers: {error}"
        ) from error
    entries = data.get("waivers") if isinstance(data, dict) else None
    if not isinstance(entries, list):
        raise _wrong(path, "豁免文件应有 waivers 列表。", "a list under 'waivers' is expected.")
    return tuple(_waiver(path, number, entry) for number, entry in enumerate(entries, 1))


def _waiver(path: Path, number: int, entry: Any) -> Waiver:
    if not isinstance(entry, dict) or set(entry) - _KEYS or not entry.get("reason"):
        raise _wrong(
            path,
            f"第{number}条豁免有误：只可写 fingerprint、rule、quotation、reason、until，"
            "且须有 reason。",
            f"waiver {number}: keys are fingerprint, rule, quotation, reason, until; reason "
            "is required.",
        )
    if not entry.get("fingerprint") and not (entry.get("rule") and entry.get("quotation")):
        raise _wrong(
            path,
            f"第{number}条豁免须有 fingerprint，或 rule 和 quotation。",
            f"waiver {number} needs fingerprint, or rule and quotation.",
        )
    until = entry.get("until")
    if until is not None and (not isinstance(until, date) or isinstance(until, datetime)):
        raise _wrong(
            path,
            f"第{number}条豁免的 until 应为日期（如 2026-12-31）。",
            f"waiver {number}: until must be a date such as 2026-12-31.",
        )
    return Waiver(
        str(entry["reason"]),
        str(entry.get("fingerprint", "")),
        str(entry.get("rule", "")),
        str(entry.get("quotation", "")),
        until,
    )


def _wrong(path: Path, what: str, what_en: str) -> UsageError:
    return UsageError(what, str(path), "", what_en)
