"""Runs the rules over a report and turns hits into findings."""

from __future__ import annotations

from itertools import islice
from typing import NamedTuple

from checker.audit.context import Context
from checker.audit.fingerprint import fingerprint
from checker.audit.options import Options
from checker.audit.records import Hit, Rule
from checker.audit.registry import RULES, selected
from checker.audit.waivers import apply_waivers
from checker.model import Document, Finding, FindingPlace, ItemResult, Report, Severity

_ORDER = {Severity.HIGH: 0, Severity.MEDIUM: 1, Severity.LOW: 2}
MOST_A_RULE = 100
"""Hits of one rule that are kept; a text with more is damaged as a whole."""

MOST_PLACES = 50
"""Places of one finding that are shown."""

DEFAULT = Options()


class Audit(NamedTuple):
    """Findings that stand, and those that a waiver silenced."""

    findings: tuple[Finding, ...]
    silenced: tuple[Finding, ...]


def audit(
    report: Report, assessment_items: tuple[ItemResult, ...] = (), options: Options = DEFAULT
) -> tuple[Finding, ...]:
    """Integrity findings on one report, gravest first, then by position.

    Args:
        report: the report.
        assessment_items: results of the assessment, for the rules on content and form; without
            them those rules judge by the report's structure alone or stay silent.
        options: which rules run and what is waived.

    Raises:
        UsageError: ``options`` names a rule that does not exist.
    """
    return audit_counted(report, assessment_items, options).findings


def audit_counted(
    report: Report, assessment_items: tuple[ItemResult, ...] = (), options: Options = DEFAULT
) -> Audit:
    """The same as ``audit``, with the findings that waivers silenced beside it."""
    context = Context(report, assessment_items)
    found = [
        to_finding(rule, hit, report.document)
        for rule in selected(options.rules, options.ignore)
        for hit in islice(rule.check(context), MOST_A_RULE)
    ]
    found.sort(key=lambda f: (_ORDER[f.severity], f.places[0].span, f.rule))
    unique = {(f.rule, f.fingerprint, f.places[0].span): f for f in found}
    kept, silenced = apply_waivers(tuple(unique.values()), options.waivers, options.today)
    return Audit(kept, silenced)


def rules() -> tuple[Rule, ...]:
    """All rules in a fixed order, for ``checker explain`` and the documentation."""
    return RULES


def to_finding(rule: Rule, hit: Hit, document: Document) -> Finding:
    """The finding that a hit becomes: quotations, lines and fingerprint."""
    places = tuple(
        FindingPlace(span, document.text[span.start : span.end], document.line_of(span.start))
        for span in hit.spans[:MOST_PLACES]
    )
    return Finding(
        rule=rule.id,
        severity=hit.severity or rule.severity,
        message=hit.message,
        message_en=hit.message_en,
        places=places,
        values=hit.values,
        fingerprint=fingerprint(rule.id, tuple(place.text for place in places), hit.about),
    )
