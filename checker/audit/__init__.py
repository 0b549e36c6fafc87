"""Integrity findings: what in a report cannot be right, independent of any rubric."""

from checker.audit.options import Options
from checker.audit.records import Rule
from checker.audit.registry import selected
from checker.audit.run import Audit, audit, audit_counted, rules
from checker.audit.waivers import Waiver, load_waivers

__all__ = [
    "Audit",
    "Options",
    "Rule",
    "Waiver",
    "audit",
    "audit_counted",
    "load_waivers",
    "rules",
    "selected",
]
